"""Intervals against published figures, and what they must never do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.scoring.intervals import (
    Interval,
    difference_interval,
    rounded_outwards,
    share_interval,
    signed_interval,
)

MEANS, COUNTS = st.floats(0, 1), st.integers(1, 300)


def test_a_share_has_the_ends_at_which_it_would_be_just_as_likely_as_at_the_ends_of_a_normal_curve() -> None:
    found = share_interval(0.5, 10)
    squared = 1.6448536269514722**2
    half = (squared / (4 * (10 + squared))) ** 0.5
    assert (found.mean, found.low, found.high) == pytest.approx((0.5, 0.5 - half, 0.5 + half))
    assert share_interval(0.0, 8).low == 0
    assert share_interval(1.0, 8).high == 1
    assert share_interval(0.0, 8).high == pytest.approx(squared / (8 + squared))
    assert share_interval(1.0, 1).low == pytest.approx(1 - squared / (1 + squared))


@given(MEANS, COUNTS)
def test_an_interval_has_its_mean_in_it_stays_a_share_and_narrows(mean: float, of: int) -> None:
    found, more = share_interval(mean, of), share_interval(mean, of + 1)
    assert 0 <= found.low <= mean <= found.high <= 1
    assert more.high - more.low < found.high - found.low
    other = share_interval(1 - mean, of)
    assert (other.low, other.high) == pytest.approx((1 - found.high, 1 - found.low))


@pytest.mark.parametrize(("mean", "of"), [(0.5, 0), (0.5, -1), (-0.01, 5), (1.01, 5)])
def test_what_is_no_share_is_refused_and_said(mean: float, of: int) -> None:
    with pytest.raises(ValueError, match=f"no share: {mean} of {of}"):
        share_interval(mean, of)


def test_a_difference_is_that_of_newcombes_first_example() -> None:
    """56 of 70 against 48 of 80, at 95 %: Newcombe 1998, table II, example a, method 10."""
    one, other = Interval(56 / 70, 0.6918, 0.8769), Interval(48 / 80, 0.4904, 0.7003)
    found = difference_interval(one, other)
    assert tuple(found) == pytest.approx((0.2, 0.0524, 0.3339), abs=2e-4)


@given(MEANS, COUNTS, MEANS, COUNTS)
def test_a_difference_the_other_way_round_is_its_mirror(p: float, n: int, q: float, m: int) -> None:
    one, other = share_interval(p, n), share_interval(q, m)
    found, turned = difference_interval(one, other), difference_interval(other, one)
    assert found.low <= found.mean <= found.high
    assert (turned.mean, turned.low, turned.high) == pytest.approx((-found.mean, -found.high, -found.low))


def test_what_is_shown_is_rounded_away_from_the_mean_and_not_where_it_is_exact() -> None:
    assert rounded_outwards(Interval(0.449, 0.11, 0.82)) == Interval(0.4, 0.1, 0.9)
    assert rounded_outwards(Interval(-0.46, -0.82, -0.11)) == Interval(-0.5, -0.9, -0.1)
    assert rounded_outwards(Interval(0.3, 0.1, 0.6)) == Interval(0.3, 0.1, 0.6)
    assert rounded_outwards(Interval(0.2, 0.1 + 1e-9, 0.3 - 1e-9)) == Interval(0.2, 0.1, 0.3)
    assert rounded_outwards(Interval(0.2, 0.1001, 0.3001)) == Interval(0.2, 0.1, 0.4)
    assert rounded_outwards(Interval(0.2, 0.10001, 0.29999)) == Interval(0.2, 0.1, 0.3)


@given(st.floats(-1, 1), COUNTS)
def test_a_mean_that_may_be_negative_is_a_share_stretched_to_both_sides(mean: float, of: int) -> None:
    found, share = signed_interval(mean, of), share_interval((mean + 1) / 2, of)
    assert found.mean == mean
    assert -1 <= found.low <= mean + 1e-9
    assert mean - 1e-9 <= found.high <= 1
    assert ((found.low + 1) / 2, (found.high + 1) / 2) == pytest.approx((share.low, share.high))
