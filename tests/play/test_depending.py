"""What depends on what came before: passages, cases, outcomes, effects, questions, and what is drawn."""

from collections import Counter

import pytest

from tests.made.remembers import SCENARIO, remembering_scenario
from trainer.play.chance import all_facts, facts_drawn, seed_that_draws
from trainer.play.engine import (
    NotOfferedError,
    State,
    answered,
    answers,
    apply,
    ask,
    begin,
    call_of,
    choose,
    offered,
    questions,
    replay,
)
from trainer.play.move import Move

RIDGE = remembering_scenario()
TURNS, HOLDS_OFF = (seed_that_draws(RIDGE.draw, frozenset({f"wind={value}"})) or 0 for value in ("turns", "holds-off"))


def at_noon(*, agreed: bool, seed: int = TURNS) -> State:
    return choose(begin(RIDGE, seed), "ask-them" if agreed else "name-it")[0]


def test_passages_that_hold_are_shown_in_order() -> None:
    agreed, not_agreed = at_noon(agreed=True).scene.text, at_noon(agreed=False, seed=HOLDS_OFF).scene.text
    assert agreed.split("\n\n") == ["The watch says twelve.", "The wind has turned.", "Tomoko taps her watch."]
    assert not_agreed.split("\n\n") == ["The watch says twelve.", "“We are so close,” says Ben."]


def test_the_first_case_that_holds_makes_situation_call_and_because() -> None:
    agreed, not_agreed = at_noon(agreed=True), at_noon(agreed=False)
    assert (call_of(agreed), call_of(not_agreed)) == ("directive", "inspiring")
    decision = agreed.scene.decision
    assert decision is not None
    assert (decision.call, decision.because) == ("directive", "The rule is theirs, and it is noon.")
    other = not_agreed.scene.decision
    assert other is not None
    assert other.because == "Nobody agreed to turn.\n\nAnd the wind has turned."
    assert other.situation != decision.situation


def test_the_first_outcome_that_holds_is_taken_and_all_effects_that_hold_are_added() -> None:
    after, move = choose(at_noon(agreed=True), "name-it")
    (step,) = [step for step in replay(RIDGE, (Move("morning", "ask-them"), move), TURNS) if step.move is move]
    outcomes = {choice.id: choice.outcome for choice in offered(step.before)}
    assert outcomes["name-it"] == "They turn."
    assert (after.meters["trust"], after.scene_id) == (80, "home")
    assert {"seen", "rule_agreed"} < after.flags
    resisted, _ = choose(at_noon(agreed=False), "name-it")
    assert (resisted.meters["trust"], resisted.scene_id) == (20, "late")


def test_effects_read_how_things_stand_before_the_choice() -> None:
    text = SCENARIO.replace(
        "[{when: far_known, trust: +5}, {trust: +5}]", "[{trust: +40}, {when: trust > 70, trust: +9}]"
    )
    after, _ = choose(choose(begin(remembering_scenario(text), TURNS), "name-it")[0], "ask-them")
    assert after.meters["trust"] == 80


def test_a_question_is_kept_with_the_move_and_what_it_told_is_known_to_choices() -> None:
    state = ask(begin(RIDGE, TURNS), "look-at-hands")
    assert [choice.outcome for choice in offered(state) if choice.id == "name-it"] == ["Tomoko nods."]
    after, move = choose(state, "name-it")
    assert move.asked == ("look-at-hands",)
    assert "hands_known" in after.flags
    assert not after.asked
    (step,) = replay(RIDGE, (move,), TURNS)
    assert step.after == after
    assert not step.before.asked
    assert answered(step) == state


def test_what_one_asks_changes_neither_the_text_nor_the_call_of_the_moment() -> None:
    text = SCENARIO.replace("- when: rule_agreed\n        situation", "- when: far_known\n        situation")
    noon = choose(begin(remembering_scenario(text), TURNS), "name-it")[0]
    asked = ask(noon, "ask-ben")
    assert "far_known" in asked.known
    assert (call_of(asked), asked.scene.text) == (call_of(noon), noon.scene.text)


def test_what_cannot_be_asked_here_or_was_asked_is_not_on_offer() -> None:
    noon = at_noon(agreed=True)
    assert [question.id for question in questions(noon)] == ["ask-ben", "look-up"]
    with pytest.raises(NotOfferedError):
        ask(noon, "look-at-hands")
    with pytest.raises(NotOfferedError):
        ask(ask(noon, "ask-ben"), "ask-ben")
    with pytest.raises(NotOfferedError):
        apply(noon, Move("noon", "name-it", asked=("look-up", "look-up")))


def test_running_out_of_time_reads_the_state_too() -> None:
    assert "timeout" in answers(at_noon(agreed=True))
    assert choose(at_noon(agreed=True), "timeout")[0].meters["trust"] == 30
    assert choose(at_noon(agreed=True, seed=HOLDS_OFF), "timeout")[0].meters["trust"] == 60


def test_what_is_drawn_depends_on_the_seed_alone_and_comes_as_often_as_it_weighs() -> None:
    assert facts_drawn(RIDGE.draw, 11) == facts_drawn(RIDGE.draw, 11) == begin(RIDGE, 11).flags
    counts = Counter(fact for seed in range(2_000) for fact in facts_drawn(RIDGE.draw, seed))
    assert counts["wind=turns"] / 2_000 == pytest.approx(0.6, abs=0.04)
    assert set(all_facts(RIDGE.draw)) == {frozenset({"wind=turns"}), frozenset({"wind=holds-off"})}
    assert seed_that_draws(RIDGE.draw, frozenset({"wind=north"})) is None


def test_voices_are_those_that_hold() -> None:
    asked = ask(begin(RIDGE, HOLDS_OFF), "look-at-hands")
    home, _ = choose(choose(asked, "ask-them")[0], "ask-them")
    assert [voice.text for voice in home.scene.voices] == ["You asked about my hands.", "We did not get up."]
    again, _ = choose(choose(begin(RIDGE, HOLDS_OFF), "ask-them")[0], "ask-them")
    assert [voice.who for voice in again.scene.voices] == ["ben"]


def test_a_scene_that_depends_on_nothing_is_met_as_it_is_written() -> None:
    start = begin(RIDGE)
    late, _ = choose(at_noon(agreed=False), "name-it")
    assert late.scene is late.written
    assert start.scene.text == start.written.text
