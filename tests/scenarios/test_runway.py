"""*Nine weeks of runway*: what is true of this story only; what holds for all is in `test_gates.py`."""

import re

import pytest

from tests.scenarios.format_two import SEED, at_its_best, met, scenario_of
from trainer.actions.app_paths import shipped
from trainer.checks.measures.half_right import Play, half_right_plays
from trainer.packs.model import Scenario
from trainer.play.engine import State, call_of

FOLDER = shipped("scenarios") / "hard-turns"
PLAYS = 1_200
CITY = {"plan", "kwame", "night-machine", "night-person", "outward", "marta-form", "marta-reporter"}
BUYER = {"buyer", "room", "kwame-gone", "tell-known", "tell-rumour", "names-door", "names-list"}


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return scenario_of("hard-turns/runway")


@pytest.fixture(scope="module")
def plays(scenario: Scenario) -> list[Play]:
    return list(half_right_plays(scenario, SEED, PLAYS))


def shown(state: State) -> str:
    return " ".join(state.scene.text.split())


@pytest.mark.parametrize(("scene", "what"), [("outward", "who is told"), ("room", "what is shown")])
def test_what_must_be_stands_beside_what_may_be_discussed_and_only_the_duty_differs(
    scenario: Scenario, scene: str, what: str
) -> None:
    must, may = scenario.scenes[scene].decision.cases
    assert must.situation == may.situation._replace(duty=1), what
    assert (must.call, may.call) == ("directive", "inspiring")


def test_the_same_orders_are_right_where_the_file_is_wrong_and_wrong_where_the_money_is_short(
    scenario: Scenario,
) -> None:
    limit, gap = scenario.scenes["payroll-limit"].decision, scenario.scenes["payroll-gap"].decision
    assert limit.twin == gap.twin == "payroll"
    assert (limit.call, gap.call) == ("directive", "inspiring")


def test_at_night_a_machine_is_shut_out_and_a_fire_crew_is_not(scenario: Scenario) -> None:
    machine, person = scenario.scenes["night-machine"].decision, scenario.scenes["night-person"].decision
    assert machine.situation.urgency == person.situation.urgency == 2
    assert (machine.call, person.call) == ("directive", "inspiring")


def test_the_city_and_the_buyer_share_no_evening(plays: list[Play]) -> None:
    for play in plays:
        scenes = {turn.before.scene_id for turn in play.turns}
        assert bool(scenes & CITY) != bool(scenes & BUYER)


def test_who_was_heard_comes_with_a_letter_that_has_no_date_and_who_was_not_has_signed(plays: list[Play]) -> None:
    for state in met(plays):
        if state.scene_id in ("kwame", "kwame-late", "kwame-gone"):
            assert (call_of(state) == "inspiring") == ("seen" in state.flags)
        if "You say *we*." in shown(state):
            assert "seen" in state.flags


REMEMBERED = {
    "two in the morning, with Noa": (set(), {"stays", "pages"}),
    "Kwame's forty pages lie on Noa's desk. They say how": ({"pages"}, {"stays"}),
    "sat with my clerk": ({"stays"}, set()),
    "There's one plan. Yusuf keeps it": ({"held"}, set()),
    "In Yusuf's plan he has eleven lines": ({"held", "seen"}, set()),
    "Ruth sent the lawyer's list round": ({"second"}, set()),
    "“The fire chief would like to keep his link,”": ({"rang"}, set()),
    "Two from the third floor": ({"rang"}, set()),
    "“He read me my own street.”": (set(), {"told", "rang"}),
    "*Never again*": ({"never"}, set()),
    "drawn a very small flag": ({"every_city"}, set()),
    "Nobody asked for his": ({"blameless"}, set()),
    "since he sat with them in his socks": ({"met"}, set()),
    "open, under a pan, lies the blue book": ({"blue"}, set()),
    "Lena has signed for the flat": (set(), {"met", "papers"}),
    "*tender, answer in January*": ({"monday=tender", "seen", "table"}, set()),
    "we knew where we stood": ({"paid"}, {"met"}),
    "Of the universities none has anything open": ({"clean"}, set()),
}


def test_whoever_remembers_something_was_there_when_it_was_done(plays: list[Play]) -> None:
    heard = set()
    for state in met(plays):
        for sentence, (needs, excludes) in REMEMBERED.items():
            if sentence in shown(state):
                assert needs <= state.flags, (state.scene_id, sentence)
                assert not excludes & state.flags, (state.scene_id, sentence)
                heard.add(sentence)
    assert heard == set(REMEMBERED)


def test_who_signs_stands_together_and_who_sits_with_cameras_off_does_not(plays: list[Play]) -> None:
    for state in met(plays):
        together = ("theirs" in state.flags and state.meters["belief"] >= 30) or state.meters["belief"] >= 80
        if state.scene_id in ("hands-sure", "hands-half"):
            assert together == (state.scene_id == "hands-sure")


def test_nobody_is_told_to_ring_a_city_that_rang_at_six(scenario: Scenario) -> None:
    assert not any("Aarlo" in choice.text for choice in scenario.scenes["outward"].decision.choices)


def test_at_its_best_it_is_won_or_done_well_and_lost(scenario: Scenario) -> None:
    assert {at_its_best(scenario, seed).scene_id for seed in range(40)} == {"margin", "freeze"}


def test_a_late_application_is_never_told_as_a_timely_one(plays: list[Play]) -> None:
    for state in met(plays):
        timely = ("in good time, says the administrator", "within the day. That's in the file")
        if any(words in shown(state) for words in timely):
            assert "filed" in state.flags


def test_kwame_never_says_we(scenario: Scenario) -> None:
    spoken = [voice.text for scene in scenario.scenes.values() for voice in scene.voices if voice.who == "kwame"]
    asked = [
        question.answer.partition("”")[0]
        for scene in scenario.scenes.values()
        for question in (scene.decision.questions if scene.decision else ())
        if question.who == "kwame"
    ]
    assert spoken
    assert asked
    for words in (*spoken, *asked):
        assert not re.search(r"\b(we|us|our)\b", words.replace("*we*", ""), re.IGNORECASE), words


def test_the_facts_have_sources_and_say_what_they_are_not() -> None:
    facts = (FOLDER / "facts.md").read_text(encoding="utf-8")
    assert "no legal, tax or financial advice" in " ".join(facts.split())
    assert "no legal advice" in " ".join((FOLDER / "pack.yaml").read_text(encoding="utf-8").split())
    assert facts.count("\n|") >= 20
