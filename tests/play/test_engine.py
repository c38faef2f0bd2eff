"""The engine is pure: the state after any list of moves is a replay of them."""

import itertools
import random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.made.first_three import first_three_stories
from tests.made.small import SCENARIO, small_scenario
from trainer.packs.condition import parse_condition
from trainer.packs.load import load_scenarios
from trainer.packs.model import Scenario
from trainer.packs.names import TIMEOUT
from trainer.play.conditions import holds
from trainer.play.engine import (
    NotOfferedError,
    State,
    answers,
    apply,
    begin,
    choose,
    is_offered,
    is_over,
    offered,
    replay,
)
from trainer.play.move import Move

SCENARIOS = [small_scenario(), *first_three_stories()]


def play(scenario: Scenario, chance: random.Random, seed: int = 0) -> tuple[State, list[Move]]:
    state, moves = begin(scenario, seed), []
    while not is_over(state):
        state, move = choose(state, chance.choice(answers(state)), chance.random() * 60)
        moves.append(move)
    return state, moves


def test_a_choice_changes_meters_and_flags_and_leads_on() -> None:
    before = begin(small_scenario())
    after, move = choose(before, "left", 4.5)
    assert (after.scene_id, dict(after.meters), after.flags, after.number) == ("talk", {"health": 70}, {"went"}, 1)
    assert move == Move("fork", "left", 4.5)
    assert (before.scene_id, dict(before.meters), before.flags) == ("fork", {"health": 50}, frozenset())


def test_meters_stop_at_0_and_at_100() -> None:
    after, _ = choose(begin(small_scenario()), TIMEOUT)
    assert after.meters["health"] == 0
    high = small_scenario(SCENARIO.replace("health: +20", "health: +90"))
    assert choose(begin(high), "left")[0].meters["health"] == 100


def test_a_flag_can_be_set_back() -> None:
    scenario = small_scenario(SCENARIO.replace("effects: {health: +5}", "effects: {went: false}"))
    state, _ = choose(begin(scenario), "left")
    assert "went" in state.flags
    assert "went" not in choose(state, "listen")[0].flags


def test_the_first_way_on_whose_condition_holds_is_taken_after_the_effects() -> None:
    state, _ = choose(begin(small_scenario()), "left")
    assert choose(state, "listen")[0].scene_id == "home"
    state, _ = choose(begin(small_scenario()), "ask")
    assert choose(state, "listen")[0].scene_id == "woods"


def test_a_choice_with_a_condition_is_offered_only_then() -> None:
    assert {c.id for c in offered(choose(begin(small_scenario()), "left")[0])} == {"listen", "order", "sing"}
    assert {c.id for c in offered(choose(begin(small_scenario()), "ask")[0])} == {"listen", "order"}


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
def test_what_is_on_offer_is_told_without_making_all_of_it(scenario: Scenario) -> None:
    for seed in range(20):
        _state, moves = play(scenario, random.Random(seed), seed)
        for before in (step.before for step in replay(scenario, moves, seed)):
            ids = {choice.id for choice in before.written.decision.choices} if before.written.decision else set()
            assert {id for id in ids | {"nothing"} if is_offered(before, id)} == {each.id for each in offered(before)}


def test_an_answer_that_is_not_offered_changes_nothing_and_names_what_is() -> None:
    state, _ = choose(begin(small_scenario()), "ask")
    for answer in ("sing", "nothing", TIMEOUT, ""):
        with pytest.raises(NotOfferedError) as refused:
            choose(state, answer)
        assert set(refused.value.offered) == {"listen", "order"}
    assert answers(begin(small_scenario()))[-1] == TIMEOUT


def test_what_is_refused_says_what_was_answered_where_and_what_is_offered_there() -> None:
    state, _ = choose(begin(small_scenario()), "ask")
    wrong = [
        (lambda: choose(state, "sing"), "sing", "talk", {"listen", "order"}),
        (lambda: apply(state, Move("fork", "left")), "left", "fork", {"listen", "order"}),
        (lambda: replay(small_scenario(), [Move("talk", "order")]), "order", "talk", {"left", "ask", TIMEOUT}),
    ]
    for deed, answer, scene, offered_there in wrong:
        with pytest.raises(NotOfferedError, match=f"'{answer}' is not offered in scene '{scene}'") as refused:
            deed()
        assert (refused.value.answer, refused.value.scene) == (answer, scene)
        assert set(refused.value.offered) == offered_there


def test_a_move_that_is_made_anew_says_nothing_that_nobody_said() -> None:
    _, move = choose(begin(small_scenario()), "left")
    assert move == Move("fork", "left", seconds=0.0, confidence=None, factors=None, at="")


def test_a_replay_keeps_every_move_as_it_was_told_and_draws_by_its_seed() -> None:
    moves = [Move("fork", "left", 2.5, 3, ("urgency",), "2026-11-21T12:00:00"), Move("talk", "order", 1.0, 1, (), "")]
    steps = replay(small_scenario(), moves, 5)
    assert [step.move for step in steps] == moves
    assert {state.seed for step in steps for state in (step.before, step.after)} == {5}
    assert [state.number for state in (steps[0].before, steps[0].after, steps[1].after)] == [0, 1, 2]
    assert replay(small_scenario(), moves)[0].before == begin(small_scenario()) == begin(small_scenario(), 0)


