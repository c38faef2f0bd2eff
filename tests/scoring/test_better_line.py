"""The line that would have done it is one that was on offer there, as it would have gone there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.made.poorly_done import poorly_done
from trainer.play.engine import answers, apply, begin, is_over, questions, replay
from trainer.play.move import Move
from trainer.scoring.debrief import Better, ExplainedDecision, explain

WALK = poorly_done()


def explained(*moves: Move) -> ExplainedDecision:
    return explain(replay(WALK, moves)[-1])


def better(*moves: Move) -> Better:
    found = explained(*moves).better
    assert found is not None
    return found


@pytest.mark.parametrize("choice", ["anyone", "ask", "timeout"])
def test_after_a_miss_a_poor_one_and_a_timeout_it_is_the_strong_choice_of_the_style_that_fits(choice: str) -> None:
    found = better(Move("fork", choice))
    assert (found.answer.id, found.answer.outcome) == ("left", "Ana goes left.")
    assert [(each.before, each.after) for each in found.meters] == [(50, 60)]


def test_what_was_found_out_by_asking_is_part_of_the_state() -> None:
    found = better(Move("fork", "anyone", asked=("look",)))
    assert found.answer.outcome == "Ana runs before the storm."
    assert [(each.before, each.after) for each in found.meters] == [(50, 80)]


def test_where_nothing_strong_was_on_offer_it_is_the_fair_one() -> None:
    assert better(Move("fork", "left"), Move("talk", "cheer")).answer.id == "hear"
    assert better(Move("fork", "left"), Move("talk", "whisper")).answer.execution == "fair"


def test_where_nothing_on_offer_would_have_been_right_nothing_is_claimed() -> None:
    """In this state the moment calls to direct, and the only choice that does is done weakly."""
    poor = explained(Move("fork", "ask"), Move("talk", "whisper"))
    missed = explained(Move("fork", "ask"), Move("talk", "hear"))
    assert (poor.scored.verdict, missed.scored.verdict) == ("poorly done", "not the call")
    assert poor.better is missed.better is None


def test_a_right_call_and_what_is_not_scored_need_none() -> None:
    assert explained(Move("fork", "left")).better is None
    assert explained(Move("fork", "left"), Move("talk", "hear")).better is None
    assert explained(Move("fork", "left"), Move("talk", "hear"), Move("either", "sit")).better is None


@settings(max_examples=60)
@given(st.data())
def test_wherever_one_plays_the_engine_says_the_same_of_it_once_it_is_chosen(data: st.DataObject) -> None:
    state, played = begin(WALK, data.draw(st.integers(0, 99))), []
    while not is_over(state):
        asked = tuple(each.id for each in questions(state) if data.draw(st.booleans()))
        move = Move(state.scene_id, data.draw(st.sampled_from(answers(state))), asked=asked)
        after = apply(state, move)
        *_, step = replay(WALK, [*played, move], state.seed)
        found = explain(step)
        if found.better is not None:
            instead = explain(
                replay(WALK, [*played, Move(move.scene, found.better.answer.id, asked=asked)], state.seed)[-1]
            )
            assert instead.scored.verdict == "right"
            assert (instead.answer, instead.meters) == found.better
        played.append(move)
        state = after
