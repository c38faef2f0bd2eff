"""Before and after, in pairs: the change of each person who is in both, and what may be claimed of it.

Fit is compared by each person's share of right calls: the mean of the differences with its t interval over the pairs
(Student 1908). d' and lean of few decisions are mostly prior, so theirs are those of all pairs taken as one; how far
their change may be trusted is the jackknife over people (Efron and Tibshirani 1993, chapter 11), which knows that
decisions of one person hang together, or what the two estimates allow by themselves (as in Newcombe 1998), whichever
is wider. All intervals are central 90 % ones.

Scenes that somebody had met before are counted apart: getting them right may be memory.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import sqrt
from statistics import fmean, stdev
from typing import NamedTuple

from trainer.scoring.cohort import first_times
from trainer.scoring.cohort_values import CohortMove
from trainer.scoring.detection import Detection, Estimate, detect
from trainer.scoring.fit import fit_of
from trainer.scoring.intervals import Interval, difference_interval, signed_interval
from trainer.scoring.items.quantiles import t_quantile
from trainer.scoring.profile import ESTIMATE_FROM

FEWEST_PAIRS = 5
"""Pairs from which on a change is said at all."""


class Change(NamedTuple):
    """What it was, what it is, and the difference with its interval, in one unit."""

    before: float
    after: float
    change: Interval

    @property
    def claimed(self) -> bool:
        """Whether a change may be claimed: its interval does not span 0."""
        return self.change.low > 0 or self.change.high < 0


class Compared(NamedTuple):
    """The change over `people`, of so many scored decisions `before` and `after`.

    `fit` is None under FEWEST_PAIRS; `sensitivity` and `lean` also where either side has fewer than ESTIMATE_FROM
    decisions of a kind that were not passed by.
    """

    people: tuple[str, ...]
    before: int
    after: int
    fit: Change | None
    sensitivity: Change | None
    lean: Change | None

    @property
    def missing(self) -> int:
        """How many pairs are missing until a change is said."""
        return max(0, FEWEST_PAIRS - len(self.people))


class Pairs(NamedTuple):
    """Two groups in pairs; whoever is in one group only is listed by name.

    `new` is of scenes that somebody had not met before, against all they decided before; `memory` of those that they
    met again, against how the same scenes went the first time.
    """

    people: tuple[str, ...]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]
    new: Compared
    memory: Compared


_ByPerson = dict[str, list[CohortMove]]
_Scene = tuple[str, str, str]


def by_name(moves: Iterable[CohortMove]) -> list[CohortMove]:
    """The same, people of rooms by the name they gave there; who shares it with others of that room keeps a number."""
    taken = list(moves)
    people: dict[tuple[str, str], set[str]] = {}
    for each in taken:
        people.setdefault((each.source, each.called), set()).add(each.person)
    return [
        each._replace(person=each.called) if each.called and len(people[each.source, each.called]) == 1 else each
        for each in taken
    ]


def pairs_of(before: Sequence[CohortMove], after: Sequence[CohortMove]) -> Pairs:
    """Compare what was decided before and after; each in the order of playing, people by the same names in both."""
    met = {_scene(each) for each in before}
    first, second = _scored(first_times(before)), _scored(first_times(after))
    new = _by_person(each for each in second if _scene(each) not in met)
    again = _by_person(each for each in second if _scene(each) in met)
    scenes = {_scene(each) for each in second}
    same = _by_person(each for each in first if _scene(each) in scenes)
    then, now = ({each.person: None for each in moves if not each.practice} for moves in (before, after))
    return Pairs(
        tuple(sorted(name for name in then if name in now)), tuple(sorted(name for name in then if name not in now)),
        tuple(sorted(name for name in now if name not in then)), _compared(_by_person(first), new),
        _compared(same, again),
    )  # fmt: skip


def _scene(each: CohortMove) -> _Scene:
    return each.person, each.scenario, each.scored.move.scene


def _scored(moves: Iterable[CohortMove]) -> list[CohortMove]:
    return [each for each in moves if each.scored.fit is not None]


def _by_person(moves: Iterable[CohortMove]) -> _ByPerson:
    found: _ByPerson = {}
    for each in moves:
        found.setdefault(each.person, []).append(each)
    return found


def _compared(before: _ByPerson, after: _ByPerson) -> Compared:
    people = tuple(sorted(before.keys() & after.keys()))
    then, now = (sum(len(moves[name]) for name in people) for moves in (before, after))
    if len(people) < FEWEST_PAIRS:
        return Compared(people, then, now, None, None, None)
    shares = [(_share(before[name]), _share(after[name])) for name in people]
    detected = _detected(people, {name: _counts(before[name]) for name in people}, {
        name: _counts(after[name]) for name in people
    })  # fmt: skip
    return Compared(people, then, now, _fit_change(shares), *(detected or (None, None)))


def _share(moves: Iterable[CohortMove]) -> float:
    right, of = fit_of(each.scored for each in moves)
    return right / of


def _fit_change(shares: Sequence[tuple[float, float]]) -> Change:
    """Mean change of a share; where all changed alike, as far as so many can say."""
    changes = [after - before for before, after in shares]
    mean, people = fmean(changes), len(changes)
    spread = stdev(changes)
    half = t_quantile(0.95, people - 1) * spread / sqrt(people)
    interval = Interval(mean, max(-1.0, mean - half), min(1.0, mean + half))
    alike = spread < 1e-9
    before, after = (fmean(side) for side in zip(*shares, strict=True))
    return Change(before, after, signed_interval(mean, people) if alike else interval)


_Counts = Counter[tuple[str, str]]
"""Call and style, without passive ones, to how often."""


def _counts(moves: Iterable[CohortMove]) -> _Counts:
    return Counter((str(each.scored.call), each.scored.style) for each in moves if each.scored.style != "passive")


def _detect(counts: _Counts) -> Detection:
    hits, alarms = counts["directive", "directive"], counts["inspiring", "directive"]
    return detect(hits, hits + counts["directive", "inspiring"], alarms, alarms + counts["inspiring", "inspiring"])


def _detected(
    people: Sequence[str], before: Mapping[str, _Counts], after: Mapping[str, _Counts]
) -> tuple[Change, Change] | None:
    """The change of d' and of lean; None where there are too few decisions of a kind."""
    then, now = sum(before.values(), _Counts()), sum(after.values(), _Counts())
    kinds = [sum(side[call, style] for style in ("directive", "inspiring")) for side in (then, now)
             for call in ("directive", "inspiring")]  # fmt: skip
    if min(kinds) < ESTIMATE_FROM:
        return None
    whole = _detect(then), _detect(now)
    left_out = [(_detect(then - before[name]), _detect(now - after[name])) for name in people]
    return (
        _jackknifed(whole, left_out, lambda found: found.sensitivity),
        _jackknifed(whole, left_out, lambda found: found.bias),
    )


def _jackknifed(
    whole: tuple[Detection, Detection], left_out: Sequence[tuple[Detection, Detection]],
    measure: Callable[[Detection], Estimate],
) -> Change:  # fmt: skip
    before, after = map(measure, whole)
    change, people = after.mean - before.mean, len(left_out)
    each = [measure(now).mean - measure(then).mean for then, now in left_out]
    middle = fmean(each)
    error = sqrt((people - 1) / people * sum((value - middle) ** 2 for value in each))
    half = t_quantile(0.95, people - 1) * error
    alone = difference_interval(Interval(*after[:3]), Interval(*before[:3]))
    return Change(
        before.mean, after.mean, Interval(change, min(change - half, alone.low), max(change + half, alone.high))
    )
