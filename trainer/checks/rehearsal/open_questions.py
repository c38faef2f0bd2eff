"""What stays proved of a story that was not played whole: much of it needs no more than one play, or the arrows.

What was seen once is there. Where every decision has an answer without a condition, nobody is stuck; where each of
those answers leads on towards an ending, nobody goes round for ever. And what all paths along the arrows keep, with
every condition left out, all paths of the story keep, for those are some of them.
"""

from collections.abc import Iterator
from typing import Literal

from trainer.checks.rehearsal.coverage import Coverage, Place
from trainer.checks.rehearsal.order import order_of
from trainer.checks.rehearsal.scene_arrows import reached_by_arrows
from trainer.checks.rehearsal.score_bounds import ScoreBounds, bounds_by_ending, changes_are_enough
from trainer.checks.rehearsal.state_graph import Met, StateGraph
from trainer.packs.model import Choice, Effects, Scenario, Scene, Timeout
from trainer.play.engine import id_of, written_answers

Question = Literal["scenes", "choices", "ways", "stops", "loops", "holds", "scores"]
"""Is every scene met; every choice offered; every way taken; may one get stuck; go round for ever; does what scenes
hold always hold; what is scored?"""


def open_questions(scenario: Scenario, coverage: Coverage) -> tuple[Question, ...]:
    """The questions that playing on might still answer otherwise."""
    reached = reached_by_arrows(scenario)
    scenes = [scenario.scenes[id] for id in reached]
    answered: dict[Question, bool] = {
        "scenes": coverage.scenes >= reached,
        "choices": all((scene.id, choice.id) in coverage.offered for scene in scenes for choice in _conditional(scene)),
        "ways": all(place in coverage.taken for scene in scenes for place in _places(scene)),
        "stops": all(scene.decision is None or _always_open(scene) for scene in scenes),
        "loops": _always_out(scenes),
        "holds": all(scene.holds is None or scene.id in coverage.broken for scene in scenes),
        "scores": changes_are_enough(outer_bounds(scenario)),
    }
    return tuple(question for question, is_answered in answered.items() if not is_answered)


def outer_bounds(scenario: Scenario) -> dict[str, ScoreBounds]:
    """Ending to bounds that hold for every path to it, as if all conditions could hold; empty where one can go round.

    The true bounds lie within them, and may be narrower.
    """
    graph = arrow_graph(scenario)
    return bounds_by_ending(graph, order_of(graph, lambda count: None), lambda count: None)


def arrow_graph(scenario: Scenario) -> StateGraph:
    """A graph in which a state is a scene in one of its cases, and every answer has each of its ways.

    Where effects depend on what came before, an answer has its ways twice: with all that adds, and all that takes.
    """
    graph = StateGraph(scenario)
    numbers: dict[tuple[str, int], int] = {}
    cases: list[int] = []

    def states_of(id: str, came_from: int) -> list[int]:
        found = []
        for case in range(_cases(scenario.scenes[id])):
            if (id, case) not in numbers:
                numbers[id, case] = graph.add(id, came_from)
                cases.append(case)
            found.append(numbers[id, case])
        return found

    graph.draws = [()] * len(states_of(scenario.start, 0))
    for here, id in enumerate(graph.scenes):  # it grows while it is walked
        ways = [
            (place, effects, to)
            for place, answer in enumerate(written_answers(scenario.scenes[id]))
            for effects in _outermost(answer)
            for way in answer.next
            for to in states_of(way.to, here)
        ]
        places, all_effects = bytes(place for place, _, _ in ways), tuple(effects for _, effects, _ in ways)
        graph.go_on(Met(cases[here], places, ((),) * len(ways), all_effects), [to for _, _, to in ways])
    return graph


def _cases(scene: Scene) -> int:
    return len(scene.decision.cases) or 1 if scene.decision is not None else 1


def _outermost(answer: Choice | Timeout) -> tuple[Effects, ...]:
    """The effects of an answer; where they depend on what came before, the most and the least they may be."""
    if not answer.more_effects:
        return (answer.effects,)
    found = []
    for sign in (1, -1):
        meters = dict(answer.effects.meters)
        for each in answer.more_effects:
            for name, by in each.effects.meters.items():
                if each.when is None or by * sign > 0:
                    meters[name] = meters.get(name, 0) + by
        found.append(Effects(meters))
    return tuple(found)


def _conditional(scene: Scene) -> Iterator[Choice]:
    if scene.decision is not None:
        yield from (choice for choice in scene.decision.choices if choice.when is not None)


def _places(scene: Scene) -> Iterator[Place]:
    """Every way of the answers that have several."""
    for answer in written_answers(scene):
        if len(answer.next) > 1:
            yield from (Place(scene.id, id_of(answer), number) for number in range(len(answer.next)))


def _always_open(scene: Scene) -> list[Choice | Timeout]:
    """The answers that can be given whatever happened before."""
    return [each for each in written_answers(scene) if not isinstance(each, Choice) or each.when is None]


def _always_out(scenes: list[Scene]) -> bool:
    """Whether from each scene some answer that is always open leads on towards an ending, whichever way it takes."""
    waits: dict[int, int] = {}
    scene_of: dict[int, str] = {}
    before: dict[str, list[int]] = {}
    for scene in scenes:
        for answer in _always_open(scene):
            targets = {way.to for way in answer.next}
            waits[id(answer)], scene_of[id(answer)] = len(targets), scene.id
            for to in targets:
                before.setdefault(to, []).append(id(answer))
    out = {scene.id for scene in scenes if scene.decision is None}
    ahead = list(out)
    while ahead:
        for answer_id in before.get(ahead.pop(), ()):
            waits[answer_id] -= 1
            scene_id = scene_of[answer_id]
            if not waits[answer_id] and scene_id not in out:
                out.add(scene_id)
                ahead.append(scene_id)
    return len(out) == len(scenes)
