"""*Bed 14*: what is true of this story only; what holds for all is in `test_gates.py`."""

import pytest

from tests.scenarios.format_two import SEED, scenario_of
from trainer.actions.app_paths import shipped
from trainer.checks.measures.half_right import Play, half_right_plays
from trainer.packs.model import Scenario

FOLDER = shipped("scenarios") / "bed-14"
PLAYS = 1_200
HELD = {"new-dose", "sluice", "plan", "visit", "morning-held", "review-held"}
HELD_ENDINGS = {"whole-breath", "in-writing", "thirteenth-day", "hour-by-hour", "nobody-there"}
GIVEN = {"breath", "phone", "desk", "door", "her-table"}
GIVEN_ENDINGS = {"what-stop-means", "human-error", "third-chair", "the-gap"}


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return scenario_of("bed-14/bed-14")


@pytest.fixture(scope="module")
def plays(scenario: Scenario) -> list[Play]:
    return list(half_right_plays(scenario, SEED, PLAYS))


def test_the_same_order_is_answered_otherwise_by_whom_she_hears_and_whom_she_does_not(scenario: Scenario) -> None:
    heard, unheard = (case.situation for case in scenario.scenes["order"].decision.cases)
    assert unheard == heard._replace(acceptance=0)


def test_who_questions_a_dose_that_is_going_in_has_let_it_go_in_unless_somebody_else_says_stop(plays) -> None:
    for play in plays:
        for turn in play.turns:
            if turn.before.scene_id == "stop" and turn.choice.id == "what-you-see":
                assert (turn.after.scene_id == "breath") == ("spoke" not in turn.before.flags)


def test_given_and_held_never_meet_again(plays) -> None:
    for play in plays:
        met = {turn.before.scene_id for turn in play.turns}
        assert not (met & HELD and met & GIVEN)
        assert play.ending in (GIVEN_ENDINGS if met & GIVEN else HELD_ENDINGS)


def test_what_comes_of_a_given_dose_and_of_a_held_one_are_no_two_versions_of_one_moment(scenario: Scenario) -> None:
    moments = [{scenario.scenes[scene].moment for scene in way} for way in (GIVEN, HELD)]
    assert not moments[0] & moments[1]


def test_he_keeps_a_chair_for_her_if_she_came_in_and_said_it_to_him(plays) -> None:
    for play in plays:
        told = any(
            turn.before.scene_id == "door"
            and turn.choice.id in ("all-there", "best-hands-here")
            and "ward=quiet" in turn.before.flags
            for turn in play.turns
        )
        kept = [turn for turn in play.turns if "Anselm has kept the chair" in turn.before.scene.text]
        assert bool(kept) == told


def test_who_was_fetched_for_a_trifle_comes_all_the_same_when_it_is_none(plays) -> None:
    """A nurse who learns that a needless call is paid for later does not make the needed one."""
    came = [
        ("fetched" in turn.before.flags, turn.after.scene_id)
        for play in plays
        for turn in play.turns
        if turn.before.scene_id == "chain" and turn.choice.id == "beside-me"
    ]
    assert {fetched for fetched, _ in came} == {True, False}
    assert "breath" not in {scene for _, scene in came}


def texts_of(plays: list[Play], scene: str) -> list[tuple[frozenset[str], str]]:
    """What was remembered, and the words that were shown, each time a play came by."""
    befores = [turn.before for play in plays for turn in play.turns if turn.before.scene_id == scene]
    return [(frozenset(state.flags), " ".join(state.scene.text.split())) for state in befores]


def test_the_five_at_eleven_is_held_whoever_has_been_asked(plays) -> None:
    for _, text in texts_of(plays, "half-hour"):
        assert {word for word in ("held", "clip", "theatre") if word in text} == {"held", "clip", "theatre"}


def test_noor_counts_once_the_half_hour_is_over_or_has_counted_twice_and_rubbed_it_out(plays) -> None:
    for flags, text in texts_of(plays, "half-hour"):
        assert ("line for half past eleven is empty" in text) == ("rule" in flags)
        assert ("Twice, by the clock" in text or "Two whole minutes" in text) == ("rule" not in flags)


def test_she_asks_for_the_other_half_where_it_is_in_writing_and_has_a_letter_where_nothing_is(plays) -> None:
    for flags, text in texts_of(plays, "order"):
        in_writing = bool(flags & {"checked", "tablets"})
        assert ("Now yours. Go on." in text) == in_writing
        assert ("You're holding it" in text and "paper rustles" in text) == (not in_writing)


def test_a_tablet_that_you_saw_him_swallow_is_told(plays) -> None:
    for flags, text in texts_of(plays, "order"):
        if "ward=quiet" in flags and flags & {"machine", "promised"}:
            assert "zopiclone" in text


@pytest.mark.parametrize(
    ("scene", "words"),
    [("stop", "a nurse from ward five"), ("chain", "a nurse from five"), ("breath", "since it went in")],
)
def test_no_nurse_gives_an_opioid_alone_and_nobody_leaves_him_after_it(plays, scene: str, words: str) -> None:
    met = [text for _, text in texts_of(plays, scene)]
    assert met
    assert all(words in text for text in met)


def test_who_stopped_it_is_told_at_the_end_as_it_was(plays) -> None:
    for play in plays:
        last = play.turns[-1].after
        text = " ".join(last.scene.text.split())
        if play.ending == "in-writing":
            assert ("You said no to it" in text) == ("stood" in last.flags)
        if play.ending in ("whole-breath", "hour-by-hour"):
            assert ("wasn't you" in text) == ("stood" not in last.flags)


def test_he_dies_after_a_good_night_of_the_fall_and_of_nothing_that_was_missed(plays) -> None:
    met = [play.turns[-1].after for play in plays if play.ending == "thirteenth-day"]
    assert met
    for state in met:
        text = " ".join(state.scene.text.split())
        assert ("finds nothing that she'd have had otherwise" in text) == ({"block", "stood"} <= state.flags)
        assert min(state.meters["patients"] - 50, state.meters["word"] - 30) >= 0


def test_all_beds_are_taken_and_who_sits_down_takes_a_chair(plays) -> None:
    assert all("chair" in text and "bed thirteen" not in text for _, text in texts_of(plays, "plan"))


def test_everything_done_well_may_still_be_lost(scenario: Scenario) -> None:
    assert scenario.scenes["thirteenth-day"].ending == "mixed"
    assert "He dies" in scenario.scenes["thirteenth-day"].text


def test_the_facts_have_sources_and_say_what_they_are_not() -> None:
    facts = (FOLDER / "facts.md").read_text(encoding="utf-8")
    assert "no medical advice" in " ".join(facts.split()).replace("*", "")
    assert facts.count("\n|") >= 15
