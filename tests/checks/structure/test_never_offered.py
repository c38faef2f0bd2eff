from tests.checks.contexts import bent, found, line_of
from tests.made.small import SCENARIO
from trainer.checks.structure.never_offered import never_offered


def test_a_choice_whose_condition_never_holds_is_found_at_its_when() -> None:
    broken = bent(("when: went and health > 20", "when: went and health > 90"))
    (problem,) = found(never_offered, broken)
    assert (problem.code, problem.scene, problem.line) == ("RC305", "talk", line_of(broken, "when: went and"))
    assert "'sing'" in problem.message


def test_a_choice_that_some_path_offers_is_fine() -> None:
    assert not found(never_offered, SCENARIO)
