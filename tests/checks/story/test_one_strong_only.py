"""Decisions in which only one style has a strong choice."""

from tests.checks.story.told import only_beyond
from trainer.checks.story.one_strong_only import one_strong_only


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(one_strong_only, two_strong=0.89)
    assert "89%" in problem.message
