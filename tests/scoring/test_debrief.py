"""The debrief as a value."""

from tests.made.small import SCENARIO, small_scenario
from trainer.language.intentions import intention_in_words
from trainer.play.engine import replay
from trainer.play.move import Move
from trainer.scoring.debrief import debrief_of

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


def test_it_ends_in_one_intention_for_what_went_wrong_most() -> None:
    scenario = small_scenario()
    text = intention_in_words(debrief_of(scenario, replay(scenario, MOVES)).intention)
    assert text.startswith("If ")
    assert ", then I " in text
    assert "minutes count" in text
