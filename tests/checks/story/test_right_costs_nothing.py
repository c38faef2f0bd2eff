"""Right choices that never cost anything."""

from tests.checks.story.told import only_beyond, outcomes
from trainer.checks.story.right_costs_nothing import right_costs_nothing


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(right_costs_nothing, outcomes=outcomes(right_costs=0.29))
    assert "29%" in problem.message
