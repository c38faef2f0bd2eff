from tests.checks.cases import found
from tests.made.chain import DIRECT, INSPIRE, Link, chain
from trainer.checks.giveaways.right_is_last import right_is_last

RIGHT, WRONG = "You take it on.", "You let it go."


def moment(call: str, right: str, wrong: str) -> Link:
    other = "inspiring" if call == "directive" else "directive"
    right_choice, wrong_choice = (call, "fair", right), (other, "fair", wrong)
    return (DIRECT if call == "directive" else INSPIRE)._replace(choices=(wrong_choice, right_choice))


def test_a_key_that_can_be_told_so_is_found_with_its_p() -> None:
    told = [moment("directive", RIGHT, WRONG), moment("inspiring", RIGHT, WRONG)] * 3
    (problem,) = found(right_is_last, chain(*told))
    assert (problem.code, problem.file) == ("RC325", "pack.yaml")
    assert "6 of 6" in problem.message
    assert "p = 0.016" in problem.message, "one half to the power of six"


def test_where_it_is_as_often_wrong_nothing_is_found() -> None:
    told = [moment("directive", RIGHT, WRONG), moment("inspiring", RIGHT, WRONG)] * 2
    untold = [moment("directive", WRONG, RIGHT), moment("inspiring", WRONG, RIGHT)] * 2
    turned = [link._replace(choices=link.choices[::-1]) for link in untold]
    assert not found(right_is_last, chain(*told, *turned))
