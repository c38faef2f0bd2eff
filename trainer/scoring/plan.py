"""Ten minutes a day: which decisions to meet again now, in which order, and why these.

A decision comes back a day after it was met; each time the call is right the gap grows to 3, 7 and 21 days and stays
there, each time it is not, or is done poorly, the gap is a day again (spacing: Cepeda and others 2006). What finds
room in ten minutes is chosen: first what went wrong last time, then the kind that is confused more, pairs that differ
in one factor, and what has waited longest. Then it is mixed, because similar cases are told apart by meeting them side
by side (interleaving: Rohrer 2012), in an order drawn for the day, so that nothing about a decision can be told from
its place. Drills that were never met come before all that, so that what is learned is carried over to other texts; the
versions of a drill never come on one day. Everything is a pure function of what was met and of the day.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import takewhile
from typing import Literal, NamedTuple

from trainer.packs.format import Call
from trainer.packs.situation import FACTORS, Situation
from trainer.scoring.fit import ScoredMove

GAPS = (1, 3, 7, 21)
"""Days until a decision is due again: after a wrong call, or the first, second, ... right one in a row."""
BUDGET = 600.0
"""Seconds of a day's practice."""

Key = tuple[str, str]
"""Scenario (pack/scenario) and scene."""


class Meeting(NamedTuple):
    """A decision met once, and what was done there."""

    key: Key
    scored: ScoredMove

    @property
    def day(self) -> date:
        """On which day it was."""
        return date.fromisoformat(self.scored.move.at[:10])

    @property
    def right(self) -> bool:
        """Whether it was the right call: the style that fits, and not done poorly."""
        return self.scored.verdict == "right"


class Candidate(NamedTuple):
    """A decision that can be met again, or a new drill. `seconds` is about how long it takes.

    `follower` comes after it, if any; `drill` names the drill (pack/drill) that it is a version of.
    """

    key: Key
    title: str
    call: Call
    situation: Situation | None
    seconds: float
    follower: Key | None = None
    drill: str | None = None


class Due(NamedTuple):
    """When a decision is due again; `streak` counts right calls in a row, `last` is the day it was met last.

    `poor` says that the style was right then and done poorly.
    Where a clock was ahead then, `last` is the latest day that makes it due today.
    """

    day: date
    streak: int
    last: date
    poor: bool = False


class Reason(NamedTuple):
    """Why a decision is practised: it is new, was missed or done poorly last time, or is due after so many days."""

    code: Literal["new", "missed", "poorly done", "due again"]
    days: int = 0


class Item(NamedTuple):
    """Something to practise: a decision, or `length` of them in a row, and why it was chosen.

    `why` may be read before the decision. What would give its call away stands in the rest: whether it is of the
    kind that is missed more (`confused`), the title and factor of a decision it differs from in that one only, and
    whether the call `turns` in a stretch of two.
    """

    key: Key
    title: str
    call: Call
    length: int
    seconds: float
    why: Reason
    confused: bool
    pair: tuple[str, str] | None
    turns: bool


def due_of(seen: Iterable[Meeting], today: date) -> Due:
    """When one decision is due again; `seen` is every time it was met, in order, at least once.

    The order is that of the records and not of the clock. A day that is still to come was no day: a clock was ahead, so
    nobody knows how long ago that was, and it is due today.
    """
    streak, last, poor = 0, date.min, False
    for each in seen:
        streak = streak + 1 if each.right else 0
        last, poor = each.day, each.scored.verdict == "poorly done"
    gap = timedelta(days=GAPS[min(max(streak - 1, 0), len(GAPS) - 1)])
    if last > today:
        last = today - gap
    return Due(last + min(gap, date.max - last), streak, last, poor)  # a clock may have said 9999


def spent_of(candidates: Iterable[Candidate], seen: Iterable[Meeting], today: date) -> float:
    """About how many seconds of today's practice are behind one: of what was due or a drill, and has been met today."""
    by_key, spent = _by_key(seen), 0.0
    for each in candidates:
        times = by_key.get(each.key, [])
        before = list(takewhile(lambda met: met.day != today, times))
        if len(before) < len(times) and (due_of(before, today).day <= today if before else each.drill is not None):
            spent += each.seconds
    return spent


def plan_of(
    candidates: Sequence[Candidate],
    seen: Iterable[Meeting],
    today: date,
    budget: float = BUDGET,
    spent: float = 0.0,
    fresh: Sequence[Candidate] = (),
) -> list[Item]:
    """What to practise today, in order; empty if nothing is due, or if what is due has no room beside what is `spent`.

    `fresh` are drills that were never met: they come first. One thing finds room however long it takes, unless
    something was practised already.
    """
    by_key = _by_key(seen)
    today_met = {c.drill for c in candidates if any(met.day == today for met in by_key.get(c.key, ()))} - {None}
    plan = _Plan(budget, spent, today_met)
    for each in mixed(fresh, today):
        plan.add(_new_item(each, candidates), each.drill)
    dues = {c.key: due_of(by_key[c.key], today) for c in candidates if c.key in by_key}
    ready = [c for c in candidates if c.key in dues and dues[c.key].day <= today]
    confused = confused_call(candidates, by_key)
    ready.sort(key=lambda c: (dues[c.key].streak > 0, c.call != confused, dues[c.key].day, c.key))
    for each in _with_pairs(ready):
        item = _item(each, ready, dues, confused, plan.taken)
        if item is not None and plan.add(item, each.drill) and item.length > 1 and each.follower is not None:
            plan.taken.add(each.follower)
    return sorted(plan.chosen, key=lambda item: _drawn(today, item.key))


