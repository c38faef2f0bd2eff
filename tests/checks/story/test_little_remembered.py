"""Few facts that the story remembers."""

from tests.checks.story.told import only_beyond
from trainer.checks.story.little_remembered import little_remembered


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(little_remembered, facts=tuple("abcdefg"))
    assert "7 facts" in problem.message
