"""Exact chances: what somebody who guesses would reach."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from math import comb, exp, lgamma, log
from typing import NamedTuple

NOTHING = 1e-25
"""Chances below it are left out at both ends: all of them together are less than what a float can tell."""


COUNTED = 500
"""Tries up to which the ways to hit are counted as a whole number."""


class Hits(NamedTuple):
    """Probability of `least`, `least` + 1, ... hits; of fewer and of more it is nothing."""

    least: int
    chances: Sequence[float]


def exactly(chances: Sequence[float]) -> Hits:
    """How likely each number of hits is, one try at each of these chances (Poisson binomial, exact).

    Tries at the same chance are counted at once, as a binomial, so that thousands take no longer than a few.
    """
    found = Hits(0, [1.0])
    for chance, of in Counter(chances).items():
        found = _both(found, _binomial(of, chance))
    return found


def at_least(hits: int, chances: Sequence[float]) -> float:
    """Probability of so many hits or more.

    >>> round(at_least(2, [0.5, 0.5]), 12)
    0.25
    """
    least, found = exactly(chances)
    return sum(found[max(0, hits - least) :])


def upper_bound(of: int, tail: float = 0.025) -> int:
    """The most hits of so many tosses of a coin that luck explains: more have a probability of at most `tail`."""
    least, found = _binomial(of, 0.5)
    beyond = accumulate(reversed(found))  # P(most or more), P(most - 1 or more), ...
    return least + len(found) - 1 - sum(each <= tail for each in beyond)


def _binomial(of: int, chance: float) -> Hits:
    if chance in (0.0, 1.0):
        return Hits(of if chance else 0, [1.0])
    top = min(of, int((of + 1) * chance))
    at_top = _peak(of, top, chance)
    odds = chance / (1 - chance)
    up = list(_while_something(at_top, ((of - hits) / (hits + 1) * odds for hits in range(top, of))))
    down = list(_while_something(at_top, (hits / (of - hits + 1) / odds for hits in range(top, 0, -1))))
    return Hits(top - len(down), [*reversed(down), at_top, *up])


def _peak(of: int, hits: int, chance: float) -> float:
    if of <= COUNTED:
        return float(comb(of, hits) * chance**hits * (1 - chance) ** (of - hits))
    ways = lgamma(of + 1) - lgamma(hits + 1) - lgamma(of - hits + 1)
    return exp(ways + hits * log(chance) + (of - hits) * log(1 - chance))


def _while_something(begin: float, factors: Iterable[float]) -> Iterable[float]:
    value = begin
    for factor in factors:
        value *= factor
        if value < NOTHING:
            return
        yield value


def _both(one: Hits, other: Hits) -> Hits:
    """How likely each sum is."""
    found = [0.0] * (len(one.chances) + len(other.chances) - 1)
    for place, chance in enumerate(one.chances):
        for beside, also in enumerate(other.chances, place):
            found[beside] += chance * also
    first = next(place for place, chance in enumerate(found) if chance >= NOTHING)
    last = next(place for place in range(len(found), 0, -1) if found[place - 1] >= NOTHING)
    return Hits(one.least + other.least + first, found[first:last])


def exact_interval(hits: int, of: int, level: float = 0.95) -> tuple[float, float]:
    """The exact interval of a share (Clopper and Pearson 1934), for `of` (at least 1) tries.

    Its lower end is the chance at which so many hits or more are as rare as half of what the level leaves, its upper
    end the same for so many or fewer.

    >>> [round(end, 4) for end in exact_interval(7, 10)]
    [0.3475, 0.9333]
    """
    tail = (1 - level) / 2
    low = 0.0 if hits == 0 else _where(lambda chance: at_least(hits, [chance] * of) >= tail)
    high = 1.0 if hits == of else _where(lambda chance: 1 - at_least(hits + 1, [chance] * of) <= tail)
    return low, high


def _where(is_reached: Callable[[float], bool]) -> float:
    """The chance from which on it is so, by halving."""
    low, high = 0.0, 1.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (low, middle) if is_reached(middle) else (middle, high)
    return (low + high) / 2
