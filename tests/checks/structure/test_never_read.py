from tests.checks.contexts import bent, found, line_of
from tests.made.small import SCENARIO
from trainer.checks.structure.never_read import never_read


def test_a_flag_that_nothing_asks_for_is_found_where_it_is_set() -> None:
    broken = bent(("when: went and health > 20", "when: health > 20"))
    (problem,) = found(never_read, broken)
    assert (problem.code, problem.severity, problem.line) == (
        "RC342",
        "warning",
        line_of(broken, "effects: {health: +20"),
    )
    assert "'went'" in problem.message


def test_a_meter_that_nothing_asks_for_is_a_note_for_people_see_it() -> None:
    broken = bent(
        ("when: went and health > 20", "when: went"), ("[{when: health >= 60, to: home}, {to: woods}]", "woods")
    )
    (problem,) = found(never_read, broken)
    assert problem.severity == "note"


def test_what_is_read_is_fine() -> None:
    assert not found(never_read, SCENARIO)
