from tests.checks.contexts import bent, found, line_of
from tests.made.small import SCENARIO
from trainer.checks.words.long_choice import long_choice


def test_a_choice_of_more_than_45_words_is_found() -> None:
    broken = bent(("You ask where they would go.", "You ask where they would go. " * 8))
    (problem,) = found(long_choice, broken)
    assert (problem.code, problem.scene, problem.line) == ("RC362", "fork", line_of(broken, "text: You ask"))


def test_short_choices_are_fine() -> None:
    assert not found(long_choice, SCENARIO)
