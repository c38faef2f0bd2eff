from tests.checks.contexts import bent, context_of, found, line_of
from tests.made.small import SCENARIO
from trainer.checks.structure.unreachable_scene import unreachable_scene

LONELY = """  lonely:
    ending: mixed
    text: Nobody comes here.
"""
HIDDEN = bent(
    (
        "next: [{when: health >= 60, to: home}",
        "next: [{when: health > 95, to: lonely}, {when: health >= 60, to: home}",
    )
)


def test_a_scene_that_no_choice_leads_to_is_found() -> None:
    (problem,) = found(unreachable_scene, SCENARIO + LONELY)
    assert (problem.code, problem.severity, problem.scene) == ("RC301", "warning", "lonely")
    assert problem.line == line_of(SCENARIO + LONELY, "text: Nobody comes")


def test_a_scene_behind_a_condition_that_never_holds_is_found() -> None:
    (problem,) = found(unreachable_scene, HIDDEN + LONELY)
    assert problem.scene == "lonely"


def test_every_scene_of_the_small_pack_can_be_met() -> None:
    assert not found(unreachable_scene, SCENARIO)


def test_in_a_story_too_large_to_play_it_is_only_a_note() -> None:
    (problem,) = unreachable_scene(context_of(HIDDEN + LONELY, budget=2))
    assert problem.severity == "note"
    assert "plays" in problem.message


def test_a_scene_that_no_arrow_leads_to_is_out_of_reach_however_large_the_story() -> None:
    (problem,) = unreachable_scene(context_of(SCENARIO + LONELY, budget=2))
    assert problem.severity == "warning"
