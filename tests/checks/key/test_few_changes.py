from tests.checks.contexts import found
from tests.made.chain import DIRECT, INSPIRE, Link, chain
from trainer.checks.key.few_changes import few_changes


def test_a_path_on_which_the_call_hardly_changes_is_found() -> None:
    (problem,) = found(few_changes, chain(DIRECT, DIRECT, INSPIRE, INSPIRE))
    assert (problem.code, problem.scenario) == ("RC319", "walk")
    assert "only once" in problem.message


def test_three_changes_are_enough() -> None:
    assert not found(few_changes, chain(DIRECT, INSPIRE, DIRECT, INSPIRE))


def test_a_decision_without_a_call_is_no_change() -> None:
    (problem,) = found(few_changes, chain(DIRECT, Link("either"), DIRECT, Link("either"), INSPIRE, DIRECT))
    assert "only twice" in problem.message
