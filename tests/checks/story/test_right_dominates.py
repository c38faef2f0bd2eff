"""The right choice beats all others in every meter."""

from tests.checks.story.told import only_beyond, outcomes
from trainer.checks.story.right_dominates import right_dominates


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(right_dominates, outcomes=outcomes(right_dominant=0.41))
    assert "41%" in problem.message
