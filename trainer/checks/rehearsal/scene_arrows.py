"""The scenes of a scenario and the arrows between them, whatever the conditions say."""

from trainer.packs.model import Scenario, Scene
from trainer.play.engine import written_answers


def arrows_from(scene: Scene) -> list[str]:
    """Every scene that an arrow of this one leads to, each once, in the order they are written."""
    return list(dict.fromkeys(way.to for answer in written_answers(scene) for way in answer.next))


def backwards(scenario: Scenario) -> tuple[list[str], dict[str, set[str]]]:
    """All scenes, each after those its arrows lead to as far as loops allow; and each scene's scenes before it."""
    ahead = {id: arrows_from(scene) for id, scene in scenario.scenes.items()}
    before: dict[str, set[str]] = {id: set() for id in ahead}
    for id, arrows in ahead.items():
        for to in arrows:
            before[to].add(id)
    done: dict[str, None] = {}
    for first in (scenario.start, *ahead):
        path = [] if first in done else [(first, iter(ahead[first]))]
        met = {first}
        while path:  # depth first, without recursion: a story may be a chain of thousands
            id, left = path[-1]
            after = next(left, None)
            if after is None:
                done[id] = None
                path.pop()
            elif after not in met and after not in done:
                met.add(after)
                path.append((after, iter(ahead[after])))
    return list(done), before


def reached_by_arrows(scenario: Scenario) -> set[str]:
    """The scenes that could be met if every condition held; nobody gets to any other."""
    found = {scenario.start}
    ahead = [scenario.start]
    while ahead:
        for to in arrows_from(scenario.scenes[ahead.pop()]):
            if to not in found:
                found.add(to)
                ahead.append(to)
    return found
