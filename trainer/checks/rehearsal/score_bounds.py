"""What can be scored on the way to each state: the lowest and the highest, over all paths that lead there.

One tuple holds both: highest values as they are, lowest ones negated, so that joining two paths is the larger
of each entry. Tuples that are alike are joined and stepped once.
"""

from array import array
from collections.abc import Callable, Sequence
from operator import add
from typing import NamedTuple

from trainer.checks.rehearsal.order import Order
from trainer.checks.rehearsal.state_graph import OFTEN, Answer, StateGraph
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.packs.model import Choice, Decision, Effects
from trainer.play.engine import FULL
from trainer.scoring.fit import SCORED_CALLS

NEVER = -1_000_000

Entries = tuple[int, ...]


class Bounds(NamedTuple):
    """Lowest and highest value over all paths."""

    low: int
    high: int


class ScoreBounds(NamedTuple):
    """Spans over all paths to one place. `decisions` are scored ones; changes are of the call between them."""

    right: Bounds
    directive: Bounds
    inspiring: Bounds
    decisions: Bounds
    changes: Bounds
    meters: dict[str, Bounds]


FEWEST_CHANGES = 3
FROM = 4
"""Scored decisions on a path from which its call has to change so often."""

COUNTS = 4
_START: Entries = (0,) * (2 * COUNTS) + (0, 0) + (NEVER,) * 4


def bounds_by_ending(
    graph: StateGraph, order: Order, tick: Callable[[int], None], time: TimeLeft = ENDLESS
) -> dict[str, ScoreBounds]:
    """Ending to the bounds over all paths to it.

    Empty if the story can go round, for then there is no highest, and if time is up before all is counted.
    """
    if order.loops:
        return {}
    walk = _Walk(graph)
    for count, number in enumerate(order.states):
        walk.pass_on(number)
        if not count % OFTEN:
            tick(count)
            if time.up():
                return {}
    return walk.by_ending()


def changes_are_enough(by_ending: dict[str, ScoreBounds]) -> bool:
    """Whether these bounds prove that the call changes three times and more on every path of four scored decisions."""
    spans = by_ending.values()
    return bool(spans) and all(each.changes.low >= FEWEST_CHANGES or each.decisions.high < FROM for each in spans)


def together(several: Sequence[ScoreBounds]) -> ScoreBounds:
    """The bounds of all of them: the lowest and the highest of each."""
    spans = {
        name: Bounds(
            min(getattr(each, name).low for each in several), max(getattr(each, name).high for each in several)
        )
        for name in ScoreBounds._fields[:-1]
    }
    meters = {
        name: Bounds(min(each.meters[name].low for each in several), max(each.meters[name].high for each in several))
        for name in several[0].meters
    }
    return ScoreBounds(**spans, meters=meters)


class _Known:
    """Entries by number, so that what was joined or stepped once is not joined or stepped again."""

    def __init__(self, step: Callable[[Entries, Entries], Entries]) -> None:
        self.entries: list[Entries] = []
        self._step = step
        self._numbers: dict[Entries, int] = {}
        self._joined: dict[tuple[int, int], int] = {}
        self._stepped: dict[tuple[int, Entries], int] = {}

    def number(self, entries: Entries) -> int:
        found = self._numbers.setdefault(entries, len(self.entries))
        if found == len(self.entries):
            self.entries.append(entries)
        return found

    def step(self, number: int, change: Entries) -> int:
        found = self._stepped.get((number, change))
        if found is None:
            found = self._stepped[number, change] = self.number(self._step(self.entries[number], change))
        return found

    def join(self, one: int, other: int) -> int:
        """The larger of each entry; -1 stands for nothing yet."""
        if one in (-1, other):
            return other
        found = self._joined.get((one, other))
        if found is None:
            found = self.number(tuple(map(max, self.entries[one], self.entries[other])))
            self._joined[one, other] = found
        return found


