from tests.checks.contexts import bent, found
from tests.made.small import SCENARIO
from trainer.checks.giveaways.uneven_length import uneven_length


def test_a_choice_that_is_much_longer_is_found() -> None:
    (problem,) = found(uneven_length, bent(("You ask where they would go.", "You ask.")))
    assert (problem.code, problem.scene) == ("RC321", "fork")
    assert "8" in problem.message


def test_choices_of_like_length_are_fine() -> None:
    assert not found(uneven_length, SCENARIO)
