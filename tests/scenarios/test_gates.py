"""Every scenario of format 2 that ships keeps every gate of the table of measures, and what all of them keep beside it.

A gate is never widened, and no story is excused from one.
"""

from collections import Counter
from itertools import pairwise

import pytest

from tests.scenarios.format_two import KEYS, measured, scenario_of, some_plays
from trainer.checks.measures.gates import GATES, Gate
from trainer.checks.measures.keyed import faces_of
from trainer.play.engine import call_of
from trainer.scoring.situation_model import read

EACH = pytest.mark.parametrize("key", KEYS)


@EACH
@pytest.mark.parametrize("gate", GATES, ids=lambda gate: gate.name)
def test_each_figure_is_within_its_gate(key: str, gate: Gate) -> None:
    assert gate.short(measured(key)) == {}


@EACH
def test_its_paths_are_counted_whole(key: str) -> None:
    paths = measured(key).paths
    assert paths is not None
    assert paths.proved


@EACH
def test_every_ending_is_reached_and_they_are_good_mixed_and_bad(key: str) -> None:
    assert min(measured(key).endings.values()) > 0
    assert {scene.ending for scene in scenario_of(key).scenes.values()} == {"good", "mixed", "bad", None}


@EACH
def test_the_call_changes_three_times_whichever_way_one_goes(key: str) -> None:
    for play in some_plays(key):
        called = [call for turn in play.turns if (call := call_of(turn.before)) in ("directive", "inspiring")]
        assert sum(one != other for one, other in pairwise(called)) >= 3


@EACH
def test_each_decision_has_two_choices_of_either_style_and_one_of_each_is_strong(key: str) -> None:
    for face in faces_of(scenario_of(key)):
        choices = face.decision.choices
        assert Counter(choice.style for choice in choices) == {"directive": 2, "inspiring": 2}, face.name
        strong = Counter(choice.style for choice in choices if choice.execution == "strong")
        assert strong == {"directive": 1, "inspiring": 1}, face.name


@EACH
def test_who_sees_the_choices_alone_can_do_no_better_than_a_coin(key: str) -> None:
    """Each set is used about as often for either call."""
    called: dict[str | None, Counter[str | None]] = {}
    for face in faces_of(scenario_of(key)):
        called.setdefault(face.decision.twin, Counter())[face.decision.call] += 1
    assert None not in called, "every decision takes its choices from a set"
    best = sum(max(counts.values()) for counts in called.values())
    assert best / sum(counts.total() for counts in called.values()) <= 0.6


@EACH
def test_the_model_agrees_with_the_key_and_each_case_says_why(key: str) -> None:
    for face in faces_of(scenario_of(key)):
        assert face.decision.situation is not None, face.name
        assert read(face.decision.situation).call == face.decision.call, face.name
        assert face.decision.because, face.name


@EACH
def test_each_reason_is_a_sentence(key: str) -> None:
    """The name of a set once stood where its first word had been."""
    for face in faces_of(scenario_of(key)):
        assert face.decision.because is not None
        assert face.decision.because[0].isupper(), (face.name, face.decision.because)
        assert face.decision.because.endswith("."), (face.name, face.decision.because)


@EACH
def test_what_is_met_has_60_to_140_words(key: str) -> None:
    for play in some_plays(key):
        for state in [*(turn.before for turn in play.turns), play.turns[-1].after]:
            words = len(state.scene.text.split())
            assert 60 <= words <= 145, (state.scene_id, words)


@EACH
def test_who_has_one_style_only_lands_at_half(key: str) -> None:
    contest = measured(key).contest
    assert contest is not None
    for bot in contest.results:
        if bot.name in ("always directive", "always inspiring"):
            assert 0.4 <= bot.fit <= 0.6, bot
