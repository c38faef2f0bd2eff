"""Fewer than three decisions whose call depends on what came before."""

from tests.checks.story.told import only_beyond
from trainer.checks.story.calls_never_turn import calls_never_turn


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(calls_never_turn, state_dependent_calls=2)
    assert "in 2 decisions" in problem.message
