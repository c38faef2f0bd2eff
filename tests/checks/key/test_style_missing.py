from tests.checks.contexts import bent, found
from tests.made.small import SCENARIO
from trainer.checks.key.style_missing import style_missing


def test_a_decision_without_an_inspiring_choice_is_found() -> None:
    (problem,) = found(
        style_missing, bent(("style: inspiring\n        execution: fair", "style: passive\n        execution: fair"))
    )
    assert (problem.code, problem.scene) == ("RC312", "fork")
    assert "no inspiring choice" in problem.message


def test_a_choice_with_a_condition_does_not_count() -> None:
    (problem,) = found(style_missing, bent(("- id: ask\n", "- id: ask\n        when: not went\n")))
    assert "always offered" in problem.message


def test_both_styles_in_each_decision_are_fine() -> None:
    assert not found(style_missing, SCENARIO)
