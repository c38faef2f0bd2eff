"""The right style done weakly does no better than the wrong one done well."""

from tests.checks.story.told import only_beyond, outcomes
from trainer.checks.story.style_counts_for_little import style_counts_for_little


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(style_counts_for_little, outcomes=outcomes(weak_right_minus_strong_wrong=2.9))
    assert "+2.9" in problem.message
