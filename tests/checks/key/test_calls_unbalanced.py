from tests.checks.contexts import found
from tests.made.chain import DIRECT, INSPIRE, chain
from trainer.checks.key.calls_unbalanced import calls_unbalanced


def test_calls_that_lean_to_one_side_are_found() -> None:
    (problem,) = found(calls_unbalanced, chain(DIRECT, DIRECT, INSPIRE, DIRECT, DIRECT))
    assert (problem.code, problem.file) == ("RC313", "pack.yaml")
    assert "4 of 5" in problem.message


def test_half_of_each_is_fine_and_one_more_of_an_odd_number() -> None:
    assert not found(calls_unbalanced, chain(DIRECT, INSPIRE, DIRECT, INSPIRE))
    assert not found(calls_unbalanced, chain(DIRECT, INSPIRE, DIRECT))
