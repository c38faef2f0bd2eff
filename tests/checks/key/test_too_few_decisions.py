"""Too few scored decisions to measure anything."""

from tests.checks.contexts import found
from tests.made.chain import DIRECT, INSPIRE, Link, chain
from trainer.checks.key.too_few_decisions import too_few_decisions

OPEN = Link("either")


def test_one_decision_or_one_kind_only_measures_nothing() -> None:
    (problem,) = found(too_few_decisions, chain(INSPIRE, OPEN))
    assert "The only scored decision calls for inspiring" in problem.message
    assert problem.severity == "warning"
    (problem,) = found(too_few_decisions, chain(*[DIRECT] * 9))
    assert "All 9 scored decisions call for directive" in problem.message


def test_both_kinds_are_enough_to_begin_with_and_none_says_so_elsewhere() -> None:
    assert found(too_few_decisions, chain(DIRECT, INSPIRE)) == []
    assert found(too_few_decisions, chain(OPEN)) == []
