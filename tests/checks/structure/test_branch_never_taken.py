from tests.checks.contexts import bent, found, line_of
from tests.made.small import SCENARIO
from trainer.checks.structure.branch_never_taken import branch_never_taken


def test_a_way_that_another_always_forestalls_is_found() -> None:
    broken = bent(("[{when: health >= 60, to: home}, {to: woods}]", "[{when: health >= 0, to: home}, {to: woods}]"))
    (problem,) = found(branch_never_taken, broken)
    assert (problem.code, problem.scene, problem.line) == ("RC306", "talk", line_of(broken, "[{when: health >= 0"))
    assert "entry 2" in problem.help


def test_a_way_on_after_a_timeout_is_looked_at_too() -> None:
    broken = bent(
        (
            "effects: {health: -60}, next: talk}",
            "effects: {health: -60}, next: [{when: health > 5, to: home}, {to: talk}]}",
        )
    )
    (problem,) = found(branch_never_taken, broken)
    assert "'timeout'" in problem.message


def test_ways_that_are_all_taken_are_fine() -> None:
    assert not found(branch_never_taken, SCENARIO)
