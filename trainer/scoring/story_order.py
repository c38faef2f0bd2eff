"""The scenes of a scenario in the order in which its story goes: each before what follows it, branches as written."""

from collections.abc import Iterator

from trainer.packs.model import Scenario
from trainer.play.engine import id_of, written_answers


def story_order(scenario: Scenario) -> tuple[str, ...]:
    """Ids of all scenes: none before one that leads to it, but where the story goes round; unreachable ones last."""
    after: list[str] = []
    seen = {scenario.start}
    ways = [(scenario.start, _ways_back_to_front(scenario, scenario.start))]
    while ways:
        scene, left = ways[-1]
        to = next((each for each in left if each not in seen), None)
        if to is None:
            after.append(scene)
            ways.pop()
        else:
            seen.add(to)
            ways.append((to, _ways_back_to_front(scenario, to)))
    return (*reversed(after), *(each for each in scenario.scenes if each not in seen))


def leading_to(scenario: Scenario, scene: str) -> list[tuple[str, str]]:
    """Every answer after which one may come to a scene, as scene and choice (or `timeout`)."""
    return [
        (each.id, id_of(answer))
        for each in scenario.scenes.values()
        for answer in written_answers(each)
        if any(way.to == scene for way in answer.next)
    ]


def _ways_back_to_front(scenario: Scenario, scene: str) -> Iterator[str]:
    """Where its answers lead, the last first, so that the first is told first in the end."""
    ways = [way.to for answer in written_answers(scenario.scenes[scene]) for way in answer.next]
    return reversed([to for to in dict.fromkeys(ways) if to in scenario.scenes])
