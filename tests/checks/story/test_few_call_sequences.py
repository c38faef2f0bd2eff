"""Few sequences of calls."""

from tests.checks.story.told import only_beyond, paths
from trainer.checks.story.few_call_sequences import few_call_sequences


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(few_call_sequences, paths=paths(call_sequences=7))
    assert "7 sequences" in problem.message
