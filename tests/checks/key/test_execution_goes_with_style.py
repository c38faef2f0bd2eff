from tests.checks.contexts import found
from tests.made.chain import INSPIRE, Link, chain
from trainer.checks.key.execution_goes_with_style import execution_goes_with_style

GOOD_IS_RIGHT = (
    Link(choices=(("directive", "strong", "You say who does what."), ("inspiring", "weak", "You ask what they see."))),
    INSPIRE._replace(
        choices=(("directive", "fair", "You say who does what."), ("inspiring", "strong", "You ask what they see."))
    ),
)


def test_where_the_better_sentence_is_always_the_right_one_both_sides_are_found() -> None:
    weak, strong = found(execution_goes_with_style, chain(*GOOD_IS_RIGHT, *GOOD_IS_RIGHT))
    assert weak.code == strong.code == "RC317"
    assert "never executed weakly" in weak.message
    assert "never executed strongly" in strong.message
    assert weak.line == 2, "at the title of the scenario"


def test_one_weak_right_and_one_strong_wrong_choice_mend_it() -> None:
    apart = Link(choices=(("directive", "weak", "Somebody, please!"), ("inspiring", "strong", "You ask each.")))
    assert not found(execution_goes_with_style, chain(*GOOD_IS_RIGHT, apart, INSPIRE))


def test_a_short_scenario_is_not_judged() -> None:
    assert not found(execution_goes_with_style, chain(*GOOD_IS_RIGHT))
