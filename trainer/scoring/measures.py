"""The measures of Progress: each by its name, with its axis, its interval, and which first times it counts.

Each is computed over first times (`FirstMeeting`). Counts are always given; an interval from 8 decisions on (of each
kind where kinds are compared, 10 answers for confidence), a course and a trend from 20 on: DESIGN section 5. The picks
of one decision are not independent of each other, so reading is the mean over decisions of the share of right picks.
"""

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from trainer.scoring.findings import estimate_of
from trainer.scoring.fit import EXECUTION_POINTS, Share
from trainer.scoring.intervals import Interval, difference_interval, share_interval, signed_interval
from trainer.scoring.profile import ESTIMATE_FROM, FirstMeeting, Profile

MeasureName = Literal["fit", "execution", "sensitivity", "lean", "switching", "reading", "confidence"]


class Axis(NamedTuple):
    """What a measure is drawn on: its ends, and the value that has a line (None: no line)."""

    low: float
    high: float
    line: float | None


class Measure(NamedTuple):
    """One thing that is measured. `estimate` is None while that is too early.

    `counts` says of a first time whether the measure is computed from it.
    """

    name: MeasureName
    axis: Axis
    counts: Callable[[FirstMeeting], bool]
    estimate: Callable[[Profile, Sequence[FirstMeeting]], Interval | None]


def _fit(profile: Profile, met: Sequence[FirstMeeting]) -> Interval | None:
    return _of_share(profile.fit)


def _of_share(share: Share) -> Interval | None:
    return share_interval(share.right / share.of, share.of) if share.of >= ESTIMATE_FROM else None


def _execution(profile: Profile, met: Sequence[FirstMeeting]) -> Interval | None:
    points = [EXECUTION_POINTS[each.scored.execution] for each in met if each.scored.fit]
    if len(points) < ESTIMATE_FROM:
        return None
    return share_interval(sum(points) / len(points), len(points))


def _switching(profile: Profile, met: Sequence[FirstMeeting]) -> Interval | None:
    changed, same = map(_of_share, profile.switching)
    return difference_interval(changed, same) if changed and same else None


def _reading(profile: Profile, met: Sequence[FirstMeeting]) -> Interval | None:
    picks = [each.scored.picks for each in met if each.scored.picks is not None and each.scored.picks.of]
    if len(picks) < ESTIMATE_FROM:
        return None
    return share_interval(sum(each.right / each.of for each in picks) / len(picks), len(picks))


def _confidence(profile: Profile, met: Sequence[FirstMeeting]) -> Interval | None:
    found = profile.confidence
    return signed_interval(found.lean, found.answers) if found.lean is not None else None


def _scored(met: FirstMeeting) -> bool:
    return met.scored.fit is not None


def _picked(met: FirstMeeting) -> bool:
    return met.scored.picks is not None and met.scored.picks.of > 0


FIT = Measure("fit", Axis(0, 1, 0.5), _scored, _fit)
EXECUTION = Measure("execution", Axis(0, 1, None), lambda met: bool(met.scored.fit), _execution)
SENSITIVITY = Measure(
    "sensitivity", Axis(-4, 4, 0), lambda met: _scored(met) and met.scored.style != "passive",
    lambda profile, met: estimate_of(profile.detection.sensitivity, profile),
)  # fmt: skip
LEAN = Measure(
    "lean", Axis(-2, 2, 0), SENSITIVITY.counts, lambda profile, met: estimate_of(profile.detection.bias, profile)
)
SWITCHING = Measure("switching", Axis(-1, 1, 0), lambda met: met.turn is not None, _switching)
READING = Measure("reading", Axis(0, 1, None), _picked, _reading)
CONFIDENCE = Measure(
    "confidence", Axis(-1, 1, 0), lambda met: _scored(met) and met.scored.move.confidence is not None, _confidence
)  # fmt: skip

MEASURES: tuple[Measure, ...] = (FIT, EXECUTION, SENSITIVITY, LEAN, SWITCHING, READING, CONFIDENCE)
