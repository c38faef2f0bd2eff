from tests.checks.contexts import bent
from tests.made.remembers import SCENARIO, problems_of
from trainer.checks.structure.broken_holds import broken_holds


def test_what_holds_on_every_path_is_proved() -> None:
    assert not problems_of(broken_holds, SCENARIO)


def test_the_shortest_path_that_breaks_it_is_named() -> None:
    broken = bent(("    holds: not resisted\n", "    holds: rule_agreed\n"), text=SCENARIO)
    (problem,) = problems_of(broken_holds, broken)
    assert (problem.code, problem.severity, problem.scene) == ("RC346", "error", "home")
    assert "(rule_agreed)" in problem.message
    assert (
        "path wind=holds-off,name-it,ask-them." in problem.message
        or "path wind=turns,name-it,ask-them." in problem.message
    )


def test_a_claim_that_asking_alone_breaks_is_broken() -> None:
    broken = bent(("    holds: not resisted\n", "    holds: not far_known\n"), text=SCENARIO)
    (problem,) = problems_of(broken_holds, broken)
    assert ",ask-ben," in problem.message
