"""*The turnaround*: the call depends on what one did, and no sentence gives it away."""

import random
from collections import Counter
from itertools import pairwise
from statistics import mean

import pytest

from trainer.actions.app_paths import shipped
from trainer.packs.load import load_pack
from trainer.packs.model import Case, Choice, Scenario, Scene
from trainer.play.engine import State, Step, ask, begin, call_of, choose, is_over, offered, questions
from trainer.scoring.situation_model import read

FOLDER = shipped("scenarios") / "turnaround"
PLAYS = 1_200


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load_pack(FOLDER).pack.scenarios["turnaround"]


def half_right(state: State, chance: random.Random) -> str:
    """An answer of the style that fits in one play of two, else one of the other."""
    right = chance.random() < 0.5
    return chance.choice([choice.id for choice in offered(state) if (choice.style == call_of(state)) == right])


def play(scenario: Scenario, chance: random.Random, answer=half_right) -> list[Step]:
    """One playthrough, in which half of all questions are asked."""
    state, steps = begin(scenario, chance.randrange(2**31)), []
    while not is_over(state):
        for question in questions(state):
            if chance.random() < 0.5:
                state = ask(state, question.id)
        before = state
        state, move = choose(state, answer(state, chance))
        steps.append(Step(before, move, state))
    return steps


@pytest.fixture(scope="module")
def plays(scenario: Scenario) -> list[list[Step]]:
    chance = random.Random(2026)
    return [play(scenario, chance) for _ in range(PLAYS)]


def decisions(scenario: Scenario) -> list[Scene]:
    return [scene for scene in scenario.scenes.values() if scene.decision is not None]


def cases(scene: Scene) -> tuple[Case, ...]:
    """Every face of a decision: its cases, or the one it is."""
    decision = scene.decision
    return decision.cases or (Case(decision.situation, decision.call, (), None),)


def calls(steps: list[Step]) -> str:
    return "".join(call_of(step.before)[0] for step in steps)


def moments(steps: list[Step]) -> tuple[str, ...]:
    return tuple(step.before.written.moment for step in steps)


def taken(step: Step) -> Choice:
    return next(choice for choice in step.before.scene.decision.choices if choice.id == step.move.choice)


def test_every_ending_is_reached_and_none_swallows_the_others(scenario: Scenario, plays) -> None:
    endings = {scene.id: scene.ending for scene in scenario.scenes.values() if scene.ending}
    reached = Counter(steps[-1].after.scene_id for steps in plays)
    assert set(reached) == set(endings)
    assert len(endings) >= 6
    assert set(endings.values()) == {"good", "mixed", "bad"}
    assert max(reached.values()) <= 0.35 * len(plays)


def test_ways_differ_in_length_calls_and_order(plays) -> None:
    assert {len(steps) for steps in plays} <= set(range(8, 15))
    assert len({len(steps) for steps in plays}) >= 3
    assert len({calls(steps) for steps in plays}) >= 8
    orders = {moments(steps) for steps in plays}
    assert len(orders) >= 6
    everywhere = set.intersection(*map(set, orders))
    assert len(everywhere) <= 0.5 * len(set().union(*orders))


def test_on_every_way_both_styles_are_called_for_and_the_call_changes(plays) -> None:
    for steps in plays:
        called = calls(steps)
        assert min(called.count("d"), called.count("i")) >= 3
        assert sum(one != other for one, other in pairwise(called)) >= 3


def test_each_decision_has_one_strong_choice_of_each_style_and_two_of_either(scenario: Scenario) -> None:
    for scene in decisions(scenario):
        choices = scene.decision.choices
        assert Counter(choice.style for choice in choices) == {"directive": 2, "inspiring": 2}, scene.id
        assert {c.style for c in choices if c.execution == "strong"} == {"directive", "inspiring"}, scene.id


def test_the_same_sentences_are_right_in_one_moment_and_wrong_in_another(scenario: Scenario) -> None:
    """A reader who sees only the choices can do no better than a coin: each set is used as often for either call."""
    called: dict[str, Counter[str]] = {}
    places: dict[str, set[str]] = {}
    for scene in decisions(scenario):
        called.setdefault(scene.decision.twin, Counter()).update(case.call for case in cases(scene))
        places.setdefault(scene.decision.twin, set()).add(scene.moment)
    assert None not in called
    right = sum(max(counts.values()) for counts in called.values())
    assert right / sum(counts.total() for counts in called.values()) <= 0.6
    assert sum(len(found) >= 2 and len(called[twin]) == 2 for twin, found in places.items()) >= 3
    assert sum(len({case.call for case in cases(scene)}) == 2 for scene in decisions(scenario)) >= 3


