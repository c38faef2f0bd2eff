"""Turning points of one playthrough: the decisions that did most to its ending, from everything that could have come.

For every state that can still be reached, the chance of the ending is worked out exactly, as half-right play meets it
(measures/half_right.py): of two answers one has the style that fits, within that each is as likely as the other, every
other question is asked, and no time runs out. What a decision did is the chance after its answer less the chance
before it. Before the first decision the chance is that of the whole story, after the last it is 1; so what all
decisions did adds up to what was not settled from the start. What was drawn is left as it was drawn: nobody chose it.
"""

from array import array
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from trainer.checks.rehearsal.exploring import Explorer
from trainer.checks.rehearsal.order import order_bit_by_bit
from trainer.checks.rehearsal.state_graph import Answer, StateGraph
from trainer.checks.rehearsal.without_words import without_words
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.packs.drawn import fact_of
from trainer.packs.format import Call
from trainer.packs.model import Choice, Scenario
from trainer.play.engine import State, Step, id_of
from trainer.scoring.fit import answer_score
from trainer.scoring.turning_point import TurningPoint

STATES = 100_000
"""States up to which it is worked out; of a larger story nothing is said."""
BIT = 64
"""States between two looks at the clock."""
MOST = 2
LEAST = 0.05
"""What a decision has to add to the chance of the ending to have turned anything."""


class TurningPointSearch:
    """Looks for them bit by bit, so that nobody waits. `found` is empty until it is over, and where nothing is known.

    Nothing is known of what came to no ending, began elsewhere than at the start, goes round, or is too large.
    """

    def __init__(self, scenario: Scenario, steps: Sequence[Step], states: int = STATES) -> None:
        self.found: tuple[TurningPoint, ...] = ()
        self._scenario, self._steps, self._states = scenario, steps, states
        self._work = self._look()

    def go_on(self, time: TimeLeft = ENDLESS) -> bool:
        """Look on until time is up; returns whether it is over."""
        return all(not time.up() for _bit in self._work)

    def _look(self) -> Iterator[int]:
        steps = self._steps
        if not steps or steps[-1].after.scene.ending is None or not _at_the_start(steps[0].before):
            return
        explorer = Explorer(as_drawn(without_words(self._scenario), steps[0].before.flags))
        graph = explorer.graph
        while explorer.ahead:
            explorer.explore_next()
            if not graph.explored % BIT:
                yield graph.explored
                if len(graph.scenes) > self._states:
                    return
        order = yield from order_bit_by_bit(graph)
        if order.loops:
            return
        chances = array("d", bytes(8 * len(graph.scenes)))
        for count, number in enumerate(reversed(order.states)):
            chances[number] = _chance(graph, number, chances, steps[-1].after.scene_id)
            if not count % BIT:
                yield count
        self.found = turning_points([chances[number] for number in _path(graph, steps)])


def turning_points(chances: Sequence[float]) -> tuple[TurningPoint, ...]:
    """The decisions that did most, in their order; `chances` of the ending before the first, and after each."""
    told = [TurningPoint(number, *chances[number - 1 : number + 1]) for number in range(1, len(chances))]
    most = sorted((each for each in told if each.gain >= LEAST), key=lambda each: -each.gain)[:MOST]
    return tuple(sorted(most))


def as_drawn(scenario: Scenario, facts: frozenset[str]) -> Scenario:
    """The scenario in which nothing else can be drawn than these facts."""
    drawn = {
        name: {value: 1 for value in values if fact_of(name, value) in facts} for name, values in scenario.draw.items()
    }
    return replace(scenario, draw=drawn)


def _at_the_start(state: State) -> bool:
    return state.number == 0 and state.scene_id == state.scenario.start


def _chance(graph: StateGraph, number: int, chances: Sequence[float], ending: str) -> float:
    """Of the ending, from a state of which all that can follow is known."""
    scene = graph.scenario.scenes[graph.scenes[number]]
    if scene.decision is None:
        return float(scene.id == ending)
    met = graph.met[number]
    call = scene.decision.in_each_case[met.case].call
    answers = graph.answers[scene.id]
    asked: dict[tuple[str, ...], list[tuple[Answer, float]]] = {}
    for place, questions, to in zip(met.places, met.asked, graph.ways(number), strict=True):
        asked.setdefault(questions, []).append((answers[place], chances[to]))
    return _mean([_having_asked(call, ways) for ways in asked.values()])


def _having_asked(call: Call | None, ways: Sequence[tuple[Answer, float]]) -> float:
    """Of the ending, given what was asked, by the answers that can then be given and the chance after each."""
    chosen = [each for each in ways if isinstance(each[0], Choice)]
    right, wrong = list[float](), list[float]()
    for answer, chance in chosen or ways:  # where nothing is offered, the time runs out
        fit = answer_score(call, answer if isinstance(answer, Choice) else None).fit
        if fit is not False:
            right.append(chance)
        if fit is not True:
            wrong.append(chance)
    return _mean([_mean(right or wrong), _mean(wrong or right)])


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _path(graph: StateGraph, steps: Sequence[Step]) -> list[int]:
    """The states that were met: the first, and one after each step."""
    path = [0]
    for step in steps:
        path.append(_next(graph, path[-1], step))
    return path


def _next(graph: StateGraph, number: int, step: Step) -> int:
    met = graph.met[number]
    telling = {question for questions in met.asked for question in questions}
    asked = telling.intersection(step.move.asked)
    answers = graph.answers[graph.scenes[number]]
    return next(
        to
        for place, questions, to in zip(met.places, met.asked, graph.ways(number), strict=True)
        if set(questions) == asked and id_of(answers[place]) == step.move.choice
    )
