"""A path with fewer than eight decisions, or more than fourteen."""

from tests.checks.story.told import only_beyond, paths
from trainer.checks.story.path_length import path_length


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(path_length, paths=paths(decisions=(7, 14)))
    assert "7 decisions" in problem.message
    assert "15 decisions" in only_beyond(path_length, paths=paths(decisions=(8, 15))).message
