"""Who does all well always wins."""

from tests.checks.story.told import ENDS, only_beyond
from trainer.checks.story.nothing_lost import nothing_lost


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(nothing_lost, ends=ENDS._replace(done_well_and_lost=()))
    assert "good endings only" in problem.message
