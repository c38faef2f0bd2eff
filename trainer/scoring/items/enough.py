"""From how many people on a statistic is said: the rule, the same everywhere.

A statistic is said once its central 90 % interval is no wider than written here. Until then it is said how many more
people that takes, if they answer as those before them did. All of it is a rule of this program and no law.
"""

from collections.abc import Callable
from math import atanh, sqrt, tanh

from trainer.scoring.intervals import Interval, Z, share_interval

WIDTH_OF_SHARE = 0.4
"""Of a share, between 0 and 1: give or take 0.2. Fifteen people where half were right."""
WIDTH_OF_CORRELATION = 0.6
"""Of a correlation, between -1 and 1. Thirty-two people where there is none."""
WIDTH_OF_RELIABILITY = 0.3
"""Of alpha, at most 1."""
FEWEST = 10
"""People of whom a correlation or alpha is said at all, however narrow it comes out."""
FEWEST_TAKERS = 5
"""People who took a choice, and as many who did not, before it is said who takes it."""
NOBODY = 0.1
"""Nobody takes a choice: said once it is unlikely that more than one in ten would."""
MOST = 1000
"""People that are counted up to; a statistic that needs more is said to need more than that."""


def people_missing(now: int, width: Callable[[int], float], widest: float, fewest: int = 1) -> int:
    """How many more than `now` it takes until `width`, which falls with the people, is no more than `widest`.

    0 where there are enough; what goes beyond MOST people is MOST.
    """
    low = max(now, fewest)
    if width(low) <= widest:
        return low - now
    high = low
    while width(high) > widest:
        low, high = high, 2 * high
        if low > MOST:
            return MOST
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if width(middle) <= widest else (middle, high)
    return min(MOST, high - now)


def missing_for_share(right: int, of: int) -> int:
    """How many more decisions it takes to say a share; `of` may be 0."""
    mean = right / of if of else 0.5

    def width(n: int) -> float:
        found = share_interval(mean, n)
        return found.high - found.low

    return people_missing(of, width, WIDTH_OF_SHARE)


def missing_for_correlation(r: float, people: int) -> int:
    """How many more people it takes to say a correlation of `r`."""

    def width(n: int) -> float:
        found = correlation_interval(r, n)
        return found.high - found.low

    return people_missing(people, width, WIDTH_OF_CORRELATION, FEWEST)


def missing_for_nobody(of: int) -> int:
    """How many more who don't take a choice it takes to say that nobody does."""
    return people_missing(of, lambda n: share_interval(0.0, n).high, NOBODY)


def correlation_interval(r: float, people: int) -> Interval:
    """Of a correlation over at least 4 people: Fisher's z (Fisher 1921), with a standard error of 1 / sqrt(n - 3).

    It holds for what is spread like a bell; of right and wrong it is roughly true.
    """
    z, half = atanh(max(-0.9999, min(0.9999, r))), Z / sqrt(people - 3)
    return Interval(r, min(r, tanh(z - half)), max(r, tanh(z + half)))
