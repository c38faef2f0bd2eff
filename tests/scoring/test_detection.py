"""Sensitivity and bias against the figures of the design, and against a plain second computation."""

import math
from statistics import NormalDist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.scoring.detection import detect

NEAR = 0.03


def close(value: float, expected: float) -> bool:
    return abs(value - expected) <= NEAR


@pytest.mark.parametrize(
    ("counts", "mean", "low", "high", "above"),
    [
        ((6, 8, 2, 8), 1.14, 0.16, 2.16, 0.972),
        ((8, 8, 0, 8), 2.97, 1.66, 4.42, None),
        ((3, 4, 1, 4), 0.99, -0.30, 2.30, 0.897),
        ((8, 8, 8, 8), 0.0, -1.38, 1.38, 0.5),
    ],
)
def test_sensitivity_reproduces_the_published_figures(counts, mean, low, high, above) -> None:
    found = detect(*counts).sensitivity
    assert close(found.mean, mean)
    assert close(found.low, low)
    assert close(found.high, high)
    assert above is None or abs(found.above_zero - above) < 0.001


def test_with_nothing_decided_both_are_the_prior_to_the_third_decimal() -> None:
    """Two rates of N(0, 1): their difference has a deviation of the root of 2, their mean one of half of that."""
    found, z = detect(0, 0, 0, 0), NormalDist().inv_cdf(0.95)
    for estimate, deviation in ((found.sensitivity, math.sqrt(2)), (found.bias, math.sqrt(0.5))):
        assert estimate.mean == pytest.approx(0, abs=1e-9)
        assert (estimate.low, estimate.high) == pytest.approx((-z * deviation, z * deviation), abs=2e-3)
        assert estimate.above_zero == pytest.approx(0.5)


@pytest.mark.parametrize("counts", [(-1, 4, 0, 4), (5, 4, 0, 4), (0, 4, -1, 4), (0, 4, 5, 4)])
def test_what_are_no_counts_is_refused_and_said(counts: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="not counts: {} of {}, {} of {}".format(*counts)):
        detect(*counts)


def test_bias_reproduces_the_published_figures() -> None:
    found = detect(8, 8, 8, 8).bias
    assert close(found.mean, -1.49)
    assert close(found.low, -2.21)
    assert close(found.high, -0.83)


COUNTS = st.integers(0, 12).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


def plain_means(h: int, n: int, f: int, m: int) -> tuple[float, float]:
    """Means of d' and c by adding up the grid, as the design's text says it."""
    grid = [place * 0.02 for place in range(-250, 251)]
    phi = NormalDist().cdf

    def mean(hits: int, of: int) -> float:
        weights = [math.exp(-z * z / 2) * phi(z) ** hits * phi(-z) ** (of - hits) for z in grid]
        return sum(z * w for z, w in zip(grid, weights, strict=True)) / sum(weights)

    one, other = mean(h, n), mean(f, m)
    return one - other, -(one + other) / 2


@settings(max_examples=25)
@given(COUNTS, COUNTS)
def test_the_means_are_those_of_a_plain_computation(hits: tuple[int, int], alarms: tuple[int, int]) -> None:
    found = detect(*hits, *alarms)
    sensitivity, bias = plain_means(*hits, *alarms)
    assert abs(found.sensitivity.mean - sensitivity) < 1e-6
    assert abs(found.bias.mean - bias) < 1e-6


@settings(max_examples=25)
@given(COUNTS, COUNTS)
def test_turning_the_kinds_round_turns_the_sign(hits: tuple[int, int], alarms: tuple[int, int]) -> None:
    one, other = detect(*hits, *alarms), detect(*alarms, *hits)
    assert abs(one.sensitivity.mean + other.sensitivity.mean) < 1e-9
    assert abs(one.bias.mean - other.bias.mean) < 1e-9
    assert one.sensitivity.low <= one.sensitivity.mean <= one.sensitivity.high


def test_what_are_no_counts_is_refused() -> None:
    for counts in ((3, 2, 0, 0), (0, 0, 1, 0), (-1, 2, 0, 0)):
        with pytest.raises(ValueError, match="not counts"):
            detect(*counts)


def test_many_decisions_do_not_underflow() -> None:
    found = detect(4_000, 5_000, 1_000, 5_000).sensitivity
    assert close(found.mean, 2 * NormalDist().inv_cdf(0.8))