def test_the_order_is_drawn_once_for_each_playthrough() -> None:
    scenario = SCENARIOS[1]
    orders = {tuple(c.id for c in offered(begin(scenario, seed))) for seed in range(40)}
    assert len(orders) > 5
    assert offered(begin(scenario, 3)) == offered(begin(scenario, 3))
    firsts = [offered(begin(scenario, seed))[0].id for seed in range(400)]
    for choice in offered(begin(scenario)):
        assert 60 < firsts.count(choice.id) < 140, "each choice comes first equally often"


def test_each_scene_has_an_order_of_its_own_even_where_the_choices_are_called_the_same() -> None:
    scenes = "".join(
        f"  s{n}:\n    text: Moment {n}.\n    choices:\n"
        + "".join(f"      - {{id: {id}, text: Say {id}., style: passive, next: s{n + 1}}}\n" for id in "abc")
        for n in range(12)
    )
    text = (
        f"id: walk\ntitle: A walk\nrole: You walk.\nstart: s0\nscenes:\n{scenes}  s12: {{ending: good, text: There.}}\n"
    )
    state, orders = begin(small_scenario(text), 7), []
    while not is_over(state):
        orders.append("".join(choice.id for choice in offered(state)))
        state, _ = choose(state, "a")
    assert len(set(orders)) >= 4, "whoever has seen the order of one scene knows nothing of the next"
    assert len({order[0] for order in orders}) == 3


def test_the_order_of_a_seed_is_the_same_on_every_machine_and_in_every_version() -> None:
    forks = ["".join(choice.id[0] for choice in offered(begin(small_scenario(), seed))) for seed in range(8)]
    assert forks == ["la", "al", "al", "al", "la", "al", "al", "al"]
    talks = [
        "".join(choice.id[0] for choice in offered(choose(begin(small_scenario(), seed), "left")[0]))
        for seed in range(8)
    ]
    assert talks == ["lso", "los", "slo", "osl", "slo", "sol", "los", "lso"]


def test_a_fixed_order_is_the_authors() -> None:
    fixed = small_scenario(SCENARIO.replace("title: The fork", "title: The fork\n    order: fixed"))
    assert all([c.id for c in offered(begin(fixed, seed))] == ["left", "ask"] for seed in range(20))


def stands(scenario: Scenario, moves: list[Move], seed: int = 0) -> State:
    """Where a playthrough stands after these moves."""
    steps = replay(scenario, moves, seed)
    return steps[-1].after if steps else begin(scenario, seed)


@given(st.sampled_from(SCENARIOS), st.integers(0, 2**31), st.randoms(use_true_random=False))
def test_replay_equals_play(scenario: Scenario, seed: int, chance: random.Random) -> None:
    state, moves = play(scenario, chance, seed)
    steps = replay(scenario, moves, seed)
    assert stands(scenario, moves, seed) == state
    assert [step.move for step in steps] == moves
    assert all(a.after == b.before for a, b in itertools.pairwise(steps))
    assert all(0 <= value <= 100 for step in steps for value in step.after.meters.values())


@given(st.sampled_from(SCENARIOS), st.integers(0, 30), st.randoms(use_true_random=False))
def test_saving_loading_and_going_on_equals_going_on(scenario: Scenario, cut: int, chance: random.Random) -> None:
    state, moves = play(scenario, chance)
    kept = msgspec.json.encode(moves[:cut])
    loaded = msgspec.json.decode(kept, type=list[Move])
    again = stands(scenario, loaded)
    for move in moves[cut:]:
        again, _ = choose(again, move.choice, move.seconds)
    assert again == state


def test_moves_that_do_not_fit_the_scenario_are_refused() -> None:
    with pytest.raises(NotOfferedError):
        replay(small_scenario(), [Move("talk", "listen")])
    with pytest.raises(NotOfferedError):
        replay(small_scenario(), [Move("fork", "left"), Move("talk", "listen"), Move("home", "x")])


def test_a_scene_in_which_nothing_is_offered_is_the_end() -> None:
    stuck = SCENARIO.replace("when: went and health > 20", "when: went").replace(
        "next: woods", "next: woods\n        when: went"
    )
    stuck = stuck.replace("        effects: {health: +5}\n", "        when: went\n")
    state, _ = choose(begin(small_scenario(stuck)), "ask")
    assert is_over(state)
    assert state.scene.ending is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", True), ("b", False), ("not b", True), ("a and b", False), ("a or b", True), ("m >= 50", True),
        ("m != 50", False), ("m < 50.5", True), ("a == true", True), ("b == false", True), ("a != b", True),
        ("(a and not b) and m == 50", True), ("3 < m", True),
        ("not m < 50", True), ("not m == 50", False), ("b or m == 50", True), ("m < 50 or b", False), ("b or c", False),
    ],
)  # fmt: skip
def test_conditions_hold_or_not(text: str, expected: bool) -> None:
    assert holds(parse_condition(text), {"m": 50}, frozenset({"a"})) is expected


def test_no_condition_always_holds() -> None:
    assert holds(None, {}, frozenset())


def test_the_pinned_bytes_play_the_same() -> None:
    pinned = load_scenarios("small", "walk.yaml", {"walk.yaml": SCENARIO.encode()})["walk"]
    assert play(pinned, random.Random(3))[1] == play(small_scenario(), random.Random(3))[1]
