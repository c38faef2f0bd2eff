from tests.checks.contexts import bent, found
from trainer.checks.structure.endless_loop import endless_loop

CIRCLE = """  circle:
    text: The same tree again.
    choices:
      - {id: on, text: You go on and on., style: directive, next: circle}
      - {id: out, text: You go out of it., style: inspiring, when: went, next: woods}
"""


def test_a_loop_that_nobody_can_leave_is_an_error_and_the_path_is_named() -> None:
    broken = (
        bent(("effects: {health: -20}\n        next: talk", "effects: {health: -20}\n        next: circle")) + CIRCLE
    )
    (problem,) = found(endless_loop, broken)
    assert (problem.code, problem.severity, problem.scene) == ("RC308", "error", "circle")
    assert "path ask" in problem.message


def test_a_loop_that_one_can_leave_is_fine() -> None:
    open_loop = bent(("effects: {health: -20}\n        next: talk", "effects: {health: -20}\n        next: circle"))
    assert not found(endless_loop, open_loop + CIRCLE.replace("when: went, ", ""))


def test_a_scene_without_any_way_out_is_a_trap_and_reported_once() -> None:
    closed = CIRCLE.replace("style: inspiring, when: went, next: woods", "style: inspiring, when: went, next: circle")
    assert not found(
        endless_loop,
        bent(("effects: {health: -20}\n        next: talk", "effects: {health: -20}\n        next: circle")) + closed,
    )
