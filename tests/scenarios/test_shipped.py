"""What ships says whose it is; and every ending of the first three is played, and they keep the rules they had.

Stories of format 2 have their own rules, in `test_gates.py`.
"""

import math
import random
from collections import Counter

import pytest

from tests.made.first_three import FIRST_THREE, FOLDER
from trainer.actions.app_paths import shipped_packs
from trainer.checks.check_pack import check_pack
from trainer.packs.load import load_pack
from trainer.packs.model import Pack, Scenario, Scene
from trainer.play.engine import Step, answers, begin, choose, is_over, offered
from trainer.scoring.fit import fit_of, followers_of, score
from trainer.scoring.situation_model import read

PACKS: list[Pack] = [load_pack(FOLDER / name).pack for name in FIRST_THREE]
SHIPPED: list[Pack] = [load_pack(path).pack for path in shipped_packs()]
SCENARIOS: list[Scenario] = [scenario for pack in PACKS for scenario in pack.scenarios.values()]
EACH = pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
EACH_PACK = pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.id)
PLAYS = 1_500


def decisions(scenario: Scenario) -> list[Scene]:
    return [scene for scene in scenario.scenes.values() if scene.decision is not None]


def play(scenario: Scenario, chance: random.Random, wise: float) -> list[Step]:
    """One playthrough; with probability `wise` a strong choice of the fitting style is taken."""
    state, steps = begin(scenario, chance.randrange(2**31)), []
    while not is_over(state):
        decision = state.scene.decision
        assert decision is not None
        best = [c.id for c in offered(state) if c.style == decision.call and c.execution == "strong"]
        answer = best[0] if best and chance.random() < wise else chance.choice(answers(state))
        before = state
        state, move = choose(state, answer)
        steps.append(Step(before, move, state))
    return steps


@pytest.fixture(scope="module")
def plays() -> dict[str, list[list[Step]]]:
    chance = random.Random(11)
    return {s.id: [play(s, chance, chance.random()) for _ in range(PLAYS)] for s in SCENARIOS}


@pytest.mark.parametrize("pack", SHIPPED, ids=lambda pack: pack.id)
def test_what_ships_says_licence_and_authors_and_what_it_does_not_teach(pack: Pack) -> None:
    assert pack.license == "CC-BY-4.0"
    assert pack.authors
    if pack.id == "first-minutes":
        assert "not medical advice" in pack.summary


@EACH_PACK
def test_a_pack_has_no_problems_but_that_its_sentences_give_the_key_away(pack: Pack) -> None:
    """They are the bad example: who never reads a scene finds their key, and that is said."""
    checked = check_pack(pack, {}, PACKS)
    assert "RC331" in {problem.code for problem in checked.problems}
    assert {problem.code for problem in checked.problems} <= {"RC331", "RC328"}
    assert checked.whole
    assert all(rehearsal.whole for rehearsal in checked.rehearsals.values())


@EACH
def test_every_ending_is_reached(scenario: Scenario, plays) -> None:
    endings = {scene.id for scene in scenario.scenes.values() if scene.ending}
    assert len(endings) >= 4
    assert {steps[-1].after.scene_id for steps in plays[scenario.id]} == endings
    assert {scenario.scenes[id].ending for id in endings} == {"good", "mixed", "bad"}


@EACH
def test_size_and_length_of_paths(scenario: Scenario, plays) -> None:
    assert len(scenario.scenes) >= 25
    moments = {scene.title for scene in decisions(scenario)}
    assert 8 <= len(moments) <= 14, "scenes of one title are the same moment in another state of things"
    assert all(8 <= len(steps) <= 12 for steps in plays[scenario.id])


@EACH
def test_the_call_changes_at_least_three_times_on_every_path(scenario: Scenario, plays) -> None:
    for steps in plays[scenario.id]:
        assert sum(turn is True for turn in followers_of(map(score, steps))) >= 3


@EACH
def test_who_always_directs_or_always_inspires_lands_at_half(scenario: Scenario) -> None:
    chance = random.Random(3)
    for style in ("directive", "inspiring"):
        right = scored = 0
        for _ in range(200):
            state, steps = begin(scenario, chance.randrange(2**31)), []
            while not is_over(state):
                same = [choice.id for choice in offered(state) if choice.style == style]
                before = state
                state, move = choose(state, chance.choice(same))
                steps.append(Step(before, move, state))
            fit = fit_of(map(score, steps))
            right, scored = right + fit.right, scored + fit.of
        assert 0.45 <= right / scored <= 0.55


