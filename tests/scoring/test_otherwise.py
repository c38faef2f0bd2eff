"""Had one decision been another: the same as playing it by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.made.first_three import collapse
from tests.made.small import SCENARIO, small_scenario
from trainer.packs.model import Scenario
from trainer.play.engine import NotOfferedError, Step, answers, begin, choose, is_over, replay
from trainer.play.move import Move
from trainer.scoring.otherwise import MeterPair, otherwise


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


ROUNDS: Scenario = small_scenario(
    SCENARIO.replace("next: talk", "next: round")
    .replace("health: -20", "health: -40")
    .replace("health: +20", "health: 0")
    + """  round:
    title: The round
    text: You come by again.
    call: directive
    because: It is getting dark.
    choices:
      - {id: again, text: Once more., style: inspiring, effects: {health: -5}, next: round}
      - {id: rest, text: You rest., style: inspiring, when: health > 15, effects: {health: +10}, next: round}
      - {id: on, text: You go on., style: directive, next: talk}
"""
)
"""A scene that leads back to itself, as often as one likes."""


def walked(*choices: str) -> list[Step]:
    """What somebody did in ROUNDS: at the fork, then round and round, then at the talk."""
    scenes = ["fork", *["round"] * (len(choices) - 2), "talk"]
    return replay(ROUNDS, [Move(scene, choice) for scene, choice in zip(scenes, choices, strict=True)])


def test_a_scene_met_several_times_is_answered_as_often_and_in_the_same_order() -> None:
    steps = walked("left", "again", "rest", "again", "on", "order")
    same = otherwise(ROUNDS, steps, 1, "left")
    assert (same.same, same.over, same.fit) == (5, True, same.fit_was)
    assert all(meter.was == meter.would_be for meter in same.meters)
    worse = otherwise(ROUNDS, steps, 1, "ask")
    assert (worse.place, worse.over, worse.same) == ("The round", False, 1), "after one round there is no rest"
    assert worse.meters == (MeterPair("Health", 45, 5),), "compared after as many decisions"


def test_who_goes_round_once_more_than_they_did_has_no_answer_left() -> None:
    steps = walked("left", "on", "order")
    found = otherwise(ROUNDS, steps, 2, "again")
    assert (found.place, found.over, found.same, found.familiar) == ("The round", False, 0, True)


def test_who_leaves_a_loop_earlier_answers_what_comes_after_it() -> None:
    steps = walked("left", "again", "again", "on", "order")
    found = otherwise(ROUNDS, steps, 2, "on")
    assert (found.place, found.over, found.same) == ("Woods", True, 1)
    assert found.fit == (2, 3)
    assert found.fit_was == (2, 5)


STORIES = [collapse(), ROUNDS]


@given(st.sampled_from(STORIES), st.randoms(use_true_random=False))
def test_what_was_chosen_leads_to_where_one_was_and_anything_else_to_what_playing_gives(
    story: Scenario, chance
) -> None:
    state, moves = begin(story), []
    while not is_over(state):
        state, move = choose(state, chance.choice(answers(state)))
        moves.append(move)
    steps = replay(story, moves)
    number = chance.randrange(len(steps)) + 1
    same = otherwise(story, steps, number, moves[number - 1].choice)
    assert same.over
    assert same.place == state.scene.title
    assert all(meter.was == meter.would_be for meter in same.meters)
    other = chance.choice(answers(steps[number - 1].before))
    found = otherwise(story, steps, number, other)
    by_hand, _ = choose(steps[number - 1].before, other)
    later = moves[number:]
    while again := next((move for move in later if move.scene == by_hand.scene_id), None):
        if again.choice not in answers(by_hand):
            break
        later.remove(again)
        by_hand, _ = choose(by_hand, again.choice)
    assert found.over == is_over(by_hand)
    assert found.place == by_hand.scene.title
    assert [meter.would_be for meter in found.meters] == list(by_hand.meters.values())


@given(st.integers(0, 50))
def test_the_seed_of_what_was_played_changes_nothing_but_the_order(seed: int) -> None:
    moves = [Move("fork", "ask"), Move("talk", "listen")]
    by_seed = [otherwise(small_scenario(), replay(small_scenario(), moves, each), 1, "left") for each in (0, seed)]
    assert by_seed[0] == by_seed[1]


def test_a_story_that_ends_earlier_is_compared_with_how_it_ended() -> None:
    steps = walked("left", "again", "again", "on", "order")
    short = otherwise(ROUNDS, steps, 2, "on")
    assert short.over
    assert short.meters == (MeterPair("Health", 40, 50),), "not with how it stood after as many decisions"
