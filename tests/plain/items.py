"""Item statistics a second time, as plain as can be: covariances instead of variances of sums, areas instead of series.

It imports nothing of the program. A table is a list of people, each a mapping of what they answered to 0 or 1.
"""

from itertools import combinations
from math import exp, lgamma, log, sqrt


def mean(values: list) -> float:
    return sum(values) / len(values)


def covariance(one: list, other: list) -> float:
    return sum((x - mean(one)) * (y - mean(other)) for x, y in zip(one, other, strict=True)) / (len(one) - 1)


def alpha(rows: list) -> float | None:
    """By the mean covariance of two items and the mean variance of one (Cronbach 1951, formula 17)."""
    columns = [list(column) for column in zip(*rows, strict=True)]
    if len(rows) < 2 or len(columns) < 2:
        return None
    shared = mean([covariance(*pair) for pair in combinations(columns, 2)])
    own = mean([covariance(column, column) for column in columns])
    below = own + (len(columns) - 1) * shared
    return len(columns) * shared / below if below > 1e-9 else None


def item_rest(table: list, item: object) -> float | None:
    """Correlation of right here with the share right elsewhere, of those who met something else too."""
    pairs = []
    for person in table:
        others = [answer for met, answer in person.items() if met != item]
        if item in person and others:
            pairs.append((person[item], mean(others)))
    if len(pairs) < 2:
        return None
    here, there = [x for x, _ in pairs], [y for _, y in pairs]
    if covariance(here, here) < 1e-9 or covariance(there, there) < 1e-9:
        return None
    return covariance(here, there) / sqrt(covariance(here, here) * covariance(there, there))


def f_share(value: float, above: int, below: int, steps: int = 20000) -> float:
    """The share of F below a value: the area under its density, by Simpson's rule over the root of F."""
    constant = lgamma((above + below) / 2) - lgamma(above / 2) - lgamma(below / 2) + above / 2 * log(above / below)

    def density(root: float) -> float:
        if root == 0:
            return 2 * exp(constant) if above == 1 else 0.0
        f = root * root
        return 2 * root * exp(constant + (above / 2 - 1) * log(f) - (above + below) / 2 * log(1 + above * f / below))

    width = sqrt(value) / steps
    weights = (1 if n in (0, steps) else 4 if n % 2 else 2 for n in range(steps + 1))
    return sum(weight * density(n * width) for n, weight in enumerate(weights)) * width / 3
