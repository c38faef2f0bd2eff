"""Fit, execution, switching and the profile, recounted plainly."""

import itertools
import random

from hypothesis import given
from hypothesis import strategies as st

from tests.made.first_three import collapse
from tests.made.small import SCENARIO, small_scenario
from tests.scoring.made import played, scored
from trainer.language.profile import lean_in_words, sensitivity_in_words
from trainer.packs.situation import Situation
from trainer.play.engine import Step, answers, begin, choose, is_over, replay
from trainer.play.move import Move
from trainer.scoring.fit import ScoredMove, execution_of, fit_of, score, scores_of, switching_of, table_of
from trainer.scoring.profile import ScoredPlaythrough, profile_of
from trainer.scoring.reading_first import Picks, score_picks

FORK = Situation(urgency=2, stakes=2, procedure=2)
CALLS = st.sampled_from(["directive", "inspiring", "either", None])
STYLES = st.sampled_from(["directive", "inspiring", "passive"])


@st.composite
def scored_moves(draw, scenes: int = 6) -> ScoredMove:
    call, style = draw(CALLS), draw(STYLES)
    return scored(f"s{draw(st.integers(0, scenes))}", call, style, draw(st.sampled_from(["strong", "fair", "weak"])))


PLAYED = st.lists(st.lists(scored_moves(), max_size=8).map(played), max_size=5)


def test_a_right_style_a_wrong_one_and_a_timeout() -> None:
    steps = replay(small_scenario(), [Move("fork", "left"), Move("talk", "order")])
    assert [score(step).fit for step in steps] == [True, False]
    (step,) = replay(small_scenario(), [Move("fork", "timeout", 30)])
    assert score(step) == ScoredMove(step.move, "directive", "passive", False, "weak", None)
    assert step.move.timed_out


def test_what_every_answer_is_worth_can_be_looked_up_and_is_what_taking_it_is_worth() -> None:
    for scenario in (small_scenario(), collapse()):
        worth, reached = scores_of(scenario), set()
        for seed in range(12):
            state, chance = begin(scenario, seed), random.Random(seed)
            while not is_over(state):
                before = state
                state, move = choose(state, chance.choice(answers(state)))
                found = score(Step(before, move, state))
                assert worth[move.scene, move.choice] == (found.call, found.style, found.fit, found.execution)
                assert found.move == move
                reached.add((move.scene, move.choice))
        assert reached <= worth.keys()
        written = {(scene.id, answer) for scene in scenario.scenes.values() if scene.decision
                   for answer in [choice.id for choice in scene.decision.choices]
                   + ["timeout"] * (scene.decision.on_timeout is not None)}  # fmt: skip
        assert worth.keys() == written


def test_how_sure_one_was_and_what_was_picked_come_with_a_move_where_it_was_asked() -> None:
    moves = [Move("fork", "left", 1.0, 3, ("urgency", "belief")), Move("talk", "order", 1.0, 2)]
    first, second = map(score, replay(small_scenario(), moves))
    assert (first.move, first.picks) == (moves[0], score_picks(FORK, ("urgency", "belief")))
    assert (first.picks.right, first.picks.of) == (1, 2)
    assert (second.move, second.picks) == (moves[1], None)
    (only_picked,) = map(score, replay(small_scenario(), [Move("fork", "left", factors=())]))
    assert only_picked.picks == Picks(0, 0, 0.0)
    unstated = small_scenario(
        SCENARIO.replace("    situation: {urgency: minutes, stakes: critical, procedure: known}\n", "")
    )
    (nothing_to_pick,) = map(score, replay(unstated, [Move("fork", "left", factors=("urgency",))]))
    assert nothing_to_pick.picks is None


