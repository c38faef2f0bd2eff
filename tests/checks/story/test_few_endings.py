"""Fewer than six endings."""

from tests.checks.story.told import only_beyond
from trainer.checks.story.few_endings import few_endings


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(few_endings, endings={str(n): 0.2 for n in range(5)})
    assert "5 endings" in problem.message
