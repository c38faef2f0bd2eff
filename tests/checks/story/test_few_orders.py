"""Few orders of moments."""

from tests.checks.story.told import only_beyond, paths
from trainer.checks.story.few_orders import few_orders


def test_it_is_told_beyond_its_gate_and_not_within() -> None:
    problem = only_beyond(few_orders, paths=paths(orders=5))
    assert "5 orders" in problem.message