class _Plan:
    """What is chosen for today so far, within the seconds there are."""

    def __init__(self, budget: float, spent: float, drills: set[str | None]) -> None:
        self.chosen: list[Item] = []
        self.taken: set[Key] = set()
        self._left, self._begun, self._drills = budget - spent, spent > 0, drills

    def add(self, item: Item, drill: str | None) -> bool:
        """Choose it if there is room, and no other version of its drill is for today."""
        if drill in self._drills or (item.seconds > self._left and (self._begun or self.chosen)):
            return False
        self.chosen.append(item)
        self.taken.add(item.key)
        self._left -= item.seconds
        if drill is not None:
            self._drills.add(drill)
        return True


MOST_AHEAD = 2
"""How many more of one call than of the other are taken of drills: both are met, and neither can be counted on."""


def mixed(fresh: Iterable[Candidate], today: date) -> Iterator[Candidate]:
    """Drills in an order drawn for the day, one version of each, so that neither call gets far ahead of the other."""
    waiting = sorted(fresh, key=lambda each: _drawn(today, each.key))
    ahead = 0
    drills: set[str | None] = set()
    while waiting := [each for each in waiting if each.drill not in drills]:
        fitting = (each for each in waiting if abs(ahead + _lean(each)) <= MOST_AHEAD)
        each = next(fitting, waiting[0])
        ahead += _lean(each)
        drills.add(each.drill)
        yield each


def _lean(each: Candidate) -> int:
    return {"directive": 1, "inspiring": -1}.get(each.call, 0)


def _new_item(each: Candidate, met: Sequence[Candidate]) -> Item:
    """A version that is new; one that was met, and differs from it in one factor, makes it one of a pair."""
    others = ((other.title, one_factor(each, other)) for other in met if other.drill == each.drill)
    pair = next(((title, factor) for title, factor in others if factor is not None), None)
    return Item(
        each.key, each.title, each.call, length=1, seconds=each.seconds, why=Reason("new"), confused=False, pair=pair,
        turns=False,
    )  # fmt: skip


def _by_key(seen: Iterable[Meeting]) -> dict[Key, list[Meeting]]:
    found: dict[Key, list[Meeting]] = {}
    for met in seen:
        found.setdefault(met.key, []).append(met)
    return found


def confused_call(candidates: Iterable[Candidate], seen: dict[Key, list[Meeting]]) -> Call | None:
    """The call that was missed more often, as a share of the times it was met; None if neither was missed more."""
    wrong: dict[Call, list[bool]] = {"directive": [], "inspiring": []}
    for each in candidates:
        if each.call in wrong:
            wrong[each.call] += [not met.scored.fit for met in seen.get(each.key, ())]
    shares = {call: sum(missed) / len(missed) if missed else 0.0 for call, missed in wrong.items()}
    if shares["directive"] == shares["inspiring"]:
        return None
    return max(shares, key=lambda call: shares[call])


def one_factor(one: Candidate, other: Candidate) -> str | None:
    """The single factor in which two decisions with different calls differ; None if it is not just one."""
    if one.situation is None or other.situation is None or one.call == other.call:
        return None
    differing = [f for f in FACTORS if getattr(one.situation, f) != getattr(other.situation, f)]
    return differing[0] if len(differing) == 1 else None


def _with_pairs(ready: Sequence[Candidate]) -> list[Candidate]:
    """The same decisions, each followed by those that differ from it in one factor."""
    found: dict[Key, Candidate] = {}
    for each in ready:
        found.setdefault(each.key, each)
        for other in ready:
            if one_factor(each, other):
                found.setdefault(other.key, other)
    return list(found.values())


def _item(
    each: Candidate, ready: Sequence[Candidate], dues: dict[Key, Due], confused: Call | None, taken: set[Key]
) -> Item | None:
    if each.key in taken:
        return None
    factors = ((other, one_factor(each, other)) for other in ready)
    pair = next(((other.title, factor) for other, factor in factors if factor is not None), None)
    follower = next((c for c in ready if c.key == each.follower and c.key not in taken), None)
    return Item(
        each.key, each.title, each.call, length=1 if follower is None else 2,
        seconds=each.seconds + (follower.seconds if follower else 0.0), why=_reason(dues[each.key]),
        confused=each.call == confused, pair=pair, turns=follower is not None and follower.call != each.call,
    )  # fmt: skip


def _reason(due: Due) -> Reason:
    if due.streak:
        return Reason("due again", (due.day - due.last).days)
    return Reason("poorly done" if due.poor else "missed")


def _drawn(today: date, key: Key) -> bytes:
    """A place in the day's order that is the same on every machine."""
    return hashlib.blake2b(f"{today.isoformat()}/{key[0]}/{key[1]}".encode(), digest_size=8).digest()
