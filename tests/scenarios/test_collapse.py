"""*Collapse on platform 4*: what is true of this story only; what holds for all is in `test_gates.py`."""

import pytest

from tests.scenarios.format_two import SEED, at_its_best, met, scenario_of
from trainer.actions.app_paths import shipped
from trainer.checks.measures.half_right import Play, half_right_plays
from trainer.packs.model import Scenario

FOLDER = shipped("scenarios") / "first-minutes"
PLAYS = 1_200
LIVES = {"oranges", "seven-forty-two"}


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return scenario_of("first-minutes/collapse")


@pytest.fixture(scope="module")
def plays(scenario: Scenario) -> list[Play]:
    return list(half_right_plays(scenario, SEED, PLAYS))


def test_the_best_of_care_loses_him_in_some_plays_and_keeps_him_in_others(scenario: Scenario) -> None:
    assert {at_its_best(scenario, seed).scene_id for seed in range(40)} == {"oranges", "done-well"}


def test_nobody_is_saved_by_luck_alone_nor_by_care_alone(plays: list[Play]) -> None:
    lived = [play.ending in LIVES for play in plays]
    assert 0.1 < sum(lived) / len(lived) < 0.5
    for play in plays:
        end = play.turns[-1].after
        assert (play.ending in LIVES) == ({"pulse", "cared"} <= end.flags)


def test_the_box_and_the_boat_differ_in_whether_there_is_a_page_and_in_nothing_else(scenario: Scenario) -> None:
    rota, launch = scenario.scenes["rota"].decision, scenario.scenes["launch"].decision
    assert rota.twin == launch.twin == "sheet"
    assert launch.situation == rota.situation._replace(procedure=0)
    assert (rota.call, launch.call) == ("directive", "inspiring")


def test_the_order_that_fits_the_platform_is_wrong_before_the_doll(scenario: Scenario) -> None:
    falls, eleven = scenario.scenes["falls"].decision, scenario.scenes["eleven"].decision
    assert falls.twin == eleven.twin == "circle"
    assert (falls.call, eleven.call) == ("directive", "inspiring")


def test_there_is_hurry_that_calls_for_inspiring(scenario: Scenario) -> None:
    for id in ("turns", "where", "eyelid"):
        decision = scenario.scenes[id].decision
        assert decision.situation.urgency == 2
        assert decision.call == "inspiring"
    for id in ("vote", "bus"):
        both = scenario.scenes[id].decision.cases
        assert {case.call for case in both} == {"directive", "inspiring"}
        assert {case.situation.urgency for case in both} == {2}


def test_who_is_seventeen_and_in_shock_is_told_what_to_do_until_somebody_comes_for_him(scenario: Scenario) -> None:
    fetched, alone = scenario.scenes["bench"].decision.cases
    assert (fetched.call, alone.call) == ("inspiring", "directive")
    assert alone.situation.duty == 1


def test_he_speaks_only_where_he_has_woken(plays: list[Play]) -> None:
    for state in met(plays):
        if state.scene_id in LIVES:
            assert {"pulse", "cared"} <= state.flags
        if "asked for his keys" in state.scene.text:
            assert {"pulse", "cared"} <= state.flags
        if "in the third night" in state.scene.text:
            assert "cared" not in state.flags


def test_the_surgeon_holds_a_head_only_if_she_was_given_it(plays: list[Play]) -> None:
    for state in met(plays):
        if "full of jaw" in state.scene.text or "jaw between her hands" in state.scene.text:
            assert "airway" in state.flags


def test_only_who_was_promised_a_hand_is_reminded_of_it(plays: list[Play]) -> None:
    reminded = [
        state for state in met(plays) if "shake hands" in state.scene.text or "*Shakes hands*" in state.scene.text
    ]
    assert {state.scene_id for state in reminded} >= {"bench", "ward", "statement"}
    assert all("promised" in state.flags for state in reminded)


def test_his_story_is_told_with_his_word_or_it_is_said_that_there_is_none(plays: list[Play]) -> None:
    for state in met(plays):
        if state.scene_id in ("vote", "bus"):
            asked = any(word in state.scene.text for word in ("It may be told", "Tell it if you like"))
            assert asked == ("held" in state.flags)
            assert asked != ("whether he'd mind" in state.scene.text)


def test_he_is_met_with_a_pulse_or_without_and_the_two_ways_share_no_evening_after(plays: list[Play]) -> None:
    alive = {"eyelid", "ward", "rota", "launch", "cold", "vote"}
    lost = {"school", "statement", "lucia", "eleven", "dock", "bus"}
    for play in plays:
        scenes = {turn.before.scene_id for turn in play.turns}
        pulse = "pulse" in play.turns[-1].after.flags
        assert scenes.isdisjoint(lost if pulse else alive)


def test_drowning_is_lack_of_air_and_the_trial_has_a_safety_boat(scenario: Scenario) -> None:
    facts = (FOLDER / "facts.md").read_text(encoding="utf-8")
    assert "five breaths first" in facts
    for id in ("launch", "dock"):
        told = [each.outcome for each in scenario.scenes[id].decision.choices]
        assert any("five breaths first" in text for text in told)
    assert all("safety boat" in str(each.text) for each in scenario.scenes["cold"].passages[:2])


def test_the_facts_have_sources_and_say_what_they_are_not() -> None:
    facts = (FOLDER / "facts.md").read_text(encoding="utf-8")
    assert "no medical" in facts
    assert "not medical advice" in (FOLDER / "pack.yaml").read_text(encoding="utf-8")
    assert facts.count("\n|") >= 20
    assert "was **not** to be had" in facts


def test_who_is_given_the_head_is_told_so_whether_hands_are_on_the_chest_or_in_the_air(scenario: Scenario) -> None:
    for id in ("doctor", "eyelid"):
        said = next(each.text for each in scenario.scenes[id].decision.choices if each.id == "take-the-head")
        assert "press on" in said
        assert "stay where they are" not in said
        assert "what you see" not in said


def test_he_is_turned_on_his_side_only_once_he_breathes(scenario: Scenario) -> None:
    decision = scenario.scenes["eyelid"].decision
    for outcome in (*(each.outcome for each in decision.choices), decision.on_timeout.outcome):
        assert "breath" in outcome or "chest goes up" in outcome


def test_what_is_asked_is_a_question_and_the_voices_of_the_phone_are_not_told_in_hers(scenario: Scenario) -> None:
    for scene in scenario.scenes.values():
        for question in scene.decision.questions if scene.decision else ():
            assert question.text.endswith("?")
    assert "“I am told" not in str(scenario.scenes["gasp"].passages)


def test_no_needle_goes_into_a_paper_cup(scenario: Scenario) -> None:
    after = scenario.scenes["after"]
    assert "cup" not in str(after.passages)
    assert not any("cup" in str(each) for each in after.decision.choices)


def test_the_needle_waits_for_somebody_with_tongs(scenario: Scenario) -> None:
    stay_put = next(each for each in scenario.scenes["after"].decision.choices if each.id == "stay-put")
    assert "tongs" in str(stay_put)


def test_oranges_are_cut_on_thursdays_and_are_there_to_be_cut(plays: list[Play]) -> None:
    at_school = [state.scene.text for state in met(plays) if state.scene_id == "school"]
    assert at_school
    for text in at_school:
        assert "The Thursday after" in text
        assert "eleven oranges" in text


def test_the_last_scene_is_drawn_where_it_is_told(scenario: Scenario) -> None:
    ending = scenario.scenes["done-well"]
    assert "to the river" in str(ending.passages)
    assert ending.picture.name == "riverside"
