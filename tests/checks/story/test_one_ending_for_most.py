"""One ending swallows the others."""

from tests.checks.story.told import KEPT, only_beyond
from trainer.checks.story.one_ending_for_most import one_ending_for_most


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(one_ending_for_most, endings={**KEPT.endings, "top": 0.36, "bad": 0.34})
    assert "36%" in problem.message
