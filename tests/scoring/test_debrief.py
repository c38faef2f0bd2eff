"""The debrief as a value."""

from tests.made.small import SCENARIO, small_scenario
from trainer.language.intentions import intention_in_words
from trainer.packs.situation import Situation
from trainer.play.engine import replay
from trainer.play.move import Move
from trainer.scoring.debrief import debrief_of, explain

MOVES = [Move("fork", "ask", 12.0), Move("talk", "listen", 3.0)]


def test_it_holds_every_decision_with_call_choice_and_what_else_was_on_offer() -> None:
    scenario = small_scenario()
    debrief = debrief_of(scenario, replay(scenario, MOVES))
    assert (debrief.ending, debrief.outcome, debrief.fit) == ("woods", "bad", (1, 2))
    first, second = debrief.decisions
    assert (first.title, first.scored.call, first.answer.style, first.scored.fit) == (
        "The fork",
        "directive",
        "inspiring",
        False,
    )
    assert first.answer.slip == "false consensus"
    assert [other.id for other in first.others] == ["left"]
    assert first.meters == (("Health", 50, 30),)
    assert second.turn
    assert not first.turn
    assert debrief.switching.changed == (1, 1)
    assert debrief.execution == 1.0
    assert debrief.meters == (("Health", 50, 35),)
    assert debrief.skills == {"inspiring": 1}
    assert (debrief.power, debrief.influence) == (0, 1)


def test_the_reading_and_what_would_have_flipped_it_come_with_each_moment() -> None:
    scenario = small_scenario()
    first = debrief_of(scenario, replay(scenario, MOVES)).decisions[0]
    assert first.reading is not None
    assert (first.reading.call, first.reading.gate) == ("directive", 2)
    assert first.flips is not None
    assert not first.disputed


def test_author_and_model_may_disagree_and_both_are_kept() -> None:
    scenario = small_scenario(SCENARIO.replace("call: directive", "call: inspiring", 1))
    first = debrief_of(scenario, replay(scenario, MOVES)).decisions[0]
    assert first.disputed
    assert first.scored.fit


def test_tempo_counts_the_stretched_time_and_says_nothing_without_timers() -> None:
    scenario = small_scenario()
    steps = replay(scenario, MOVES)
    normal, stretched = debrief_of(scenario, steps, 1.0).tempo, debrief_of(scenario, steps, 2.0).tempo
    assert normal is not None
    assert stretched is not None
    assert (normal.decisions, normal.share, normal.timeouts) == (1, 0.4, 0)
    assert stretched.share == 0.2
    assert debrief_of(scenario, steps, None).tempo is None


def test_a_timeout_is_a_passive_moment_with_its_own_outcome() -> None:
    scenario = small_scenario()
    (decision,) = debrief_of(scenario, replay(scenario, [Move("fork", "timeout", 30.0)])).decisions
    assert decision.scored.move.timed_out
    assert (decision.answer.style, decision.answer.outcome) == ("passive", "Nobody goes.")
    assert {other.id for other in decision.others} == {"left", "ask"}


def test_every_answer_is_shown_with_what_the_author_wrote_of_it() -> None:
    first, second = debrief_of(small_scenario(), replay(small_scenario(), MOVES)).decisions
    assert first.answer == (
        "ask", "You ask where they would go.", "inspiring", "fair", None, (), "false consensus", "They talk.",
    )  # fmt: skip
    assert first.others == (
        (
            "left", "You say that all go left now.", "directive", "strong", "legitimating", ("directing",), None,
            "They go.",
        ),
    )  # fmt: skip
    assert (first.number, first.text, first.because, first.timer) == (
        1, "Two ways, and **a bell**.", "The bell rings.", 30,
    )  # fmt: skip
    assert (second.number, second.title, second.timer) == (2, "The talk", None)
    assert [first.scored.move, second.scored.move] == MOVES
    assert second.situation == Situation(0, commitment=2, acceptance=0)


def test_where_time_ran_out_nothing_was_said_and_it_counts_as_neither_style() -> None:
    (moment,) = debrief_of(small_scenario(), replay(small_scenario(), [Move("fork", "timeout", 30.0)])).decisions
    assert moment.answer == ("timeout", "", "passive", "weak", None, (), None, "Nobody goes.")
    assert (moment.scored.fit, moment.scored.move.timed_out) == (False, True)


def test_one_decision_can_be_explained_on_its_own_without_what_would_have_turned_it() -> None:
    steps = replay(small_scenario(), MOVES)
    whole = debrief_of(small_scenario(), steps).decisions
    for step, moment in zip(steps, whole, strict=True):
        assert explain(step) == moment._replace(turn=False, flips=None)
    assert [moment.number for moment in map(explain, steps)] == [1, 2]


