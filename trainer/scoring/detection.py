"""Sensitivity and bias: can a person tell the two kinds of situation apart, and which way do they lean?

Signal detection theory (Green and Swets 1966; Macmillan and Creelman 2005, chapters 1 and 2), estimated
exactly on a grid. h of n: chose directive where directive fits; f of m: chose directive where inspiring
fits. With z the probit of a rate, sensitivity d' = zH - zF and bias c = -(zH + zF) / 2, both in standard
deviations; c below 0 leans to directing.

Each z has the prior N(0, 1) on the grid -5 to 5 in steps of 0.02, so that a rate has a uniform prior; its
weight after h of n is exp(-z^2/2) Phi(z)^h Phi(-z)^(n-h). The two grids are convolved; reported are the
mean, the central 90 % interval and the probability of each sign.
"""

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from statistics import NormalDist
from typing import NamedTuple

STEP = 0.02
HALF = 250
"""Grid points on either side of 0."""

TAIL = 0.05
UNIT = 2**48
"""Weights are rounded to multiples of 1/UNIT, which is less than a float loses when it adds up as many."""
SLOT = 14
"""Bytes: room for UNIT squared, 501 times."""


class Estimate(NamedTuple):
    """Mean, central 90 % interval and the probability of being above zero."""

    mean: float
    low: float
    high: float
    above_zero: float


class Detection(NamedTuple):
    """Sensitivity d' and bias c."""

    sensitivity: Estimate
    bias: Estimate


@lru_cache(maxsize=256)
def detect(h: int, n: int, f: int, m: int) -> Detection:
    """Estimate sensitivity and bias from `h` of `n` and `f` of `m`; counts may be 0. Raises ValueError for others."""
    if not (0 <= h <= n and 0 <= f <= m):
        raise ValueError(f"not counts: {h} of {n}, {f} of {m}")
    hits, alarms = _posterior(h, n), _posterior(f, m)
    difference = _sum_of(hits, alarms[::-1])  # zH - zF; the grid is symmetric, so -zF is the grid turned round
    total = _sum_of(hits, alarms)
    return Detection(_estimate(difference, STEP), _estimate(total[::-1], STEP / 2))


@lru_cache(maxsize=1)
def _log_phi() -> tuple[float, ...]:
    phi = NormalDist().cdf
    return tuple(math.log(phi(place * STEP)) for place in range(-HALF, HALF + 1))


def _posterior(hits: int, of: int) -> list[float]:
    """Probability of each grid point after so many hits."""
    up = _log_phi()
    logs = [
        -((place * STEP) ** 2) / 2 + hits * up[place + HALF] + (of - hits) * up[HALF - place]
        for place in range(-HALF, HALF + 1)
    ]
    top = max(logs)
    weights = [math.exp(each - top) for each in logs]
    total = sum(weights)
    return [each / total for each in weights]


def _sum_of(one: Sequence[float], other: Sequence[float]) -> list[float]:
    """The distribution of the sum of two independent values on the grid.

    Convolving is multiplying: each distribution becomes one whole number whose digits, SLOT bytes each, are its
    weights in units of 1/UNIT, and the digits of the product are the sums. Exact but for that rounding, and 20 times
    as fast as adding up 250,000 products one by one.
    """
    product = _as_number(one) * _as_number(other)
    count = len(one) + len(other) - 1
    digits = product.to_bytes(count * SLOT + SLOT, "little")
    return [int.from_bytes(digits[n * SLOT : (n + 1) * SLOT], "little") / UNIT**2 for n in range(count)]


def _as_number(weights: Sequence[float]) -> int:
    return int.from_bytes(b"".join(round(weight * UNIT).to_bytes(SLOT, "little") for weight in weights), "little")


def _estimate(weights: Sequence[float], step: float) -> Estimate:
    """Read a distribution whose middle entry stands for zero."""
    middle = len(weights) // 2
    total = sum(weights)
    mean = sum((place - middle) * weight for place, weight in enumerate(weights)) * step / total
    running = list(accumulate(weights))
    above = (total - running[middle] + weights[middle] / 2) / total
    return Estimate(
        mean,
        _quantile(running, TAIL * total, middle, step),
        _quantile(running, (1 - TAIL) * total, middle, step),
        above,
    )


def _quantile(running: Sequence[float], target: float, middle: int, step: float) -> float:
    """Where the running sum crosses `target`, each grid point's weight spread evenly over its cell."""
    place = next(place for place, reached in enumerate(running) if reached >= target)
    before = running[place - 1] if place else 0.0
    within = (target - before) / (running[place] - before)
    return (place - middle - 0.5 + within) * step
