"""Simulated learners: do the intervals cover what they should, and are words claimed wrongly too often?

A learner has a true sensitivity d' and bias c, so that they direct where directing fits with probability
Phi(d'/2 - c) and where inspiring fits with Phi(-d'/2 - c). For each number of decisions of a kind every
possible result is weighed by its probability (exact, no sampling), and what the program would say of it counted.
"""

from math import comb
from statistics import NormalDist
from typing import NamedTuple

from trainer.scoring.detection import detect
from trainer.scoring.fit import Share
from trainer.scoring.intervals import Interval, rounded_outwards
from trainer.scoring.profile import CLAIM_LEAN, CLAIM_TELLING
from trainer.scoring.spoken import change_of

PHI = NormalDist().cdf
SENSITIVITIES = (0.0, 1.0, 2.0)
BIASES = (-1.0, 0.0, 1.0)
COUNTS = (4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 30, 40)


class Learner(NamedTuple):
    """Coverage of both intervals, exact and as they are shown, and the probability that wrong words are claimed."""

    sensitivity: float
    bias: float
    count: int
    covers_sensitivity: float
    covers_bias: float
    shown_sensitivity: float
    shown_bias: float
    wrong_telling: float
    wrong_lean: float


def learner(sensitivity: float, bias: float, count: int) -> Learner:
    """What becomes of one learner with so many decisions of each kind."""
    hit, alarm = PHI(sensitivity / 2 - bias), PHI(-sensitivity / 2 - bias)
    covers, shown = [0.0, 0.0], [0.0, 0.0]
    wrong = [0.0, 0.0]
    for hits in range(count + 1):
        for alarms in range(count + 1):
            weight = _binomial(hits, count, hit) * _binomial(alarms, count, alarm)
            if weight < 1e-9:
                continue
            found = detect(hits, count, alarms, count)
            covers[0] += weight * (found.sensitivity.low <= sensitivity <= found.sensitivity.high)
            covers[1] += weight * (found.bias.low <= bias <= found.bias.high)
            for place, (estimate, true) in enumerate(((found.sensitivity, sensitivity), (found.bias, bias))):
                said = rounded_outwards(Interval(estimate.mean, estimate.low, estimate.high))
                shown[place] += weight * (said.low <= true <= said.high)
            wrong[0] += weight * (found.sensitivity.above_zero >= CLAIM_TELLING and sensitivity <= 0)
            inspiring, directing = found.bias.above_zero >= CLAIM_LEAN, 1 - found.bias.above_zero >= CLAIM_LEAN
            wrong[1] += weight * ((inspiring and bias <= 0) or (directing and bias >= 0))
    return Learner(sensitivity, bias, count, *covers, *shown, *wrong)


def from_the_prior(count: int) -> tuple[float, float]:
    """Coverage for learners whose two rates are drawn evenly from 0 to 1, as the prior has it."""
    steps = [(step + 0.5) / 60 for step in range(60)]
    z = NormalDist().inv_cdf
    covers = [0.0, 0.0]
    results = {
        (hits, alarms): detect(hits, count, alarms, count) for hits in range(count + 1) for alarms in range(count + 1)
    }  # fmt: skip
    chances = {rate: [_binomial(hits, count, rate) for hits in range(count + 1)] for rate in steps}
    for hit in steps:
        for alarm in steps:
            sensitivity, bias = z(hit) - z(alarm), -(z(hit) + z(alarm)) / 2
            for (hits, alarms), found in results.items():
                weight = chances[hit][hits] * chances[alarm][alarms] / len(steps) ** 2
                covers[0] += weight * (found.sensitivity.low <= sensitivity <= found.sensitivity.high)
                covers[1] += weight * (found.bias.low <= bias <= found.bias.high)
    return covers[0], covers[1]


class Week(NamedTuple):
    """A learner with a rate of right calls before and one in the last week, how often which change is claimed, and how
    often it is said to be very sure.
    """

    before: float
    now: float
    risen: float
    fallen: float
    very_sure: float


def week(before: float, now: float, *, of_before: int, of_now: int) -> Week:
    """What Progress says after a week of so many new drills, and so many decisions before it; exact, no sampling."""
    risen = fallen = very_sure = 0.0
    for right_before in range(of_before + 1):
        for right in range(of_now + 1):
            weight = _binomial(right_before, of_before, before) * _binomial(right, of_now, now)
            change = change_of(Share(right, of_now), Share(right_before, of_before))
            risen += weight * (change.claim == "risen")
            fallen += weight * (change.claim == "fallen")
            very_sure += weight * (change.claim != "none" and change.sureness == "very")
    return Week(before, now, risen, fallen, very_sure)


def _binomial(hits: int, of: int, chance: float) -> float:
    return comb(of, hits) * chance**hits * (1 - chance) ** (of - hits)
