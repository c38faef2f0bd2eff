"""Turning points: exact chances of the ending, by the states that can still come, counted here a second time."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.made.first_three import first_three_stories
from tests.made.poorly_done import poorly_done
from tests.made.remembers import PACK, SCENARIO, remembering_scenario
from tests.made.small import small_scenario
from trainer.checks.rehearsal.exploring import explore
from trainer.checks.rehearsal.state_graph import OFTEN
from trainer.checks.time_left import within
from trainer.checks.turning_points import BIT, LEAST, STATES, TurningPointSearch, turning_points
from trainer.packs.model import Choice, Scenario
from trainer.play.engine import State, Step, answers, ask, begin, call_of, choose, open_answers, questions, replay, take
from trainer.scoring.turning_point import TurningPoint

THREE = """
        wait:
          when: not cloud_seen
          execution: fair
          next: [{when: hands_known or far_known, to: late}, {to: home}]
"""
"""Neither style, in each decision: then it makes a difference which of them fits, and what was asked.

Who looks up at noon has no more to choose from: the time runs out.
"""
LOPSIDED = remembering_scenario(
    SCENARIO.replace("\n        ask-them:", f"{THREE}        ask-them:")
    .replace("answer: Cloud.,", "answer: Cloud., sets: cloud_seen,")
    .replace("slip: coercion\n", "slip: coercion\n          when: not cloud_seen\n")
    .replace("outcome: They look.\n", "outcome: They look.\n          when: not cloud_seen\n"),
    PACK.replace("\n    - {id: ask", "\n    - {id: wait, text: You look at the sky., style: passive}\n    - {id: ask"),
)
STORIES = [small_scenario(), poorly_done(), remembering_scenario(), LOPSIDED]


def played(scenario: Scenario, picks: list[int], seed: int = 0) -> list[Step]:
    """A play to an ending: each pick chooses an answer, and whether something is asked before it."""
    state, moves = begin(scenario, seed), []
    while open_answers(state):
        pick = picks[len(moves) % len(picks)]
        for question in questions(state)[: pick % 3]:
            state = ask(state, question.id)
        offered = answers(state)
        state, move = choose(state, offered[pick % len(offered)])
        moves.append(move)
    return replay(scenario, moves, seed)


def found(steps: list[Step], **limits: int) -> tuple[TurningPoint, ...]:
    search = TurningPointSearch(steps[0].before.scenario, steps, **limits)
    assert search.go_on()
    return search.found


def chance(state: State, ending: str) -> float:
    """The same figure by playing every play."""
    if state.written.decision is None:
        return float(state.scene_id == ending)
    can_ask = [each.id for each in questions(state)]
    groups = [group for size in range(len(can_ask) + 1) for group in combinations(can_ask, size)]
    return sum(chance_having_asked(state, group, ending) for group in groups) / len(groups)


def chance_having_asked(state: State, group: tuple[str, ...], ending: str) -> float:
    for question in group:
        state = ask(state, question)
    call, choices = call_of(state), [each for each in open_answers(state) if isinstance(each, Choice)]
    if not choices:
        return chance(take(state, *open_answers(state)), ending)
    scored = call in ("directive", "inspiring")
    right = [each for each in choices if not scored or each.style == call] or choices
    wrong = [each for each in choices if not scored or each.style != call] or choices
    return sum(sum(chance(take(state, each), ending) for each in half) / len(half) for half in (right, wrong)) / 2


@pytest.mark.parametrize("scenario", STORIES, ids=["small", "poorly done", "remembers", "lopsided"])
@given(picks=st.lists(st.integers(0, 50), min_size=1, max_size=6), seed=st.integers(0, 9))
@settings(max_examples=15, deadline=None)
def test_the_chances_are_those_of_all_half_right_plays(scenario: Scenario, picks: list[int], seed: int) -> None:
    steps = played(scenario, picks, seed)
    ending = steps[-1].after.scene_id
    chances = [chance(steps[0].before, ending), *(chance(step.after, ending) for step in steps)]
    assert chances[-1] == 1.0
    for mine, theirs in zip(found(steps), turning_points(chances), strict=True):
        assert mine.number == theirs.number
        assert (mine.before, mine.after) == pytest.approx((theirs.before, theirs.after))


def test_the_two_that_did_most_are_told_in_their_order_and_what_did_little_is_not() -> None:
    assert turning_points([0.1, 0.5, 0.45, 0.6, 1.0]) == (TurningPoint(1, 0.1, 0.5), TurningPoint(4, 0.6, 1.0))
    assert turning_points([0.5, 0.5 + LEAST / 2, 0.4, 1.0]) == (TurningPoint(3, 0.4, 1.0),)
    assert turning_points([1.0, 1.0]) == turning_points([]) == ()


def test_it_can_be_looked_for_bit_by_bit_and_comes_to_the_same() -> None:
    scenario = first_three_stories()[0]
    steps = played(scenario, [3, 1, 4])
    at_once, ticks = found(steps), iter(range(1_000_000))
    search, bits = TurningPointSearch(scenario, steps), 1
    while not search.go_on(within(1, lambda: float(next(ticks)))):
        assert search.found == ()
        bits += 1
    graph = explore(scenario, STATES, lambda count: None)
    assert bits > 2 * (graph.explored // BIT) + graph.moves // OFTEN, "also while they are put in order"
    assert search.found == at_once != ()


def test_where_it_cannot_be_known_nothing_is_said() -> None:
    scenario = first_three_stories()[0]
    steps = played(scenario, [3, 1, 4])
    assert found(steps, states=100) == (), "too large"
    assert found(steps[:-1]) == (), "no ending"
    assert found(steps[1:]) == (), "from the middle"
    assert not TurningPointSearch(scenario, ()).found
