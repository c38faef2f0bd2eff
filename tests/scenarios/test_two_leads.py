"""*Two leads, one release*: what is true of this story only; what holds for all is in `test_gates.py`."""

from itertools import pairwise

import pytest

from tests.scenarios.format_two import SEED, pack_of, scenario_of
from trainer.actions.app_paths import shipped
from trainer.checks.measures.half_right import Play, half_right_plays
from trainer.packs.model import Scenario
from trainer.play.engine import State, begin, call_of, choose

KEY = "between-people/two-leads"
PLAYS = 2_400


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return scenario_of(KEY)


@pytest.fixture(scope="module")
def plays(scenario: Scenario) -> list[Play]:
    return list(half_right_plays(scenario, SEED, PLAYS))


def calls(scenario: Scenario, scene: str) -> list[str]:
    return [face.call for face in scenario.scenes[scene].decision.in_each_case]


def met(plays: list[Play]) -> list[State]:
    return [state for play in plays for state in [*(turn.before for turn in play.turns), play.turns[-1].after]]


def test_two_lists_differ_in_one_factor_and_in_the_call(scenario: Scenario) -> None:
    willing, resisted = (case.situation for case in scenario.scenes["list"].decision.cases)
    assert resisted == willing._replace(acceptance=0)
    assert calls(scenario, "list") == ["directive", "inspiring"]


def test_the_same_hurry_before_the_meeting_asks_of_hana_in_a_coat_and_orders_with_her_sheet(scenario: Scenario) -> None:
    coat, page = (scenario.scenes[scene].decision for scene in ("hana-coat", "hana-page"))
    assert coat.twin == page.twin
    assert (coat.situation.urgency, coat.call) == (page.situation.urgency, "inspiring") == (2, "inspiring")
    assert page.call == "directive"


def test_what_is_about_a_body_is_a_duty_and_what_is_about_code_is_theirs(scenario: Scenario) -> None:
    body, code = scenario.scenes["remark"].decision.in_each_case
    assert (body.situation.duty, body.call) == (1, "directive")
    assert (code.situation.duty, code.call) == (0, "inspiring")
    assert calls(scenario, "asks") == ["inspiring"]
    assert scenario.scenes["hunt"].decision.situation.duty == 1


def test_the_town_grows_cold_only_if_nobody_knew_of_the_valve(plays: list[Play]) -> None:
    for play in plays:
        scenes = {turn.before.scene_id: turn.before for turn in play.turns}
        assert ("outage" in scenes) != ("window" in scenes)
        if "outage" in scenes:
            assert "valve" not in scenes["outage"].flags


def test_the_table_parts_two_stories_that_never_meet_again(plays: list[Play]) -> None:
    together, apart = {"steps", "agreement", "night"}, {"osterlund", "seam", "night-far"}
    for play in plays:
        scenes = {turn.before.scene_id for turn in play.turns}
        assert bool(scenes & together) != bool(scenes & apart)


BROKE_HIS_WORD = (
    "by-noon", "count-it", "one-person", "eighteenth", "warm-by-five", "first-page", "raw-nerves", "shake-hands",
)  # fmt: skip
"""What was said up to the table on the way on which the call once changed only twice."""


def test_whoever_cut_no_list_and_broke_his_word_sends_one_of_them_away_by_what_he_left(scenario: Scenario) -> None:
    """With them together the call would change only twice from the two open doors to the end."""
    begun = (begin(scenario, seed) for seed in range(100))
    state = next(each for each in begun if {"chat=driver", "morning=branch"} <= each.known)
    calls = []
    for answer in BROKE_HIS_WORD:
        calls.append(call_of(state))
        state, _move = choose(state, answer)
    assert {"word", "named", "valve", "near"} <= state.flags
    assert state.meters["room"] >= 50
    assert state.scene_id == "osterlund"
    calls += [call_of(state), call_of(choose(state, "eleven-times")[0])]
    assert sum(one != other for one, other in pairwise(calls)) >= 3


REMEMBERED = {
    "You know what a cold hospital is to her": ({"heard"}, set()),
    "Neither says valves": ({"line"}, set()),
    "you gave your word": ({"word"}, set()),
    "“That was me,” says Hana": (set(), {"word"}),
    "Since that night eleven people know whose hospital it was": ({"told"}, set()),
    "On the sheet there are two warnings": ({"hasty"}, set()),
    "On Milan's shelf there are two rings": ({"shelf"}, set()),
    "The freeze of the fourth has held": ({"cut"}, set()),
    "the cards that they chose": ({"wall"}, {"cut"}),
    "There's no stroke under it anywhere": (set(), {"cut", "wall"}),
    "Beside each line stands the number of its ticket": (set(), {"near"}),
    "Two warnings, given unheard": ({"hasty"}, set()),
    "Who told you about the valve, you've never said": ({"word"}, {"named"}),
    "and then you said the name": ({"word", "named"}, set()),
    "It was in my pocket when the town went cold": (set(), {"valve"}),
    "who found the valve, has put": ({"valve"}, set()),
    "with a hand drawn on it": ({"stop"}, set()),
    "the one in two handwritings. It has seven lines": ({"page"}, set()),
    "In January their town stayed warm": ({"valve"}, set()),
    "in the end Daniel packed": (set(), {"sent"}),
    "“Tuesday's voice,”": ({"voice"}, set()),
    "Seven's has been given to Agnieszka": ({"wedge"}, set()),
    "Under Milan's sentence": ({"rule"}, set()),
    "You've given each of them an hour": ({"heard"}, set()),
}


def test_whoever_remembers_something_was_there_when_it_was_done(plays: list[Play]) -> None:
    heard = set()
    for state in met(plays):
        for sentence, (needs, excludes) in REMEMBERED.items():
            if sentence in " ".join(state.scene.text.split()):
                assert needs <= state.flags, (state.scene_id, sentence)
                assert not excludes & state.flags, (state.scene_id, sentence)
                heard.add(sentence)
    assert heard == REMEMBERED.keys()


def test_whose_name_was_said_against_a_promise_says_no_stop_unless_it_was_given_to_her(plays: list[Play]) -> None:
    nights = [state for state in met(plays) if state.scene_id == "night"]
    broken = [state for state in nights if {"word", "named"} <= state.flags and "stop" not in state.flags]
    assert broken
    assert not any("“Stop,” says Hana" in state.scene.text for state in broken)


def test_what_milan_does_in_an_hour_off_is_not_yours(plays: list[Play]) -> None:
    for play in plays:
        for turn in play.turns:
            if turn.before.scene_id == "hunt" and getattr(turn.choice, "id", None) == "work-only":
                assert ("inquiry" in turn.after.flags) == ("hasty" in turn.before.flags)


def test_no_good_ending_where_what_had_to_be_done_for_hana_was_not(plays: list[Play]) -> None:
    for play in plays:
        last = play.turns[-1].after
        if last.written.ending == "good" or last.scene_id == "one-firm":
            assert "inquiry" in last.flags or "chat=driver" in last.known


def test_the_facts_have_sources_and_the_pack_says_what_it_is_not() -> None:
    facts = (shipped("scenarios") / "between-people" / "facts.md").read_text(encoding="utf-8")
    assert "no legal advice" in facts
    assert "no legal advice" in " ".join(pack_of(KEY).summary.split())
    assert facts.count("\n|") >= 20