class _Walk:
    """Carries counts, and the highest and lowest value of every meter, from state to state, in order."""

    def __init__(self, graph: StateGraph) -> None:
        self.graph = graph
        size = len(graph.scenes)
        self.counts = _Known(_counted)
        self.at = array("i", [-1]) * size
        begun = len(graph.draws)
        self.at[:begun] = array("i", [self.counts.number(_START)]) * begun
        starts = {name: bytes((meter.start,)) * begun for name, meter in graph.scenario.meters.items()}
        self.highs = {name: bytearray(start + bytes(size - begun)) for name, start in starts.items()}
        self.lows = {name: bytearray(start + bytes((FULL,)) * (size - begun)) for name, start in starts.items()}
        self._meters = list(zip(self.highs.values(), self.lows.values(), strict=True))
        self._changes: dict[int, list[tuple[Entries, Entries]]] = {}

    def pass_on(self, number: int) -> None:
        graph, counts, at, here = self.graph, self.counts, self.at, self.at[number]
        for to, (scored, moved) in zip(graph.ways(number), self._changes_from(number), strict=True):
            at[to] = counts.join(at[to], counts.step(here, scored))
            for (high, low), by in zip(self._meters, moved, strict=True):
                top, bottom = high[number] + by, low[number] + by
                if top > high[to]:
                    high[to] = min(FULL, top)
                if bottom < low[to]:
                    low[to] = max(0, bottom)

    def _changes_from(self, number: int) -> list[tuple[Entries, Entries]]:
        """What each way on from a state adds, worked out once for all that share what is met there."""
        met = self.graph.met[number]
        found = self._changes.get(id(met))
        if found is None:
            scene = self.graph.scenes[number]
            decision, answers = self.graph.scenario.scenes[scene].decision, self.graph.answers[scene]
            ways = zip(met.places, met.effects, strict=True)
            found = self._changes[id(met)] = [
                (_scored(decision.in_each_case[met.case], answers[place]), self._moved(effects))
                for place, effects in ways
                if decision is not None
            ]
        return found

    def _moved(self, effects: Effects) -> Entries:
        return tuple(effects.meters.get(name, 0) for name in self.graph.scenario.meters)

    def by_ending(self) -> dict[str, ScoreBounds]:
        """Ending to its bounds."""
        states: dict[str, list[int]] = {}
        for number, scene in enumerate(self.graph.scenes):
            if self.graph.scenario.scenes[scene].ending is not None:
                states.setdefault(scene, []).append(number)
        return {scene: self._bounds_at(numbers) for scene, numbers in states.items()}

    def _bounds_at(self, numbers: list[int]) -> ScoreBounds:
        """The bounds over all paths to any of these states."""
        joined = -1
        for number in numbers:
            joined = self.counts.join(joined, self.at[number])
        entries = self.counts.entries[joined]
        right, directive, inspiring, scored = (
            Bounds(-entries[place + 1], entries[place]) for place in range(0, 2 * COUNTS, 2)
        )
        last = entries[2 * COUNTS :]
        meters = {
            name: Bounds(min(self.lows[name][n] for n in numbers), max(self.highs[name][n] for n in numbers))
            for name in self.highs
        }
        changes = Bounds(-max(last[1::2]), max(last[::2]))
        return ScoreBounds(right, directive, inspiring, scored, changes, meters)


def _scored(decision: Decision, answer: Answer) -> Entries:
    """What an answer adds: (right, directive, inspiring, scored); nothing where it is not scored."""
    if decision.call not in SCORED_CALLS:
        return ()
    right = isinstance(answer, Choice) and answer.style == decision.call
    directive = decision.call == "directive"
    return int(right), int(directive), int(not directive), 1


def _counted(counts: Entries, scored: Entries) -> Entries:
    """Counts after an answer; the last six are changes of call, by the call before: none, directive, inspiring."""
    if not scored:
        return counts
    signed = [sign * value for value in scored for sign in (1, -1)]
    head = map(add, counts, signed)
    none, none_low, directed, directed_low, inspired, inspired_low = counts[2 * COUNTS :]
    if scored[1]:
        changes = (max(none, directed, inspired + 1), max(none_low, directed_low, inspired_low - 1))
        return (*head, NEVER, NEVER, *changes, NEVER, NEVER)
    changes = (max(none, inspired, directed + 1), max(none_low, inspired_low, directed_low - 1))
    return (*head, NEVER, NEVER, NEVER, NEVER, *changes)
