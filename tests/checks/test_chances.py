"""Chances are exact however many tries there are, and thousands are counted as quickly as a few."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.made.work import steps_of
from trainer.checks.chances import at_least, exact_interval, exactly, upper_bound


def one_by_one(chances: list[float]) -> list[float]:
    """The same, a try at a time."""
    found = [1.0]
    for chance in chances:
        found = [a * chance + b * (1 - chance) for a, b in zip((0.0, *found), (*found, 0.0), strict=True)]
    return found


@given(st.lists(st.sampled_from([0.0, 0.11, 0.25, 0.5, 2 / 3, 0.9, 1.0]), max_size=60))
def test_each_number_of_hits_is_as_likely_as_trying_one_by_one_says(chances: list[float]) -> None:
    plain, (least, found) = one_by_one(chances), exactly(chances)
    spread = [0.0] * least + list(found) + [0.0] * (len(plain) - least - len(found))
    assert spread == pytest.approx(plain, abs=1e-12)
    assert [at_least(n, chances) for n in (0, 3, 99)] == pytest.approx([sum(plain[n:]) for n in (0, 3, 99)], abs=1e-12)


@given(st.integers(0, 900), st.sampled_from([0.025, 0.005, 0.3]))
def test_the_bound_of_luck_is_where_the_chance_of_more_falls_below_the_tail(of: int, tail: float) -> None:
    bound = upper_bound(of, tail)
    assert bound == of or at_least(bound + 1, [0.5] * of) <= tail
    assert at_least(bound, [0.5] * of) > tail


def test_many_tries_are_no_more_work_a_try_than_few() -> None:
    few, many = (steps_of(lambda n=n: at_least(n // 2, [0.5, 0.25] * n)) for n in (500, 2_000))
    assert many < 4.5 * few


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(0, 5, 0.0, 0.5218), (5, 5, 0.4782, 1.0), (7, 10, 0.3475, 0.9333), (81, 263, 0.2527, 0.3677)],
)
def test_exact_intervals_are_those_of_the_tables(hits: int, of: int, low: float, high: float) -> None:
    """Clopper and Pearson; the last is the example of Newcombe (1998), table I."""
    assert exact_interval(hits, of) == pytest.approx((low, high), abs=0.0001)
