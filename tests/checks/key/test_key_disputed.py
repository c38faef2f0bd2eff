"""The model disagrees with more than a quarter of the calls."""

from tests.checks.contexts import found
from tests.made.chain import DIRECT, DIRECTING, INSPIRE, INSPIRING, Link, chain
from trainer.checks.key.key_disputed import key_disputed

AGAINST = Link("inspiring", DIRECTING), Link("directive", INSPIRING)


def test_eight_calls_of_nine_against_the_model_are_questioned() -> None:
    (problem,) = found(key_disputed, chain(*AGAINST * 4, DIRECT))
    assert "8 of 9" in problem.message
    assert problem.severity == "warning"


def test_a_quarter_may_be_told_by_themselves() -> None:
    assert found(key_disputed, chain(*[DIRECT, INSPIRE] * 3, *AGAINST)) == []
    assert len(found(key_disputed, chain(*[DIRECT, INSPIRE] * 2, *AGAINST))) == 1


def test_in_three_decisions_each_is_told_by_itself() -> None:
    assert found(key_disputed, chain(*AGAINST, DIRECT)) == []
