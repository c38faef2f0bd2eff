"""*Six Tuesdays*: what is true of this story only; what holds for all is in `test_gates.py`."""

import pytest

from tests.scenarios.format_two import SEED, scenario_of
from trainer.actions.app_paths import shipped
from trainer.checks.measures.half_right import Play, half_right_plays
from trainer.packs.model import Scenario
from trainer.scoring.situation_model import THRESHOLD, read

FOLDER = shipped("scenarios") / "six-tuesdays"
PLAYS = 1_200


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return scenario_of("six-tuesdays/tuesdays")


@pytest.fixture(scope="module")
def plays(scenario: Scenario) -> list[Play]:
    return list(half_right_plays(scenario, SEED, PLAYS))


def calls(scenario: Scenario, scene: str) -> list[str]:
    return [case.call for case in scenario.scenes[scene].decision.cases]


def test_whoever_was_taught_is_believed_in_later_and_whoever_was_not_is_taught(scenario: Scenario) -> None:
    assert scenario.scenes["queue"].decision.call == "directive"
    assert scenario.scenes["slow"].decision.call == "inspiring"
    assert calls(scenario, "who") == calls(scenario, "wanted") == ["inspiring", "directive"]


def test_two_fridays_differ_in_one_factor_and_in_the_call(scenario: Scenario) -> None:
    willing, resisted = (case.situation for case in scenario.scenes["fridays"].decision.cases)
    assert resisted == willing._replace(acceptance=0)
    assert calls(scenario, "fridays") == ["directive", "inspiring"]


DESK = {"hand-over", "christmas-run", "christmas-stuck", "visit", "last-desk"}
VAN = {"causeway", "island-labels", "island-floor", "snow", "on-holm"}


def test_the_corridor_parts_two_stories_that_never_meet_again(plays: list[Play]) -> None:
    for play in plays:
        met = {turn.before.scene_id for turn in play.turns}
        assert bool(met & DESK) != bool(met & VAN)
        assert len(met & (DESK | VAN)) == 4


def test_the_two_stories_are_no_two_versions_of_one_moment(scenario: Scenario) -> None:
    desk, van = ({scenario.scenes[scene].moment for scene in way} for way in (DESK, VAN))
    assert not desk & van


def test_a_sheet_that_was_made_up_is_met_again_on_either_way(scenario: Scenario) -> None:
    for scene in ("visit", "snow"):
        assert "Seventy-eight" in scenario.scenes[scene].text or "seventy-eight" in scenario.scenes[scene].text


def test_a_rule_decides_on_a_quiet_afternoon_and_in_a_hurry_one_has_to_ask(scenario: Scenario) -> None:
    for scene in ("sheet-known", "causeway"):
        face = scenario.scenes[scene].decision.in_each_case[0]
        assert (face.situation.urgency, face.situation.duty, face.call) == (0, 1, "directive")
    for scene in ("ivo-coats", "christmas-run", "island-floor"):
        decision = scenario.scenes[scene].decision
        assert (decision.situation.urgency, decision.call) == (2, "inspiring")


def test_a_hurry_that_asks_is_no_close_call_since_an_order_is_seen_to_be_resisted(scenario: Scenario) -> None:
    for scene, shown in (("ivo-coats", "The arm stays."), ("christmas-run", "his lies on its lid")):
        assert read(scenario.scenes[scene].decision.situation).sum < -THRESHOLD, scene
        assert shown in " ".join(scenario.scenes[scene].text.split()), scene


def test_a_dish_without_its_label_is_told_by_a_number_and_not_by_where_it_lay(scenario: Scenario) -> None:
    scene = scenario.scenes["island-labels"]
    assert "a number stamped in each rim" in " ".join(scene.text.split())
    answer = next(choice for choice in scene.decision.choices if choice.id == "nothing-on-a-table")
    assert "each number read twice" in answer.outcome


def test_what_nobody_can_name_nobody_eats(scenario: Scenario) -> None:
    for scene in ("queue", "christmas-stuck"):
        assert "the bin" in scenario.scenes[scene].text, scene
    for scene in scenario.scenes.values():
        for choice in scene.decision.choices if scene.decision else ():
            assert "looks right" not in choice.outcome, (scene.id, choice.id)


def test_bread_instead_of_a_doubtful_dish_costs_no_plates(scenario: Scenario) -> None:
    for scene in ("queue", "island-labels"):
        decision = scenario.scenes[scene].decision
        assert not decision.on_timeout.effects.meters.get("plates"), scene
    sorted_out = next(each for each in scenario.scenes["island-labels"].decision.choices if each.id == "sort-it-out")
    assert "bread" in sorted_out.outcome
    assert not sorted_out.effects.meters


def test_before_anything_is_looked_up_a_child_stops_eating_and_is_asked(scenario: Scenario) -> None:
    stop = next(each for each in scenario.scenes["ivo-plate"].decision.choices if each.id == "read-from-the-top")
    assert stop.text.startswith("“Ivo, everybody, hands on heads")
    assert "Have you had any?" in stop.outcome


def test_a_made_up_sheet_is_paid_for_in_every_ending(scenario: Scenario) -> None:
    endings = [scene for scene in scenario.scenes.values() if scene.ending]
    for scene in endings:
        paid = [each.text for each in scene.passages if "pencil" in str(each.when)]
        assert any("warning" in text for text in paid), scene.id


REMEMBERED = {
    "the bus that he drew": ({"asked"}, set()),
    "in your ink": ({"friday"}, {"halina"}),
    "*H. at one*, says the wall": ({"halina"}, {"friday"}),
    "down to the foot of the page": ({"pencil"}, set()),
    "All of it will bear being read": (set(), {"pencil"}),
    "In the corridor you stood up for one of us": ({"backed"}, set()),
    "The timetable says so, in your words": ({"handed"}, set()),
    "His plan with the two doors": ({"plan"}, set()),
    "Ray wrote from the post": ({"turned", "van"}, set()),
    "struck through, with a reason and your name": (set(), {"pencil"}),
    "your final warning. Nobody else applied": ({"pencil"}, {"van"}),
    "You sit where he can see you": ({"heard", "van"}, {"asked", "open"}),
    "His name stood on the form": ({"signed", "van"}, set()),
    "He had the desk for six weeks": ({"signed", "van"}, set()),
    "The form stayed empty": ({"van"}, {"signed"}),
    "“Spoon,” says Femi, before": ({"spoon"}, set()),
    "at his shoulder, not behind": ({"taught"}, set()),
}


def test_whoever_remembers_something_was_there_when_it_was_done(plays: list[Play]) -> None:
    heard = set()
    for play in plays:
        for state in [*(turn.before for turn in play.turns), play.turns[-1].after]:
            for sentence, (needs, excludes) in REMEMBERED.items():
                if sentence in " ".join(state.scene.text.split()):
                    assert needs <= state.flags, (state.scene_id, sentence)
                    assert not excludes & state.flags, (state.scene_id, sentence)
                    heard.add(sentence)
    assert heard == set(REMEMBERED)


def test_halina_never_says_i(scenario: Scenario) -> None:
    spoken = [voice.text for scene in scenario.scenes.values() for voice in scene.voices if voice.who == "halina"]
    assert spoken
    assert not any({"I", "I'm", "I've", "I'd", "me", "my"} & set(words.replace(",", " ").split()) for words in spoken)


def test_the_facts_have_sources_and_say_what_they_are_not() -> None:
    facts = (FOLDER / "facts.md").read_text(encoding="utf-8")
    assert "replaces no training" in facts
    assert facts.count("\n|") >= 15