def test_the_model_agrees_with_the_key_and_each_case_says_why(scenario: Scenario) -> None:
    for scene in decisions(scenario):
        for case in cases(scene):
            assert read(case.situation).call == case.call, (scene.id, case.when)
            assert case.reasons or scene.decision.because, scene.id


def test_the_same_order_is_obeyed_with_the_rule_and_resisted_without(scenario: Scenario) -> None:
    with_rule, without = (case.situation for case in scenario.scenes["noon"].decision.cases)
    assert without == with_rule._replace(acceptance=0)


def test_what_is_met_has_60_to_140_words(plays) -> None:
    for steps in plays:
        for state in [*(step.before for step in steps), steps[-1].after]:
            words = len(state.scene.text.split())
            assert 60 <= words <= 145, (state.scene_id, words)


def test_a_right_choice_may_cost_and_a_weak_right_one_does_better_than_a_strong_wrong_one(plays) -> None:
    changes: dict[tuple[bool, str], list[float]] = {}
    costs = []
    for steps in plays:
        for step in steps:
            choice = taken(step)
            by = choice.effects.meters.values()
            right = choice.style == call_of(step.before)
            changes.setdefault((right, choice.execution), []).append(sum(by) / 2)
            if right and choice.execution == "strong":
                costs.append(any(change < 0 for change in by))
    assert mean(costs) >= 0.3
    assert mean(changes[True, "weak"]) - mean(changes[False, "strong"]) >= 3


def test_a_second_play_is_mostly_new(plays) -> None:
    def pieces(steps: list[Step]) -> dict[str, int]:
        texts = [steps[-1].after.scene.text]
        for step in steps:
            scene = step.before.scene
            texts += [*scene.text.split("\n\n"), *(c.text for c in scene.decision.choices), taken(step).outcome]
        return {text: len(text.split()) for text in texts}

    shares = []
    for one, other in zip(plays[::2], plays[1::2], strict=True):
        first, second = pieces(one), pieces(other)
        if first != second:
            shares.append(sum(n for text, n in second.items() if text not in first) / sum(second.values()))
    assert mean(shares) >= 0.45


def test_who_has_one_style_only_lands_at_half(scenario: Scenario) -> None:
    for style in ("directive", "inspiring"):
        chance = random.Random(3)

        def always(state: State, chance: random.Random, style: str = style) -> str:
            return chance.choice([choice.id for choice in offered(state) if choice.style == style])

        found = [call_of(step.before) == style for _ in range(300) for step in play(scenario, chance, always)]
        assert 0.4 <= mean(found) <= 0.6


def test_the_facts_have_sources_and_say_what_they_are_not() -> None:
    facts = (FOLDER / "facts.md").read_text(encoding="utf-8")
    assert "teaches no mountaineering" in facts
    assert facts.count("\n|") >= 15


WHO_NAMED_NOON = {
    "Nobody has named an hour": (set(), {"rule", "told"}),
    "Noon is your hour": ({"told"}, {"rule"}),
    "You said noon": ({"told"}, {"rule"}),
    "Nobody said anything about noon": (set(), {"rule", "told"}),
    "We said noon": ({"rule"}, set()),
    "Noon had been said": ({"told"}, {"rule"}),
    "Up there we knew": (set(), {"rule", "told"}),
    "Noon, you said at the table": ({"told"}, {"rule"}),
}


def test_whoever_speaks_of_noon_knows_who_named_it(plays) -> None:
    heard = set()
    for before in (step.before for steps in plays for step in steps):
        for sentence, (needs, excludes) in WHO_NAMED_NOON.items():
            if sentence in before.scene.text:
                assert needs <= before.flags, (before.scene_id, sentence)
                assert not excludes & before.flags, (before.scene_id, sentence)
                heard.add(sentence)
    assert heard == set(WHO_NAMED_NOON)
