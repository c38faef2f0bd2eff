"""More than half of the moments are met on every path."""

from tests.checks.story.told import only_beyond, paths
from trainer.checks.story.same_moments import same_moments


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(same_moments, paths=paths(moments_on_every_path=0.51))
    assert "51%" in problem.message
