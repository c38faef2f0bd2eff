"""*One jacket*: what is true of this story only; what holds for all is in `test_gates.py`."""

import pytest

from tests.scenarios.format_two import SEED, at_its_best, met, scenario_of
from trainer.actions.app_paths import shipped
from trainer.checks.measures.half_right import Play, Turn, half_right_plays
from trainer.packs.model import Scenario
from trainer.play.engine import offered

FOLDER = shipped("scenarios") / "one-jacket"
PLAYS = 1_200


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return scenario_of("one-jacket/jacket")


@pytest.fixture(scope="module")
def plays(scenario: Scenario) -> list[Play]:
    return list(half_right_plays(scenario, SEED, PLAYS))


def outcome_of(turn: Turn) -> str:
    """What is read after a choice, as it stood then."""
    return next(each.outcome for each in offered(turn.before) if each.id == turn.choice.id)


def test_the_same_order_is_yours_before_the_officer_and_only_by_her_word_after(scenario: Scenario) -> None:
    bend, cordon = scenario.scenes["bend"].decision, scenario.scenes["cordon"].decision
    assert bend.call == "directive"
    assert bend.twin == cordon.twin == "orders"
    assert [case.call for case in cordon.cases] == ["directive", "inspiring"]


def test_that_they_would_take_an_order_from_you_is_all_that_changes_the_handover(scenario: Scenario) -> None:
    they_look_to_you, they_have_had_enough = (case.situation for case in scenario.scenes["handover"].decision.cases)
    assert they_have_had_enough == they_look_to_you._replace(acceptance=0)


def test_the_best_of_care_loses_her_in_some_plays_and_keeps_her_in_others(scenario: Scenario) -> None:
    ends = {at_its_best(scenario, seed).scene_id for seed in range(40)}
    assert ends == {"tuesdays", "done-well"}


def test_what_was_left_undone_on_the_road_loses_her_whatever_is_drawn(plays: list[Play]) -> None:
    for state in met(plays):
        if "saved" in state.flags:
            assert "done_well" in state.flags


def test_nobody_speaks_of_the_old_man_before_the_driver_has(plays: list[Play]) -> None:
    for state in met(plays):
        if state.scene_id in ("agnes-late", "wait-ready", "wait-dark", "handover", "cordon", "letgo", "kerb"):
            named = [word for word in ("Poul", "minding the car", "lifts his hat") if word in state.scene.text]
            assert not named or "hat" in state.flags, (state.scene_id, named)


def test_only_who_was_promised_it_is_reminded_of_the_rain(plays: list[Play]) -> None:
    reminded = [state for state in met(plays) if "ight as rain" in state.scene.text]
    assert {state.scene_id for state in reminded} >= {"wait-dark", "corridor", "two-of-three"}
    assert all("promised" in state.flags for state in reminded)


def test_who_holds_the_leg_and_who_sits_with_her_follows_from_the_first_minute(plays: list[Play]) -> None:
    for play in plays:
        scenes = [turn.before.scene_id for turn in play.turns]
        busy = "roles" in play.turns[-1].after.flags
        assert ("leg-held" in scenes) == ("wait-ready" in scenes) == busy
        assert ("letgo" in scenes) == ("leg-pumping" in scenes) == (not busy)


def test_you_go_to_the_hospital_with_the_old_man_or_stay_on_the_road_without_him(plays: list[Play]) -> None:
    road, hospital = {"kerb", "keys-ruben", "keys-halina", "dark", "news"}, {"corridor", "door", "night"}
    for play in plays:
        scenes = {turn.before.scene_id for turn in play.turns}
        found = "poul_safe" in play.turns[-1].after.flags
        assert scenes.isdisjoint(road if found else hospital)
        assert hospital <= scenes if found else {"kerb", "dark", "news"} <= scenes


def test_where_the_strap_is_on_nobody_says_that_a_hand_holds_it(plays: list[Play]) -> None:
    told = [turn for play in plays for turn in play.turns if turn.choice.id in ("a-sentence-each", "what-is-there")]
    strapped = [outcome_of(turn) for turn in told if {"roles", "time_noted"} <= set(turn.before.flags)]
    assert any("one minute past five" in outcome for outcome in strapped)
    assert not [outcome for outcome in strapped if "as I don't lift" in outcome or "then it held again" in outcome]


def test_what_the_driver_saw_is_news_to_the_officer_once(plays: list[Play]) -> None:
    asked = [turn for play in plays for turn in play.turns if turn.before.scene_id == "keys-ruben"]
    known = {"hat" in turn.before.flags for turn in asked if "run over to Saskia" in outcome_of(turn)}
    assert known == {False}


def test_where_glass_stays_in_no_hand_goes_on_it(scenario: Scenario) -> None:
    on_three = next(each for each in scenario.scenes["shard"].decision.choices if each.id == "on-three")
    assert "stays where it is" in on_three.text
    assert "beside it" in on_three.text
    assert "either side" in on_three.outcome


def test_what_her_face_shows_makes_the_difference_between_asking_her_and_telling_her(scenario: Scenario) -> None:
    early, late = scenario.scenes["agnes-early"], scenario.scenes["agnes-late"]
    assert (early.decision.call, late.decision.call) == ("inspiring", "directive")
    assert "red\nin her cheeks" in early.text
    assert "lips have no colour" in late.text


def test_the_facts_have_sources_and_say_what_they_are_not() -> None:
    facts = (FOLDER / "facts.md").read_text(encoding="utf-8")
    assert "no medical advice" in facts
    assert "not medical advice" in (FOLDER / "pack.yaml").read_text(encoding="utf-8")
    assert facts.count("\n|") >= 15