@given(st.lists(scored_moves(), max_size=20))
def test_fit_table_and_execution_are_counts(moves: list[ScoredMove]) -> None:
    counted = [move for move in moves if move.call in ("directive", "inspiring")]
    right = [move for move in counted if move.style == move.call]
    assert fit_of(moves) == (len(right), len(counted))
    points = {"strong": 1.0, "fair": 0.5, "weak": 0.0}
    expected = sum(points[m.execution] for m in right) / len(right) if right else None
    assert execution_of(moves) == expected
    table = table_of(moves)
    assert sum(sum(row.values()) for row in table.values()) == len(counted)
    assert table["directive"]["directive"] + table["inspiring"]["inspiring"] == len(right)


@given(st.lists(scored_moves(), max_size=20))
def test_switching_compares_each_scored_decision_with_the_one_before(moves: list[ScoredMove]) -> None:
    counted = [move for move in moves if move.fit is not None]
    pairs = list(itertools.pairwise(counted))
    turned = [now.fit for before, now in pairs if before.call != now.call]
    stayed = [now.fit for before, now in pairs if before.call == now.call]
    found = switching_of(moves)
    assert found.changed == (sum(map(bool, turned)), len(turned))
    assert found.same == (sum(map(bool, stayed)), len(stayed))


@given(PLAYED)
def test_only_the_first_time_through_a_scene_counts(playthroughs: list[ScoredPlaythrough]) -> None:
    seen: set[str] = set()
    first = []
    for each in playthroughs:
        for scored_move in each.moves:
            if scored_move.move.scene not in seen:
                seen.add(scored_move.move.scene)
                first.append(scored_move)
    profile = profile_of(playthroughs)
    assert profile.fit == fit_of(first)
    assert profile.table == table_of(first)
    assert profile.again == sum(len(each.moves) for each in playthroughs) - len(first)
    assert profile.directive == sum(m.call == "directive" and m.style != "passive" for m in first)


def always(style: str, kinds: int) -> ScoredPlaythrough:
    moves = [scored(f"s{n}", call, style, "strong") for n, call in enumerate(["directive", "inspiring"] * kinds)]
    return played(moves)


def test_who_always_directs_lands_at_half_at_no_sensitivity_and_leans() -> None:
    profile = profile_of([always("directive", 8)])
    assert profile.fit == (8, 16)
    assert abs(profile.detection.sensitivity.mean) < 1e-9
    assert profile.detection.bias.high < 0
    assert "lean to directing" in lean_in_words(profile)
    assert "cannot be told" in sensitivity_in_words(profile)


def test_it_is_said_only_as_strongly_as_the_counts_allow() -> None:
    def said(kinds: int) -> str:
        moves = [scored(f"s{n}", call, call) for n, call in enumerate(["directive", "inspiring"] * kinds)]
        return sensitivity_in_words(profile_of([played(moves)]))

    assert said(0) == "Not enough yet: 4 more of each kind to say."
    assert said(1) == "Not enough yet: 3 more of each kind to say."
    assert said(4) == "Your choices follow the situation: you direct more where directing fits."
    assert "How far apart" not in said(7)
    assert "How far apart" in said(8)
    assert "between" in said(8)


def test_the_kind_that_is_missing_is_named() -> None:
    moves = [scored(f"s{n}", "directive", "directive", "fair") for n in range(6)]
    said = sensitivity_in_words(profile_of([played(moves)]))
    assert said == "Not enough yet: 4 more where inspiring fits."


def test_a_profile_keeps_turns_and_stays_apart_and_says_how_well_what_was_right_was_done() -> None:
    calls = ["directive", "directive", "inspiring", "either", "inspiring", "directive"]
    moves = [scored(f"s{n}", call, "directive", "fair") for n, call in enumerate(calls)]
    profile = profile_of([played(moves)])
    assert (profile.switching.changed, profile.switching.same) == ((1, 2), (1, 2))
    assert profile.execution == 0.5
    assert profile.fit == (3, 5)


def test_an_ending_may_stand_before_the_decisions_that_lead_to_it() -> None:
    ending = "  home:\n    ending: good\n    text: You are home.\n"
    assert ending in SCENARIO
    first = SCENARIO.replace(ending, "").replace("scenes:\n", f"scenes:\n{ending}")
    assert scores_of(small_scenario(first)) == scores_of(small_scenario())
