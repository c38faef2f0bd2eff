"""Exact chances: what somebody who guesses would reach."""

from collections.abc import Sequence
from itertools import accumulate


def exactly(chances: Sequence[float]) -> list[float]:
    """Probability of 0, 1, 2, ... hits, one try at each of these chances (Poisson binomial, exact)."""
    found = [1.0]
    for chance in chances:
        missed = 1 - chance
        found = [hit * chance + miss * missed for hit, miss in zip((0.0, *found), (*found, 0.0), strict=True)]
    return found


def at_least(hits: int, chances: Sequence[float]) -> float:
    """Probability of so many hits or more.

    >>> at_least(2, [0.5, 0.5])
    0.25
    """
    return sum(exactly(chances)[max(0, hits) :])


def upper_bound(of: int, tail: float = 0.025) -> int:
    """The most hits of so many tosses of a coin that luck explains: more have a probability of at most `tail`."""
    beyond = list(accumulate(reversed(exactly([0.5] * of))))  # P(of or more), P(of - 1 or more), ...
    return of - sum(each <= tail for each in beyond)
