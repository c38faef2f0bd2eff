"""Quantiles of F and t, with the standard library alone.

The distribution function of F is a regularized incomplete beta function (DLMF 8.17; Abramowitz and Stegun 26.6.2),
which is summed as its continued fraction (DLMF 8.17.22) by Lentz's method (Press et al., Numerical Recipes, 6.4). The
quantile is where bisecting finds it; right to about 1e-9 of itself for degrees of freedom from 1 to 100,000.
"""

from functools import lru_cache
from math import exp, lgamma, log, log1p, sqrt

TINY = 1e-300
TERMS = 2000
HALVINGS = 54


@lru_cache(maxsize=512)
def f_quantile(share: float, above: int, below: float) -> float:
    """Below which value of F with `above` and `below` (at least 1) degrees of freedom a `share` in (0, 1) lies."""
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if incomplete_beta(middle, above / 2, below / 2) < share:
            low = middle
        else:
            high = middle
    return below * high / (above * (1 - high)) if high < 1 else float("inf")


def t_quantile(share: float, freedom: float) -> float:
    """Below which value of t a `share` in [0.5, 1) lies: the square of t is F with 1 and `freedom` (at least 1)."""
    return sqrt(f_quantile(2 * share - 1, 1, freedom)) if share > 0.5 else 0.0


def incomplete_beta(x: float, a: float, b: float) -> float:
    """The regularized incomplete beta function I_x(a, b), between 0 and 1."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(x, a, b) / a
    return 1 - front * _fraction(1 - x, b, a) / b


def _fraction(x: float, a: float, b: float) -> float:
    """The continued fraction; it converges quickly for x below (a + 1) / (a + b + 2)."""
    c, d = 1.0, 1 / _off_zero(1 - (a + b) * x / (a + 1))
    found = d
    for m in range(1, TERMS):
        for step in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d, c = 1 / _off_zero(1 + step * d), _off_zero(1 + step / c)
            found *= c * d
        if abs(c * d - 1) < 1e-14:
            break
    return found


def _off_zero(value: float) -> float:
    return value if abs(value) > TINY else TINY
