"""What Progress says first: what goes well, the slip that comes most, what changed since last week, how sure that is.

Each is claimed only as strongly as the counts allow. Last week is compared with all that was before it, over right
calls at first times: how probable it is that the rate of one is above that of the other, each rate with an even prior
(Beta(r + 1, w + 1), taken as normal). It is claimed from CLAIM_CHANGE on: with 21 drills in a week it is then claimed
wrongly in at most 5.9 % of weeks, both sides together, and of somebody who went from six right calls in ten to nine in
65 to 85 % of weeks, by how much there was before (`pytest tests/benchmarks/test_learners.py -s` prints the table).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from math import sqrt
from statistics import NormalDist
from typing import Literal, NamedTuple

from trainer.packs.format import Slip
from trainer.scoring.fit import Share
from trainer.scoring.intervals import share_interval
from trainer.scoring.profile import ESTIMATE_FROM, NUMBER_FROM, FirstMeeting
from trainer.scoring.verdict import Tally, tally_of

CLAIM_CHANGE = 0.975
"""Probability from which a change since last week is claimed; it could be claimed to either side, so it takes more."""
VERY_SURE = 0.999
"""Probability from which a claim is very sure, if there are NUMBER_FROM decisions on either side."""
GOES_WELL = 0.7
"""Share of right calls from which something goes well, if it is surely more than half."""
FEWEST_SLIPS = 3
"""Times from which a slip is the one that comes most."""
WEEK = 7

StrengthName = Literal["directing", "inspiring", "turning"]
Sureness = Literal["rather", "quite", "very"]
"""Of a claim: chance alone makes one in 5 to 8 % of weeks, in 5 to 6 %, or in less than 1 %, both sides together."""


class Strength(NamedTuple):
    """Something that goes well: moments to direct, moments to inspire, or moments at which the call turned."""

    name: StrengthName
    right: Share


class SlipCount(NamedTuple):
    """A slip, how often it came when a decision was met for the first time, and how many decisions were."""

    slip: Slip
    times: int
    of: int


class Change(NamedTuple):
    """Right calls of the last seven days against those of before. `sure` is the probability of what is claimed.

    Where nothing is claimed it is that of the likelier direction; "too early" while either has too few decisions.
    """

    claim: Literal["too early", "risen", "fallen", "none"]
    now: Share
    before: Share
    sure: float

    @property
    def sureness(self) -> Sureness:
        """How sure a claim is. The rate of few decisions is no normal one, so that `sure` says too much of it."""
        if min(self.now.of, self.before.of) < NUMBER_FROM:
            return "rather"
        return "very" if self.sure >= VERY_SURE else "quite"


class Spoken(NamedTuple):
    """What can be said; `drills` is what drills came to that were met for the first time."""

    strengths: tuple[Strength, ...]
    slip: SlipCount | None
    change: Change
    drills: Tally
    decisions: int


def spoken_of(first: Sequence[FirstMeeting], today: date) -> Spoken:
    """Over first times in order."""
    scored = [each for each in first if each.scored.verdict is not None]
    since = (today - timedelta(days=WEEK - 1)).isoformat()
    now = [each for each in scored if since <= day_of(each)]
    before = [each for each in scored if day_of(each) < since]
    drills = tally_of(each.scored.verdict for each in first if each.drill)
    slips = Counter(each.slip for each in first if each.slip is not None)
    return Spoken(
        _strengths(scored), _most(slips, len(first)), change_of(_right(now), _right(before)), drills, len(scored)
    )


def day_of(met: FirstMeeting) -> str:
    """The day of a first time (ISO 8601): of its move, else of its playthrough."""
    return (met.scored.move.at or met.begun)[:10]


def _right(met: Iterable[FirstMeeting]) -> Share:
    verdicts = [each.scored.verdict == "right" for each in met]
    return Share(sum(verdicts), len(verdicts))


def _strengths(scored: Sequence[FirstMeeting]) -> tuple[Strength, ...]:
    """The clearest first."""
    shares: tuple[tuple[StrengthName, Share], ...] = (
        ("directing", _right(each for each in scored if each.scored.call == "directive")),
        ("inspiring", _right(each for each in scored if each.scored.call == "inspiring")),
        ("turning", _right(each for each in scored if each.turn)),
    )
    found = [Strength(name, share) for name, share in shares if _goes_well(share)]
    return tuple(sorted(found, key=lambda each: -each.right.right / each.right.of))


def _goes_well(share: Share) -> bool:
    if share.of < ESTIMATE_FROM or share.right / share.of < GOES_WELL:
        return False
    return share_interval(share.right / share.of, share.of).low > 0.5


def _most(slips: Mapping[Slip, int], decisions: int) -> SlipCount | None:
    """The slip that comes most; None where none came often enough, or two came as often as each other."""
    ordered = sorted(slips.items(), key=lambda each: -each[1])
    if not ordered or ordered[0][1] < FEWEST_SLIPS or (len(ordered) > 1 and ordered[1][1] == ordered[0][1]):
        return None
    return SlipCount(*ordered[0], decisions)


def change_of(now: Share, before: Share) -> Change:
    """What changed from one share of right calls to a later one."""
    if min(now.of, before.of) < ESTIMATE_FROM:
        return Change("too early", now, before, 0.0)
    (mean, spread), (mean_before, spread_before) = map(_rate, (now, before))
    above = NormalDist().cdf((mean - mean_before) / sqrt(spread + spread_before))
    if above >= CLAIM_CHANGE:
        return Change("risen", now, before, above)
    if 1 - above >= CLAIM_CHANGE:
        return Change("fallen", now, before, 1 - above)
    return Change("none", now, before, max(above, 1 - above))


def _rate(share: Share) -> tuple[float, float]:
    """Mean and variance of a rate, by Beta(r + 1, w + 1)."""
    right, of = share.right + 1, share.of + 2
    return right / of, right * (of - right) / (of * of * (of + 1))
