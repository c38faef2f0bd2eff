"""What a profile says of telling apart and of a lean, as strongly as the counts allow and no stronger."""

from typing import Literal, NamedTuple

from trainer.scoring.detection import Estimate
from trainer.scoring.intervals import Interval, rounded_outwards
from trainer.scoring.profile import CLAIM_LEAN, CLAIM_TELLING, ESTIMATE_FROM, WORDS_FROM, Profile


class Missing(NamedTuple):
    """How many more decisions of each kind it takes before anything can be said."""

    directive: int
    inspiring: int


class SensitivityFinding(NamedTuple):
    """Do the choices follow the situation? `estimate` is None while the counts allow words only."""

    claim: Literal["too early", "follows", "cannot be told"]
    missing: Missing
    estimate: Interval | None


class LeanFinding(NamedTuple):
    """Which way the choices go when in doubt. `estimate` is None while the counts allow words only."""

    claim: Literal["too early", "directing", "inspiring", "none"]
    missing: Missing
    estimate: Interval | None


def sensitivity_finding(profile: Profile) -> SensitivityFinding:
    """Can the two kinds of situation be told apart from these choices?"""
    missing, found = _missing(profile), profile.detection.sensitivity
    if profile.fewest < WORDS_FROM:
        return SensitivityFinding("too early", missing, None)
    claim: Literal["follows", "cannot be told"] = (
        "follows" if found.above_zero >= CLAIM_TELLING else "cannot be told"
    )  # fmt: skip
    return SensitivityFinding(claim, missing, estimate_of(found, profile))


def lean_finding(profile: Profile) -> LeanFinding:
    """Which way the choices lean when the situation is not clear."""
    missing, found = _missing(profile), profile.detection.bias
    if profile.fewest < WORDS_FROM:
        return LeanFinding("too early", missing, None)
    claim: Literal["directing", "inspiring", "none"] = "none"
    if 1 - found.above_zero >= CLAIM_LEAN:
        claim = "directing"
    elif found.above_zero >= CLAIM_LEAN:
        claim = "inspiring"
    return LeanFinding(claim, missing, estimate_of(found, profile))


def estimate_of(found: Estimate, profile: Profile) -> Interval | None:
    """An estimate with its interval, rounded outwards; None while there are too few of a kind."""
    if profile.fewest < ESTIMATE_FROM:
        return None
    return rounded_outwards(Interval(found.mean, found.low, found.high))


def _missing(profile: Profile) -> Missing:
    return Missing(max(0, WORDS_FROM - profile.directive), max(0, WORDS_FROM - profile.inspiring))
