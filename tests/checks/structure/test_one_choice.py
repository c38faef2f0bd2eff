from tests.checks.contexts import bent, found
from tests.made.small import SCENARIO
from trainer.checks.structure.one_choice import one_choice


def test_a_single_choice_is_no_decision() -> None:
    start, end = SCENARIO.index("      - id: ask"), SCENARIO.index("    on_timeout")
    (problem,) = found(one_choice, SCENARIO[:start] + SCENARIO[end:])
    assert (problem.code, problem.scene) == ("RC303", "fork")


def test_choices_that_all_have_a_condition_may_leave_nothing() -> None:
    both = bent(
        ("- id: left\n", "- id: left\n        when: not went\n"), ("- id: ask\n", "- id: ask\n        when: went\n")
    )
    (problem,) = found(one_choice, both)
    assert "may be none" in problem.message


def test_one_choice_without_a_condition_is_enough() -> None:
    assert not found(one_choice, bent(("- id: ask\n", "- id: ask\n        when: not went\n")))
