"""Every path has the same number of decisions."""

from tests.checks.story.told import only_beyond, paths
from trainer.checks.story.one_length import one_length


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(one_length, paths=paths(decisions=(12, 12)))
    assert "same number" in problem.message
