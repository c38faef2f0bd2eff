"""A handful a day: which decisions to meet now, in which order, and why these.

A decision comes back a day after it was met; each time the call is right the gap grows to 3, 7 and 21 days and stays
there, each time it is not, or is done poorly, the gap is a day again (spacing: Cepeda and others 2006). A day has a
handful of decisions and then an end. One of them is a due one, chosen by what went wrong last time, then the kind that
is confused more, pairs that differ in one factor, and what has waited longest; the others are drills that were never
met, so that what is learned is carried over to other texts. Where there are fewer of one there are more of the other.
Then they are mixed, because similar cases are told apart by meeting them among others (interleaving: Rohrer 2012):
both calls are among them, no two in a row are from one story, and the two of a pair stand apart. The order is drawn for
the day, so that nothing about a decision can be told from its place. Versions of a drill never come on one day.

Everything is a pure function of what was met and of the day: what a day asks for follows from what was met before that
day, so it stays the same handful while one is at it.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise, permutations
from typing import Literal, NamedTuple

from trainer.packs.format import Call
from trainer.packs.situation import FACTORS, Situation
from trainer.scoring.fit import ScoredMove

GAPS = (1, 3, 7, 21)
"""Days until a decision is due again: after a wrong call, or the first, second, ... right one in a row."""
HANDFUL = 4
"""Decisions of a day: about four minutes."""
DUE_FIRST = 1
"""So many of them are due ones, where there are that many; the others are new, where there are drills never met."""
MOST_OF_A_CALL = 3
"""Of a handful, so that both calls are among them, and none can be told from those before it."""
MOST_OF_A_STORY = 2
"""Of a handful, so that no two in a row have to be from one story."""

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

    `story` is what no two in a row are from: a scenario, or the file of a drill, whose drills are set in one place.
    `drill` names the drill (pack/drill) that it is a version of.
    """

    key: Key
    title: str
    call: Call
    situation: Situation | None
    seconds: float
    story: str
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
    """A decision to practise, and why it was chosen.

    `why` may be read before the decision. What would give its call away stands in the rest: whether it is of the kind
    that is missed more (`confused`), and the title and factor of a decision it differs from in that one only.
    """

    key: Key
    title: str
    call: Call
    seconds: float
    why: Reason
    confused: bool
    pair: tuple[str, str] | None


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


def handful_of(
    candidates: Sequence[Candidate],
    seen: Iterable[Meeting],
    today: date,
    fresh: Sequence[Candidate] = (),
    met_today: Collection[str | None] = (),
) -> list[Item]:
    """The handful for a day by what was `seen`, in order; fewer where there are not that many, empty where none is.

    `fresh` are drills that were never met. No version of the drills in `met_today` is taken.
    """
    by_key = _by_key(seen)
    dues = {c.key: due_of(by_key[c.key], today) for c in candidates if c.key in by_key}
    ready = [c for c in candidates if c.key in dues and dues[c.key].day <= today]
    confused = confused_call(candidates, by_key)
    ready.sort(key=lambda c: (dues[c.key].streak > 0, c.call != confused, dues[c.key].day, c.key))
    new = sorted(fresh, key=lambda each: _drawn(today, each.key))
    hand = _Hand(met_today)
    hand.take(_with_pairs(ready), DUE_FIRST)
    for strict in (True, False):
        hand.take(new, HANDFUL, strict=strict)
        hand.take(_with_pairs(ready), HANDFUL, strict=strict)
    known = [c for c in candidates if c.key in dues]
    return [
        _due_item(each, ready, dues, confused) if each.key in dues else _new_item(each, known)
        for each in mixed(_mixable(hand.chosen), today)
    ]


class _Hand:
    """What is chosen for a day so far."""

    def __init__(self, drills: Collection[str | None]) -> None:
        self.chosen: list[Candidate] = []
        self._drills = {*drills} - {None}

    def take(self, waiting: Iterable[Candidate], up_to: int, *, strict: bool = True) -> None:
        """Choose from those that wait, in their order, until there are so many.

        While one is `strict`, one whose call or story has had its share, or that would make a second pair, is passed
        over.
        """
        for each in waiting:
            if len(self.chosen) >= up_to:
                return
            if each in self.chosen or each.drill in self._drills or (strict and self._has_its_share(each)):
                continue
            self.chosen.append(each)
            if each.drill is not None:
                self._drills.add(each.drill)

    def _has_its_share(self, each: Candidate) -> bool:
        calls, stories = [c.call for c in self.chosen], [c.story for c in self.chosen]
        if calls.count(each.call) >= MOST_OF_A_CALL or stories.count(each.story) >= MOST_OF_A_STORY:
            return True
        makes = sum(one_factor(each, other) is not None for other in self.chosen)
        return makes > 1 or (makes == 1 and any(one_factor(*two) for two in combinations(self.chosen, 2)))


def _mixable(chosen: Sequence[Candidate]) -> list[Candidate]:
    """As many of them as can stand so that no two in a row are from one story; all where all are from one."""
    left = list(chosen)
    while len({each.story for each in left}) > 1:
        stories = [each.story for each in left]
        most = max(stories, key=stories.count)
        if 2 * stories.count(most) <= len(left) + 1:
            break
        left.pop(len(left) - 1 - stories[::-1].index(most))  # the one that was chosen last
    return left


def mixed(chosen: Iterable[Candidate], today: date) -> tuple[Candidate, ...]:
    """A handful in an order drawn for the day: no two in a row from one story, and the two of a pair apart.

    Where there is no such order it is the first of those that come nearest to it.
    """
    drawn = sorted(chosen, key=lambda each: _drawn(today, each.key))
    return min(permutations(drawn), key=_neighbours)


def _neighbours(order: Sequence[Candidate]) -> int:
    """How many of those that follow each other should not."""
    return sum(one.story == other.story or one_factor(one, other) is not None for one, other in pairwise(order))


def _new_item(each: Candidate, met: Sequence[Candidate]) -> Item:
    """A version that is new; one that was met, and differs from it in one factor, makes it one of a pair."""
    others = ((other.title, one_factor(each, other)) for other in met if other.drill == each.drill)
    pair = next(((title, factor) for title, factor in others if factor is not None), None)
    return Item(each.key, each.title, each.call, each.seconds, Reason("new"), confused=False, pair=pair)


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
    differing = [
        factor for factor, mine, its in zip(FACTORS, one.situation, other.situation, strict=True) if mine != its
    ]
    return differing[0] if len(differing) == 1 else None


def _with_pairs(ready: Sequence[Candidate]) -> Iterator[Candidate]:
    """The same decisions, each followed by those that differ from it in one factor; some come more than once.

    Looked for one after another: of hundreds that are due a day takes the first few.
    """
    for each in ready:
        yield each
        yield from (other for other in ready if one_factor(each, other))


def _due_item(each: Candidate, ready: Sequence[Candidate], dues: dict[Key, Due], confused: Call | None) -> Item:
    factors = ((other, one_factor(each, other)) for other in ready)
    pair = next(((other.title, factor) for other, factor in factors if factor is not None), None)
    why = _reason(dues[each.key])
    return Item(each.key, each.title, each.call, each.seconds, why, confused=each.call == confused, pair=pair)


def _reason(due: Due) -> Reason:
    if due.streak:
        return Reason("due again", (due.day - due.last).days)
    return Reason("poorly done" if due.poor else "missed")


def _drawn(today: date, key: Key) -> bytes:
    """A place in the day's order that is the same on every machine."""
    return hashlib.blake2b(f"{today.isoformat()}/{key[0]}/{key[1]}".encode(), digest_size=8).digest()
