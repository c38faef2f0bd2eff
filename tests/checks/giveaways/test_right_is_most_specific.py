from tests.checks.cases import found
from tests.made.chain import DIRECT, INSPIRE, Link, chain
from trainer.checks.giveaways.right_is_most_specific import right_is_most_specific

RIGHT, WRONG = "At 9 you call Amira and Jonas.", "At once you call the others."


def moment(call: str, right: str, wrong: str) -> Link:
    other = "inspiring" if call == "directive" else "directive"
    right_choice, wrong_choice = (call, "fair", right), (other, "fair", wrong)
    return (DIRECT if call == "directive" else INSPIRE)._replace(choices=(right_choice, wrong_choice))


def test_a_key_that_can_be_told_so_is_found_with_its_p() -> None:
    told = [moment("directive", RIGHT, WRONG), moment("inspiring", RIGHT, WRONG)] * 3
    (problem,) = found(right_is_most_specific, chain(*told))
    assert (problem.code, problem.file) == ("RC327", "pack.yaml")
    assert "6 of 6" in problem.message
    assert "p = 0.016" in problem.message, "one half to the power of six"


def test_where_it_is_as_often_wrong_nothing_is_found() -> None:
    told = [moment("directive", RIGHT, WRONG), moment("inspiring", RIGHT, WRONG)] * 2
    untold = [moment("directive", WRONG, RIGHT), moment("inspiring", WRONG, RIGHT)] * 2
    assert not found(right_is_most_specific, chain(*told, *untold))
