from tests.checks.contexts import bent, found
from tests.made.small import SCENARIO, load_text
from trainer.checks.structure.never_changed import never_changed


def test_a_meter_that_is_asked_for_and_never_changes_is_found() -> None:
    broken = bent(
        (
            "  health: {label: Health, start: 50}",
            "  health: {label: Health, start: 50}\n  luck: {label: Luck, start: 50}",
        ),
        ("when: health >= 60", "when: luck >= 60"),
    )
    (problem,) = found(never_changed, broken)
    assert (problem.code, problem.scene) == ("RC341", "talk")
    assert "'luck'" in problem.message


def test_what_changes_somewhere_is_fine() -> None:
    assert not found(never_changed, SCENARIO)


def test_a_flag_that_nobody_sets_is_refused_by_the_format() -> None:
    (problem, *_) = load_text(bent(("when: went and", "when: gone and"))).problems
    assert problem.code == "RC213"
