"""Fewer than three twin sets."""

from tests.checks.story.told import only_beyond
from trainer.checks.story.few_twins import few_twins


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(few_twins, twin_sets=2)
    assert "2 sets" in problem.message
