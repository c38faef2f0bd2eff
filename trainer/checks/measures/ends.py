"""What a path may still come to: forks after which nothing is shared, ways back, and what is lost though all went well.

Counted exactly, over all paths, from the endings backwards; states of which the same may come are one.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import reduce
from operator import and_
from typing import NamedTuple

from trainer.checks.measures.paths import Whole
from trainer.checks.rehearsal.state_graph import OFTEN, Answer, StateGraph
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.packs.model import Choice, Decision, Scene
from trainer.scoring.fit import SCORED_CALLS
from trainer.scoring.verdict import verdict_under

NEVER = -1
"""No good ending comes any more."""


class Ends(NamedTuple):
    """Over all paths that end.

    `forks` are moments out of which two ways lead that share nothing from there on: no moment, of which each has one at
    least, and no ending. `way_back` is the highest number of scored decisions at the start of a path of which none had
    the style that fits, and which came to a good ending all the same; -1 if none is good. `done_well_and_lost` are
    endings, other than good ones, of paths on which every scored decision was a right call.
    """

    forks: tuple[str, ...]
    way_back: int
    done_well_and_lost: tuple[str, ...]


class _Ahead(NamedTuple):
    """What may still come: a bit for each moment, and for each ending; and as in `Ends`, from here on."""

    moments: int
    endings: int
    way_back: int
    lost: int


_UNSCORED, _WRONG, _POORLY, _RIGHT = range(4)
"""What an answer comes to."""
_KINDS = 4


class _LateError(Exception):
    """The time is up."""


Look = Callable[[int], None]
"""Called with a count now and then; raises to stop the work."""


def ends_of(whole: Whole, tick: Look = lambda count: None, time: TimeLeft = ENDLESS) -> Ends | None:
    """What all paths of a story come to; None if the time is up before it is known."""

    def look(count: int) -> None:
        tick(count)
        if time.up():
            raise _LateError

    try:
        return _Backwards(whole.graph, look).ends(whole.order)
    except _LateError:
        return None


class _Backwards:
    """Carries what may still come from the endings to the start."""

    def __init__(self, graph: StateGraph, look: Look) -> None:
        self._graph, self._look = graph, look
        scenes = graph.scenario.scenes.values()
        self._moments = _bits(_moment(scene) for scene in scenes if scene.decision is not None)
        self._endings = _bits(scene.id for scene in scenes if scene.ending is not None)
        self._comes_to = {
            (scene.id, case): bytes(_comes_to(decision, answer) for answer in graph.answers[scene.id])
            for scene in scenes
            if scene.decision is not None
            for case, decision in enumerate(scene.decision.in_each_case)
        }
        self._known: list[_Ahead] = []
        self._numbers: dict[object, int] = {}
        self._out: dict[str, set[int]] = {}
        """Each moment to what may come after its ways that go on with a moment: moments and, behind them, endings."""

    def ends(self, order: Sequence[int]) -> Ends:
        ahead = [0] * len(self._graph.scenes)
        for count, state in enumerate(reversed(order)):
            if not count % OFTEN:
                self._look(count)
            ahead[state] = self._of_state(state, ahead)
        begun = [self._known[ahead[start]] for start in range(len(self._graph.draws))]
        lost = 0
        for each in begun:
            lost |= each.lost
        return Ends(
            tuple(moment for moment, ways in self._out.items() if _parts_for_good(ways, self._look)),
            max(each.way_back for each in begun),
            tuple(id for id, bit in self._endings.items() if lost & bit),
        )

    def _of_state(self, state: int, ahead: list[int]) -> int:
        graph, scene = self._graph, self._graph.scenario.scenes[self._graph.scenes[state]]
        if scene.decision is None:
            return self._number(scene.id, lambda: self._at_ending(scene))
        comes_to = self._comes_to[scene.id, graph.met[state].case]
        ways = frozenset(
            ahead[to] * _KINDS + comes_to[place]
            for to, place in zip(graph.ways(state), graph.met[state].places, strict=True)
        )
        return self._number((_moment(scene), ways), lambda: self._before(_moment(scene), ways))

    def _number(self, key: object, made: Callable[[], _Ahead]) -> int:
        number = self._numbers.get(key)
        if number is None:
            self._known.append(made())
            number = self._numbers[key] = len(self._known) - 1
        return number

    def _at_ending(self, scene: Scene) -> _Ahead:
        bit = self._endings[scene.id]
        return _Ahead(0, bit, 0, 0) if scene.ending == "good" else _Ahead(0, bit, NEVER, bit)

    def _before(self, moment: str, ways: frozenset[int]) -> _Ahead:
        """What may come from a moment whose ways lead to these, each with what its answer comes to."""
        moments = endings = lost = 0
        back, out = NEVER, self._out.setdefault(moment, set())
        for way in ways:
            after, comes_to = self._known[way // _KINDS], way % _KINDS
            moments, endings = moments | after.moments, endings | after.endings
            if after.moments:
                out.add(after.moments | after.endings << len(self._moments))
            if comes_to in (_UNSCORED, _RIGHT):
                lost |= after.lost
            if after.way_back != NEVER:
                here = {_UNSCORED: after.way_back, _WRONG: after.way_back + 1}.get(comes_to, 0)
                back = max(back, here)
        return _Ahead(moments | self._moments[moment], endings, back, lost)


def _moment(scene: Scene) -> str:
    return scene.moment or scene.id


def _bits(names: Iterable[str]) -> dict[str, int]:
    return {name: 1 << place for place, name in enumerate(dict.fromkeys(names))}


def _comes_to(decision: Decision, answer: Answer) -> int:
    if decision.call not in SCORED_CALLS:
        return _UNSCORED
    if not isinstance(answer, Choice) or answer.style != decision.call:
        return _WRONG
    return _RIGHT if verdict_under(True, answer.execution) == "right" else _POORLY


def _parts_for_good(ways: Collection[int], look: Look) -> bool:
    """Whether two of them share nothing. Only those are compared that have no other within them."""
    if reduce(and_, ways, -1):
        return False  # all meet in one place, as nearly always
    fewest: list[int] = []
    for count, way in enumerate(sorted(ways, key=int.bit_count)):
        look(count)
        for other in fewest:
            both = way & other
            if not both:
                return True
            if both == other:
                break
        else:
            fewest.append(way)
    return False
