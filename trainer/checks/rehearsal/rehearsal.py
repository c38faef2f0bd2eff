"""The rehearsal of one scenario: what was proved by playing all of it, or seen by playing much of it."""

from collections.abc import Callable
from typing import NamedTuple

from trainer.checks.rehearsal.coverage import PartSeen, Place
from trainer.checks.rehearsal.exploring import explore
from trainer.checks.rehearsal.open_questions import Question, open_questions, outer_bounds
from trainer.checks.rehearsal.order import Order, endless_states, order_of, stuck_states
from trainer.checks.rehearsal.plays import play_on
from trainer.checks.rehearsal.relevance import Relevance
from trainer.checks.rehearsal.score_bounds import ScoreBounds, bounds_by_ending, changes_are_enough, together
from trainer.checks.rehearsal.state_graph import StateGraph
from trainer.checks.rehearsal.without_words import without_words
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.packs.model import Scenario

BUDGET = 1_000_000
"""States up to which a scenario is explored whole."""

EXPLORING = 0.7
"""Share of the time for exploring; the rest is for counting what can be scored, or for playing on."""


class Blocked(NamedTuple):
    """A scene in which a path ends or goes round for ever, and the answers of a shortest path to it."""

    scene: str
    path: tuple[str, ...]


class Reach(NamedTuple):
    """An ending: in how many states it can be met, a shortest path, and what can be scored on the way.

    `states` and `path` are those of the part that was explored; `bounds` is None where that is not all.
    """

    states: int
    path: tuple[str, ...] | None
    bounds: ScoreBounds | None


class Rehearsal(NamedTuple):
    """What playing showed. If `whole`, every state was met and each of these is proved; else they were seen.

    `open` are the questions that playing on might answer otherwise; if there are any, `late` says that it was the
    time that ended it, and not the budget of states.
    `states` can be told apart by what any later condition reads; `moves` were made between them, and `plays`
    more playthroughs where the story is not whole. `loops` says that one can come back to a state, and is only known
    of what is whole. `bounds` are None where they were not counted to the end.
    """

    whole: bool
    late: bool
    open: tuple[Question, ...]
    states: int
    moves: int
    plays: int
    scenes: frozenset[str]
    offered: frozenset[tuple[str, str]]
    taken: frozenset[Place]
    met: frozenset[Place]
    parts: tuple[PartSeen, ...]
    stuck: tuple[Blocked, ...]
    broken: tuple[Blocked, ...]
    endless: tuple[Blocked, ...]
    loops: bool
    endings: dict[str, Reach]
    bounds: ScoreBounds | None


def rehearse(
    scenario: Scenario,
    budget: int = BUDGET,
    tick: Callable[[int], None] = lambda count: None,
    time: TimeLeft = ENDLESS,
) -> Rehearsal:
    """Play the whole scenario, or as much of it as the budget of states and the time allow.

    `tick` is called with a count now and then, and may raise to stop the work.
    """
    graph = explore(scenario, budget, tick, time.share(EXPLORING))
    counting = _without_words(graph, tick, time) if graph.whole else graph
    order = order_of(counting, tick) if graph.whole else Order((), ())
    by_ending = bounds_by_ending(counting, order, tick, time) if graph.whole else {}
    plays, stopped = (0, {}) if graph.whole else play_on(scenario, graph.coverage, tick, time)
    stuck = _blocked(graph, stuck_states(graph))
    known = {blocked.scene for blocked in stuck}
    stuck += tuple(Blocked(scene, path) for scene, path in stopped.items() if scene not in known)
    endless = endless_states(graph) if order.loops else []
    coverage = graph.coverage
    counted = bool(by_ending) or bool(order.loops)
    open = _open(scenario, graph, counted=counted)
    late = bool(open) and (graph.whole or len(graph.scenes) <= budget)
    return Rehearsal(
        whole=graph.whole, late=late, open=open, states=len(graph.scenes), moves=graph.moves, plays=plays,
        scenes=frozenset(coverage.scenes), offered=frozenset(coverage.offered), taken=frozenset(coverage.taken),
        met=frozenset(coverage.met), parts=coverage.parts(), stuck=stuck, broken=_broken(graph),
        endless=_blocked(graph, endless),
        loops=bool(order.loops), endings=_endings(graph, by_ending),
        bounds=together(list(by_ending.values())) if by_ending else None,
    )  # fmt: skip


def _without_words(graph: StateGraph, tick: Callable[[int], None], time: TimeLeft) -> StateGraph:
    """The graph of the story without its words, where that is smaller: whether it goes round, and what is scored on its
    paths, is the same. The graph itself where time is up before that is whole."""
    bare = without_words(graph.scenario)
    if Relevance(bare).size == Relevance(graph.scenario).size:
        return graph
    found = explore(bare, len(graph.scenes), tick, time)
    return found if found.whole else graph


def _open(scenario: Scenario, graph: StateGraph, *, counted: bool) -> tuple[Question, ...]:
    if graph.whole:
        proved = counted or not _meets_an_ending(graph) or changes_are_enough(outer_bounds(scenario))
        return () if proved else ("scores",)
    return open_questions(scenario, graph.coverage)


def _meets_an_ending(graph: StateGraph) -> bool:
    return any(graph.scenario.scenes[scene].ending is not None for scene in set(graph.scenes))


def _blocked(graph: StateGraph, states: list[int]) -> tuple[Blocked, ...]:
    """The first state of each scene; states are numbered by their distance from the start."""
    first: dict[str, int] = {}
    for number in states:
        first.setdefault(graph.scenes[number], number)
    return tuple(Blocked(scene, graph.path_to(number)) for scene, number in first.items())


def _broken(graph: StateGraph) -> tuple[Blocked, ...]:
    """Where the `holds` of a scene does not hold, with the shortest path to it, or one that was played."""
    found = graph.coverage.broken.items()
    return tuple(Blocked(scene, graph.path_to(where) if isinstance(where, int) else where) for scene, where in found)


def _endings(graph: StateGraph, bounds: dict[str, ScoreBounds]) -> dict[str, Reach]:
    found: dict[str, list[int]] = {}
    for number, scene in enumerate(graph.scenes):
        if graph.scenario.scenes[scene].ending is not None:
            found.setdefault(scene, []).append(number)
    reached = {
        scene: Reach(len(states), graph.path_to(states[0]), bounds.get(scene)) for scene, states in found.items()
    }
    for scene in graph.coverage.scenes - found.keys():
        if graph.scenario.scenes[scene].ending is not None:
            reached[scene] = Reach(0, None, None)
    return reached
