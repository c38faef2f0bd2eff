from tests.checks.contexts import bent, found
from tests.made.small import SCENARIO
from trainer.checks.structure.duplicate_text import duplicate_text


def test_a_scene_that_was_copied_is_found() -> None:
    (problem,) = found(duplicate_text, bent(("You are in the woods.", "You  are\n      home.")))
    assert (problem.code, problem.scene) == ("RC344", "woods")


def test_two_choices_that_say_the_same_are_found() -> None:
    (problem,) = found(duplicate_text, bent(("You ask where they would go.", "You say that all go LEFT now.")))
    assert problem.scene == "fork"
    assert "'ask'" in problem.message


def test_different_texts_are_fine() -> None:
    assert not found(duplicate_text, SCENARIO)
