"""What is true of all paths of a scenario together, from the graph of everything that can happen in it.

For this it is explored without its words: what only a text, a voice or a `holds` reads makes no other path.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from trainer.checks.measures.half_right import Play
from trainer.checks.measures.languages import END, Languages, TooManyError
from trainer.checks.rehearsal.exploring import explore
from trainer.checks.rehearsal.order import order_of
from trainer.checks.rehearsal.state_graph import StateGraph
from trainer.checks.rehearsal.without_words import without_words
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.packs.model import Scenario
from trainer.play.engine import call_of
from trainer.scoring.fit import SCORED_CALLS

STATES = 400_000
"""States up to which a scenario is explored for its paths."""


class Paths(NamedTuple):
    """Over all paths that end: decisions on one, sequences of calls, orders of moments, and what none goes without.

    `fewest_of_a_call` is the lowest number of scored decisions of either call on a path; endings are no moments here.
    `proved` says that it is so of every path; else it is what was seen in plays.
    """

    proved: bool
    decisions: tuple[int, int]
    call_sequences: int
    orders: int
    moments_on_every_path: float
    fewest_of_a_call: int


class _Ahead(NamedTuple):
    """What may still come from a state on: counts, a bit for each moment of all paths, numbers of languages."""

    least: int
    most: int
    directive: int
    inspiring: int
    everywhere: int
    anywhere: int
    calls: int
    orders: int


_AT_AN_ENDING = _Ahead(0, 0, 0, 0, 0, 0, END, END)


class Whole(NamedTuple):
    """A story that was explored whole and cannot go round: its graph, and the states in the order of its paths."""

    graph: StateGraph
    order: Sequence[int]


def explored_whole(
    scenario: Scenario, tick: Callable[[int], None] = lambda count: None, time: TimeLeft = ENDLESS
) -> Whole | None:
    """All of a story; None if it is too large, can go round, or the time is up before it is known."""
    graph = explore(without_words(scenario), STATES, tick, time)
    if not graph.whole:
        return None
    order = order_of(graph, tick)
    return None if order.loops else Whole(graph, order.states)


def paths_of(whole: Whole) -> Paths | None:
    """The figures of all paths; None if there are too many sequences to be counted."""
    try:
        return _Backwards(whole.graph).paths(whole.order)
    except TooManyError:
        return None


class _Backwards:
    """Carries what may still come from the endings to the start; states of which the same may come are one."""

    def __init__(self, graph: StateGraph) -> None:
        self.graph = graph
        self.calls, self.orders = Languages(), Languages()
        self._moments = {scene.moment or scene.id: 0 for scene in graph.scenario.scenes.values()}
        self._moments = {moment: 1 << place for place, moment in enumerate(self._moments)}
        self._known: list[_Ahead] = [_AT_AN_ENDING]
        self._numbers: dict[object, int] = {}

    def paths(self, states: Sequence[int]) -> Paths:
        ahead = [0] * len(self.graph.scenes)
        for state in reversed(states):
            ways = frozenset(ahead[to] for to in self.graph.ways(state))
            if ways:
                ahead[state] = self._before(state, ways)
        begun = [self._known[ahead[start]] for start in range(len(self.graph.draws))]
        everywhere, anywhere = _shared(begun)
        calls = self.calls.joined(frozenset(each.calls for each in begun))
        orders = self.orders.joined(frozenset(each.orders for each in begun))
        return Paths(
            True,
            (min(each.least for each in begun), max(each.most for each in begun)),
            self.calls.size(calls),
            self.orders.size(orders),
            everywhere.bit_count() / anywhere.bit_count() if anywhere else 1.0,
            min(min(each.directive, each.inspiring) for each in begun),
        )

    def _before(self, state: int, ways: frozenset[int]) -> int:
        """The number of what may come from a state whose ways lead to what has these."""
        scene = self.graph.scenario.scenes[self.graph.scenes[state]]
        assert scene.decision is not None, "only a decision has ways on"
        call = scene.decision.in_each_case[self.graph.met[state].case].call
        moment = scene.moment or scene.id
        key = (call, moment, ways)
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._known)
            self._known.append(self._made(call, moment, [self._known[way] for way in ways]))
        return number

    def _made(self, call: str | None, moment: str, after: list[_Ahead]) -> _Ahead:
        everywhere, anywhere = _shared(after)
        calls = frozenset(each.calls for each in after)
        return _Ahead(
            1 + min(each.least for each in after),
            1 + max(each.most for each in after),
            (call == "directive") + min(each.directive for each in after),
            (call == "inspiring") + min(each.inspiring for each in after),
            everywhere | self._moments[moment],
            anywhere | self._moments[moment],
            self.calls.first(call, calls) if call in SCORED_CALLS else self.calls.joined(calls),
            self.orders.first(moment, (each.orders for each in after)),
        )


def _shared(several: list[_Ahead]) -> tuple[int, int]:
    """The moments that come in all of them, and those that come in any."""
    everywhere, anywhere = several[0].everywhere, 0
    for each in several:
        everywhere, anywhere = everywhere & each.everywhere, anywhere | each.anywhere
    return everywhere, anywhere


def seen_paths(plays: Iterable[Play]) -> Paths | None:
    """The same figures of some plays, for a story whose paths are too many; None if no play ended."""
    ended = [play.turns for play in plays if play.ending is not None]
    if not ended:
        return None
    calls = {tuple(call for turn in turns if (call := call_of(turn.before)) in SCORED_CALLS) for turns in ended}
    orders = {tuple(turn.before.written.moment or turn.before.scene_id for turn in turns) for turns in ended}
    everywhere = frozenset.intersection(*map(frozenset, orders))
    anywhere = frozenset().union(*orders)
    return Paths(
        False,
        (min(map(len, ended)), max(map(len, ended))),
        len(calls),
        len(orders),
        len(everywhere) / len(anywhere),
        min(called.count(call) for called in calls for call in SCORED_CALLS),
    )
