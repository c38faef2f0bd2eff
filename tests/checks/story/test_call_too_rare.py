"""A path on which one call is hardly met."""

from tests.checks.story.told import only_beyond, paths
from trainer.checks.story.call_too_rare import call_too_rare


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(call_too_rare, paths=paths(fewest_of_a_call=2))
    assert "only 2" in problem.message