def test_power_and_influence_slips_and_skills_are_counted_over_what_was_chosen() -> None:
    debrief = debrief_of(small_scenario(), replay(small_scenario(), [Move("fork", "left"), Move("talk", "listen")]))
    assert (debrief.power, debrief.influence) == (1, 1)
    assert debrief.skills == {"directing": 1, "inspiring": 1}
    assert debrief.slips == {}
    same = SCENARIO.replace("slip: coercion", "slip: false consensus")
    slipped = debrief_of(
        small_scenario(same), replay(small_scenario(same), [Move("fork", "ask"), Move("talk", "order")])
    )
    assert slipped.slips == {"false consensus": 2}
    assert (slipped.power, slipped.influence) == (0, 0)


def test_picks_are_added_up_and_each_moment_has_its_own() -> None:
    moves = [Move("fork", "left", factors=("urgency", "belief")), Move("talk", "listen", factors=("commitment",))]
    debrief = debrief_of(small_scenario(), replay(small_scenario(), moves))
    assert debrief.picks is not None
    assert (debrief.picks.right, debrief.picks.of) == (2, 3)
    assert [each.scored.picks and each.scored.picks.of for each in debrief.decisions] == [2, 1]
    assert debrief_of(small_scenario(), replay(small_scenario(), MOVES)).picks is None


def test_what_was_timed_otherwise_before_counts_only_where_time_ran_out() -> None:
    timed = SCENARIO.replace(
        "title: The talk", "title: The talk\n    timer: 40\n    on_timeout: {outcome: Late., next: woods}"
    )
    scenario = small_scenario(timed)
    steps = replay(scenario, [Move("fork", "timeout", 60.0), Move("talk", "listen", 20.0)])
    assert debrief_of(scenario, steps, 1.0, 1).tempo == (2, 0.75, 1)
    assert debrief_of(scenario, steps, 2.0, 1).tempo == (2, 0.625, 1)
    assert debrief_of(scenario, steps, None, 1).tempo == (1, 1.0, 1), "timers were switched off after the first"
    quick = replay(scenario, [Move("fork", "left", 15.0), Move("talk", "listen", 90.0)])
    assert debrief_of(scenario, quick, 1.0, 1).tempo == (1, 1.0, 0), "nobody uses more than the whole time"
    assert debrief_of(scenario, quick, 1.0).tempo == (2, 0.75, 0)
    late = replay(scenario, [Move("fork", "left", 15.0), Move("talk", "timeout", 10.0)])
    assert debrief_of(scenario, late, 1.0).tempo == (2, 0.75, 1), "time that ran out is the whole of it"


def test_it_says_which_playthrough_it_is_of_and_how_it_was_timed() -> None:
    scenario = small_scenario()
    debrief = debrief_of(scenario, replay(scenario, MOVES), 1.5, 1)
    assert (debrief.scenario, debrief.title, debrief.ending_title) == ("small/walk", "A walk", "Woods")
    assert (debrief.time_factor, debrief.timers_since) == (1.5, 1)
    assert (debrief_of(scenario, []).time_factor, debrief_of(scenario, []).timers_since) == (1.0, 0)
    assert debrief.table == {
        "directive": {"directive": 0, "inspiring": 1, "passive": 0},
        "inspiring": {"directive": 0, "inspiring": 1, "passive": 0},
    }
    assert debrief.switching.same == (0, 0)


def test_of_nothing_played_there_is_little_to_say() -> None:
    debrief = debrief_of(small_scenario(), [])
    assert (debrief.ending, debrief.outcome, debrief.decisions, debrief.fit) == ("fork", None, (), (0, 0))
    assert (debrief.execution, debrief.tempo, debrief.picks, debrief.intention) == (None, None, None, "ask again")
    assert debrief.meters == (("Health", 50, 50),)


def test_it_ends_in_one_intention_for_what_went_wrong_most() -> None:
    scenario = small_scenario()
    text = intention_in_words(debrief_of(scenario, replay(scenario, MOVES)).intention)
    assert text.startswith("If ")
    assert ", then I " in text
    assert "minutes count" in text


def test_a_decision_without_a_situation_has_no_reading_and_its_picture_all_the_same() -> None:
    stated = "    situation: {urgency: minutes, stakes: critical, procedure: known}\n"
    scenario = small_scenario(SCENARIO.replace(stated, "    picture: corridor\n"))
    first, second = debrief_of(scenario, replay(scenario, MOVES)).decisions
    assert (first.situation, first.reading, first.flips, first.disputed) == (None, None, None, False)
    assert (first.picture and first.picture.name, second.picture) == ("corridor", None)
    assert second.reading is not None
