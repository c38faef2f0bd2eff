"""A bad start can't be made good."""

import pytest

from tests.checks.story.told import ENDS, only_beyond
from trainer.checks.story.no_way_back import no_way_back


@pytest.mark.parametrize(
    ("count", "words"),
    [(2, "more than the first 2 decisions wrong"), (1, "both first decisions wrong"), (0, "gets the first decision")],
)
def test_it_is_told_beyond_its_gate_and_not_within(count: int, words: str) -> None:
    problem = only_beyond(no_way_back, ends=ENDS._replace(way_back=count))
    assert words in problem.message
