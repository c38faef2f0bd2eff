"""What intervals and words are worth, by simulated learners. `pytest tests/benchmarks/test_learners.py -s` prints it.

Exact: every possible result of each learner is weighed by its probability. The words are claimed wrongly in at
most 10 %, for every learner. The intervals of section 5 cover 89 to 91 % of learners drawn from the prior; for the
single learner furthest from it (d' = 2 with a bias of 1) they cover 82 % at six decisions of each kind. What is shown
is rounded outwards to a tenth, and covers every one of them at least 87 % of the time.
"""

import sys

import pytest

from tests.benchmarks.learners import BIASES, COUNTS, SENSITIVITIES, Learner, from_the_prior, learner, week
from trainer.scoring.profile import NUMBER_FROM


@pytest.fixture(scope="module")
def learners() -> list[Learner]:
    return [learner(d, c, count) for count in COUNTS for d in SENSITIVITIES for c in BIASES]


@pytest.mark.timeout(600)  # 100 s on a quiet core for every result of 108 learners, more on a busy one
def test_words_are_wrong_in_at_most_a_tenth_and_what_is_shown_covers_every_learner(
    learners: list[Learner],
) -> None:
    sys.stdout.write("\n  n    d'    c   covers d'  covers c  shown d'  shown c  wrong telling  wrong lean\n")
    for each in learners:
        learner_ = f"{each.count:3}  {each.sensitivity:4.1f} {each.bias:4.1f}"
        covers = f"{each.covers_sensitivity:8.3f} {each.covers_bias:9.3f}"
        covers += f" {each.shown_sensitivity:9.3f} {each.shown_bias:8.3f}"
        sys.stdout.write(f"{learner_}   {covers}  {each.wrong_telling:13.3f}  {each.wrong_lean:10.3f}\n")
    assert max(each.wrong_telling for each in learners) <= 0.10
    assert max(each.wrong_lean for each in learners) <= 0.10
    assert round(min(min(each.shown_sensitivity, each.shown_bias) for each in learners), 3) >= 0.87


@pytest.mark.parametrize("count", [4, 8, 12])
def test_intervals_cover_nine_in_ten_of_learners_drawn_from_the_prior(count: int) -> None:
    sensitivity, bias = from_the_prior(count)
    sys.stdout.write(f"\n{count} of each kind, from the prior: d' {sensitivity:.3f}, c {bias:.3f}\n")
    assert 0.89 <= sensitivity <= 0.91
    assert 0.89 <= bias <= 0.91


NEW_A_WEEK = 21
"""Drills that a week of practice brings: three a day that were never met, and one that is due."""


@pytest.mark.parametrize("of_before", [21, 40, 80])
def test_a_week_of_drills_moves_progress_for_a_learner_who_improves_and_not_for_one_who_does_not(
    of_before: int,
) -> None:
    """Who makes a fifth more right calls is told so in 24 to 54 % of weeks, who makes three tenths more in 49 to 85 %.

    Who makes as many as before is told of a change in less than 6 %, "about once in 20", and of one that is very sure
    in less than 1 %.
    """
    sys.stdout.write(
        f"\n{of_before} decisions before, {NEW_A_WEEK} in the week\nbefore    now   risen  fallen  very sure\n"
    )
    for before in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        for now in sorted({before, before + 0.2, before + 0.3}):
            if now <= 0.95:
                told = week(before, now, of_before=of_before, of_now=NEW_A_WEEK)
                figures = (
                    f"{told.before:6.2f} {told.now:6.2f}  {told.risen:6.3f}  {told.fallen:6.3f}  {told.very_sure:9.3f}"
                )
                sys.stdout.write(f"{figures}\n")
                if now == before:
                    assert told.risen + told.fallen < 0.06
                    assert told.very_sure < 0.01
                else:
                    assert told.fallen <= 0.005
                    assert told.risen >= (0.24 if now - before < 0.25 else 0.49)


@pytest.mark.parametrize("of_before", [8, 20, 80, 300])
def test_by_chance_alone_a_change_is_claimed_as_often_as_is_said(
    of_before: int,
) -> None:
    """About once in 15, with 20 decisions on either side about once in 20, and a very sure one less than once in 100.

    When the eighth decision was enough to be very sure, that was wrong in up to 2.4 %.
    """
    for of_now in (8, 9, 12, 20, 21, 24, 42):
        weeks = [week(rate / 100, rate / 100, of_before=of_before, of_now=of_now) for rate in range(10, 95, 10)]
        claimed, very_sure = max(each.risen + each.fallen for each in weeks), max(each.very_sure for each in weeks)
        sys.stdout.write(f"\n{of_before:3} before, {of_now:2} in the week: {claimed:.3f}, very sure {very_sure:.4f}")
        assert claimed < (0.065 if min(of_now, of_before) >= NUMBER_FROM else 0.085)
        assert very_sure < 0.01
