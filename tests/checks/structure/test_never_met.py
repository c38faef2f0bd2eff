from tests.checks.contexts import bent, line_of
from tests.made.remembers import SCENARIO, problems_of
from trainer.checks.structure.never_met import never_met


def test_everything_that_comes_up_somewhere_is_fine() -> None:
    assert not problems_of(never_met, SCENARIO)


def test_a_passage_whose_condition_never_holds_is_found_at_its_scene() -> None:
    broken = bent(("{when: wind == turns, text: The wind has turned.}", "{when: trust > 90, text: No.}"), text=SCENARIO)
    (problem,) = problems_of(never_met, broken)
    assert (problem.code, problem.scene) == ("RC345", "noon")
    assert "Entry 2 of 'text'" in problem.message


def test_an_outcome_after_one_that_always_holds_is_found_at_its_choice() -> None:
    broken = bent(
        ("[{when: hands_known, text: Tomoko nods.}, {text: Nobody nods.}]",
         "[{when: trust > 40, text: Tomoko nods.}, {when: hands_known, text: Nobody nods.}]"), text=SCENARIO
    )  # fmt: skip
    (problem,) = problems_of(never_met, broken)
    assert problem.line == line_of(broken, "outcome: [{when: trust > 40")


def test_a_case_that_never_holds_is_found() -> None:
    broken = bent(
        ("      - when: rule_agreed\n", "      - when: far_known and hands_known and trust > 90\n"), text=SCENARIO
    )
    assert [each.message for each in problems_of(never_met, broken)] == [
        "Entry 1 of 'cases' in scene 'noon' never comes up."
    ]
