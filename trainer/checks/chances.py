"""Exact chances: what somebody who guesses would reach."""

from collections.abc import Sequence


def at_least(hits: int, chances: Sequence[float]) -> float:
    """Probability of so many hits or more, one try at each of these chances (Poisson binomial, exact).

    >>> at_least(2, [0.5, 0.5])
    0.25
    """
    exactly = [1.0]
    for chance in chances:
        missed = [each * (1 - chance) for each in exactly] + [0.0]
        for count, each in enumerate(exactly):
            missed[count + 1] += each * chance
        exactly = missed
    return sum(exactly[max(0, hits) :])


def upper_bound(of: int, tail: float = 0.025) -> int:
    """The number of hits of so many tosses of a coin that is passed with a probability of at most `tail`."""
    return next(hits for hits in range(of + 1) if at_least(hits + 1, [0.5] * of) <= tail) if of else 0
