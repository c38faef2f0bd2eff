"""All ways come together again."""

from tests.checks.story.told import ENDS, only_beyond
from trainer.checks.story.ways_always_rejoin import ways_always_rejoin


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(ways_always_rejoin, ends=ENDS._replace(forks=()))
    assert "meet again" in problem.message
