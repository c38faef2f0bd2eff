"""The measures of Progress: what each asks, what can be said of it, its interval, and its course over time.

Each is computed over first times (`FirstMeeting`). Counts are always given; an interval from 8 decisions on (of each
kind where kinds are compared, 10 answers for confidence), a course and a trend from 20 on: DESIGN section 5. The picks
of one decision are not independent of each other, so reading is the mean over decisions of the share of right picks.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from trainer.scoring.confidence import confidence_in_words
from trainer.scoring.detection import Estimate
from trainer.scoring.fit import EXECUTION_POINTS, Share
from trainer.scoring.intervals import Interval, difference_interval, rounded_outwards, share_interval, signed_interval
from trainer.scoring.profile import ESTIMATE_FROM, FirstMeeting, Profile
from trainer.scoring.words import lean_in_words, sensitivity_in_words

NOT_ASKED_HOW_SURE = "Not asked so far. “How sure” in the settings asks after each choice."


class Axis(NamedTuple):
    """What a measure is drawn on: its ends with their words, and the value that has a line (None: no line)."""

    low: float
    high: float
    line: float | None
    left: str
    right: str


class Measure(NamedTuple):
    """One thing that is measured. `say` puts it into a sentence, `estimate` is None while that is too early.

    `counts` says of a first time whether the measure is computed from it.
    """

    title: str
    meaning: str
    axis: Axis
    counts: Callable[[FirstMeeting], bool]
    say: Callable[[Profile], str]
    estimate: Callable[[Profile, Sequence[FirstMeeting]], Interval | None]


def _fit_said(profile: Profile) -> str:
    right, of = profile.fit
    return f"{right} of {of} right calls." if of else "Nothing played yet. Home has the scenarios."


def _fit(profile: Profile, met: Sequence[FirstMeeting]) -> Interval | None:
    return _of_share(profile.fit)


def _of_share(share: Share) -> Interval | None:
    return share_interval(share.right / share.of, share.of) if share.of >= ESTIMATE_FROM else None


def _execution_said(profile: Profile) -> str:
    right = profile.fit.right
    if not right or profile.execution is None:
        return f"Not enough yet: {_more(ESTIMATE_FROM, 'right call')} to say."
    if right < ESTIMATE_FROM:
        return f"Not enough yet: {_more(ESTIMATE_FROM - right, 'right call')} to say."
    return f"How well the right calls were done: {profile.execution * 100:.0f} %."


def _execution(profile: Profile, met: Sequence[FirstMeeting]) -> Interval | None:
    points = [EXECUTION_POINTS[each.scored.execution] for each in met if each.scored.fit]
    if len(points) < ESTIMATE_FROM:
        return None
    return share_interval(sum(points) / len(points), len(points))


def _of_estimate(found: Estimate, profile: Profile) -> Interval | None:
    if profile.fewest < ESTIMATE_FROM:
        return None
    return rounded_outwards(Interval(found.mean, found.low, found.high))


def _switching_said(profile: Profile) -> str:
    changed, same = profile.switching
    if not changed.of and not same.of:
        return "Not enough yet: one playthrough will say more."
    return f"After a turn {changed.right} of {changed.of} right; where the call stayed {same.right} of {same.of}."


def _switching(profile: Profile, met: Sequence[FirstMeeting]) -> Interval | None:
    changed, same = map(_of_share, profile.switching)
    return difference_interval(changed, same) if changed and same else None


def _reading_said(profile: Profile) -> str:
    picks = profile.picks
    if picks is None or not picks.of:
        return "Not asked so far. “Read first” in the settings asks before the choices appear."
    said = f"{picks.right} of {picks.of} picks were among what decided the moment"
    return f"{said}; guessing gets about {picks.by_chance:.0f}."


def _reading(profile: Profile, met: Sequence[FirstMeeting]) -> Interval | None:
    picks = [each.scored.picks for each in met if each.scored.picks is not None and each.scored.picks.of]
    if len(picks) < ESTIMATE_FROM:
        return None
    return share_interval(sum(each.right / each.of for each in picks) / len(picks), len(picks))


def _confidence_said(profile: Profile) -> str:
    return (
        confidence_in_words(profile.confidence)
        or "Not asked so far. “How sure” in the settings asks after each choice."
    )


def _confidence(profile: Profile, met: Sequence[FirstMeeting]) -> Interval | None:
    found = profile.confidence
    return signed_interval(found.lean, found.answers) if found.lean is not None else None


def _more(count: int, what: str) -> str:
    return f"{count} more {what}{'s' if count > 1 else ''}"


def _scored(met: FirstMeeting) -> bool:
    return met.scored.fit is not None


def _picked(met: FirstMeeting) -> bool:
    return met.scored.picks is not None and met.scored.picks.of > 0


FIT = Measure(
    "Fit", "Did the style fit the moment? Always directing, or always inspiring, gets half.",
    Axis(0, 1, 0.5, "0 %", "100 %"), _scored, _fit_said, _fit,
)  # fmt: skip
EXECUTION = Measure(
    "Execution", "Where the style was right: was it done well?",
    Axis(0, 1, None, "weak", "strong"), lambda met: bool(met.scored.fit), _execution_said, _execution,
)  # fmt: skip
SENSITIVITY = Measure(
    "Telling apart",
    "Do you direct more where directing fits than where inspiring does? Choices that did neither are left out.",
    Axis(-4, 4, 0, "the other way round", "apart"), lambda met: _scored(met) and met.scored.style != "passive",
    lambda profile: sensitivity_in_words(profile).text,
    lambda profile, met: _of_estimate(profile.detection.sensitivity, profile),
)  # fmt: skip
LEAN = Measure(
    "Lean", "Which way do the choices go when the moment is not clear? Choices that did neither are left out.",
    Axis(-2, 2, 0, "▲ directing", "inspiring ○"), SENSITIVITY.counts,
    lambda profile: lean_in_words(profile).text,
    lambda profile, met: _of_estimate(profile.detection.bias, profile),
)  # fmt: skip
SWITCHING = Measure(
    "Switching", "Is the new call seen when the situation has turned? Right after a turn, minus where it stayed.",
    Axis(-1, 1, 0, "lost at turns", "better at turns"), lambda met: met.turn is not None,
    _switching_said, _switching,
)  # fmt: skip
READING = Measure(
    "Reading the situation", "Before seeing the choices: did you pick what decides the moment?",
    Axis(0, 1, None, "0 %", "100 %"), _picked, _reading_said, _reading,
)  # fmt: skip
CONFIDENCE = Measure(
    "How sure", "Do you know when you know? How sure you said you were, minus how often you were right.",
    Axis(-1, 1, 0, "less sure than right", "surer than right"),
    lambda met: _scored(met) and met.scored.move.confidence is not None, _confidence_said, _confidence,
)  # fmt: skip

MEASURES: tuple[Measure, ...] = (FIT, EXECUTION, SENSITIVITY, LEAN, SWITCHING, READING, CONFIDENCE)
