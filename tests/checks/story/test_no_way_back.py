"""A bad start can't be made good."""

from tests.checks.story.told import ENDS, only_beyond
from trainer.checks.story.no_way_back import no_way_back


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(no_way_back, ends=ENDS._replace(way_back=2))
    assert "more than the first 2 wrong" in problem.message