@EACH
def test_every_decision_states_its_situation_and_the_model_agrees(scenario: Scenario) -> None:
    for scene in decisions(scenario):
        decision = scene.decision
        assert decision.situation is not None
        assert decision.because
        assert read(decision.situation).call == decision.call, scene.id


@EACH
def test_choices_say_style_tactic_or_slip_and_what_came_of_them(scenario: Scenario) -> None:
    for scene in decisions(scenario):
        choices = scene.decision.choices
        assert {"directive", "inspiring"} <= {choice.style for choice in choices}
        for choice in choices:
            assert choice.outcome, (scene.id, choice.id)
            assert choice.tactic or choice.slip or choice.style == "passive"
            assert choice.skills or choice.execution != "strong"


@EACH
def test_scenes_have_60_to_140_words(scenario: Scenario) -> None:
    for scene in scenario.scenes.values():
        words = len(scene.text.split())
        assert (55 if scene.ending else 60) <= words <= 140, (scene.id, words)


@EACH_PACK
def test_right_style_and_good_execution_come_apart(pack: Pack) -> None:
    made = Counter(
        (choice.style == scene.decision.call, choice.execution)
        for scenario in pack.scenarios.values()
        for scene in decisions(scenario)
        for choice in scene.decision.choices
    )
    for right in (True, False):
        for execution in ("strong", "weak"):
            assert made[right, execution] >= 5, (right, execution)


@EACH_PACK
def test_hurry_may_inspire_calm_may_direct_and_a_pair_differs_in_one_factor(
    pack: Pack,
) -> None:
    scenes = [scene for scenario in pack.scenarios.values() for scene in decisions(scenario)]
    stated = [(scene.decision.situation, scene.decision.call) for scene in scenes]
    assert any(s.urgency == 2 and call == "inspiring" for s, call in stated)
    assert any(s.urgency == 0 and call == "directive" for s, call in stated)
    assert any(reading.gate == 6 and abs(reading.sum) == 3 for reading in (read(s) for s, _ in stated))
    assert any(
        sum(a != b for a, b in zip(one, other, strict=True)) == 1 and call != call_of_other
        for one, call in stated
        for other, call_of_other in stated
    )


def at_least(hits: int, of: int, chance: float) -> float:
    """Probability of so many hits or more by chance (exact binomial)."""
    return sum(math.comb(of, k) * chance**k * (1 - chance) ** (of - k) for k in range(hits, of + 1))


@EACH_PACK
def test_the_right_choice_is_not_found_by_length_or_place_more_often_than_chance(pack: Pack) -> None:
    counts = Counter[str]()
    chances: list[float] = []
    for scenario in pack.scenarios.values():
        for scene in decisions(scenario):
            choices, call = scene.decision.choices, scene.decision.call
            by_length = sorted(choices, key=lambda choice: len(choice.text))
            chances.append(sum(choice.style == call for choice in choices) / len(choices))
            for name, choice in (
                ("longest", by_length[-1]), ("shortest", by_length[0]), ("first", choices[0]), ("last", choices[-1]),
            ):  # fmt: skip
                counts[name] += choice.style == call
    chance = sum(chances) / len(chances)
    for name in ("longest", "shortest", "first", "last"):
        assert at_least(counts[name], len(chances), chance) > 0.05, (name, counts[name], len(chances))


@EACH
def test_warm_words_and_marks_are_no_hint(scenario: Scenario) -> None:
    """An exclamation mark, a closing question or a narrated choice is not found on one side only."""
    marks = {"!": lambda text: "!" in text, "?": lambda text: text.rstrip("”").endswith("?")}
    for mark, has in marks.items():
        right = wrong = 0
        for scene in decisions(scenario):
            for choice in scene.decision.choices:
                if has(choice.text):
                    if choice.style == scene.decision.call:
                        right += 1
                    else:
                        wrong += 1
        assert min(right, wrong) >= 2, (mark, right, wrong)
