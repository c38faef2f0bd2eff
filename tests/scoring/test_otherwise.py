"""Had one decision been another: the same as playing it by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.made.small import small_scenario
from trainer.actions.app_paths import shipped_packs
from trainer.packs.load import load_pack
from trainer.packs.model import Scenario
from trainer.play.engine import NotOfferedError, answers, begin, choose, is_over, replay
from trainer.play.move import Move
from trainer.scoring.otherwise import MeterPair, otherwise

COLLAPSE: Scenario = load_pack(shipped_packs()[1]).pack.scenarios["collapse"]


def test_the_rest_is_played_with_the_same_choices() -> None:
    scenario = small_scenario()
    steps = replay(scenario, [Move("fork", "ask"), Move("talk", "listen")])
    found = otherwise(scenario, steps, 1, "left")
    assert (found.place, found.outcome, found.over, found.same) == ("Home", "good", True, 1)
    assert found.meters == (MeterPair("Health", 35, 75),)
    assert found.fit == (2, 2)


def test_the_last_decision_changes_only_itself() -> None:
    scenario = small_scenario()
    steps = replay(scenario, [Move("fork", "left"), Move("talk", "listen")])
    found = otherwise(scenario, steps, 2, "order")
    assert (found.place, found.same) == ("Woods", 0)
    assert found.fit == (1, 2)


def test_a_choice_that_is_no_longer_offered_is_where_it_stops() -> None:
    scenario = small_scenario()
    steps = replay(scenario, [Move("fork", "left"), Move("talk", "sing")])
    found = otherwise(scenario, steps, 1, "ask")
    assert (found.place, found.over, found.same) == ("The talk", False, 0)


def test_a_choice_that_was_not_offered_is_refused() -> None:
    scenario = small_scenario()
    steps = replay(scenario, [Move("fork", "ask"), Move("talk", "listen")])
    with pytest.raises(NotOfferedError):
        otherwise(scenario, steps, 2, "sing")


@given(st.randoms(use_true_random=False))
def test_what_was_chosen_leads_to_where_one_was_and_anything_else_to_what_playing_gives(chance) -> None:
    state, moves = begin(COLLAPSE), []
    while not is_over(state):
        state, move = choose(state, chance.choice(answers(state)))
        moves.append(move)
    steps = replay(COLLAPSE, moves)
    number = chance.randrange(len(steps)) + 1
    same = otherwise(COLLAPSE, steps, number, moves[number - 1].choice)
    assert same.over
    assert same.place == state.scene.title
    assert all(meter.was == meter.would_be for meter in same.meters)
    other = chance.choice(answers(steps[number - 1].before))
    found = otherwise(COLLAPSE, steps, number, other)
    by_hand, _ = choose(steps[number - 1].before, other)
    later = {move.scene: move.choice for move in moves[number:]}
    while later.get(by_hand.scene_id) in answers(by_hand):
        by_hand, _ = choose(by_hand, later.pop(by_hand.scene_id))
    assert found.over == is_over(by_hand)
    assert found.place == by_hand.scene.title
    assert [meter.would_be for meter in found.meters] == list(by_hand.meters.values())
