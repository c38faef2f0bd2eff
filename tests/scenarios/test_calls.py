"""*One-minute calls*: pairs of single decisions from many walks of life; each factor that can turn a call turns some.

What holds for all drills `trainer check` holds; here is what this pack promises beside it.
"""

from collections import Counter
from itertools import groupby

import pytest

from trainer.actions.app_paths import shipped
from trainer.checks.check_pack import check_pack
from trainer.packs.load import load_pack
from trainer.packs.model import Decision, Pack, Scenario
from trainer.scoring.fit import decision_in
from trainer.scoring.situation_model import TURNS_ALONE, read

FOLDER = shipped("scenarios") / "one-minute-calls"
LOADED = load_pack(FOLDER)
assert LOADED.pack is not None, LOADED.problems
PACK: Pack = LOADED.pack
DRILLS: dict[str, list[Scenario]] = {
    id: list(versions) for id, versions in groupby(PACK.drills, key=lambda s: s.drill.id if s.drill else "")
}
EACH = pytest.mark.parametrize("id", DRILLS)


def asked(version: Scenario) -> Decision:
    decision = decision_in(version, version.start)
    assert decision is not None
    return decision


def told(version: Scenario) -> list[str]:
    return version.scenes[version.start].text.split()


def test_there_are_sixty_pairs_and_more_from_twenty_walks_of_life() -> None:
    assert len(DRILLS) >= 60
    topics = Counter(versions[0].topic for versions in DRILLS.values())
    assert len(topics) >= 20
    assert min(topics.values()) >= 3


def test_each_factor_that_can_turn_a_call_alone_turns_four_and_more() -> None:
    turned = Counter(versions[1].drill.differs for versions in DRILLS.values() if versions[1].drill)
    assert {factor for factor, times in turned.items() if times >= 4} == set(TURNS_ALONE)


def test_half_of_the_pairs_begin_with_either_call() -> None:
    first = Counter(asked(versions[0]).call for versions in DRILLS.values())
    assert abs(first["directive"] - first["inspiring"]) <= 2


def test_nothing_is_found_in_it() -> None:
    assert check_pack(PACK, {}, [PACK]).problems == ()


@EACH
def test_a_pair_has_both_calls_and_the_model_reads_each_as_keyed(id: str) -> None:
    assert {asked(version).call for version in DRILLS[id]} == {"directive", "inspiring"}
    for version in DRILLS[id]:
        decision = asked(version)
        assert decision.situation is not None
        assert read(decision.situation).call == decision.call
        assert decision.because


@EACH
def test_two_choices_of_either_style_one_of_them_strong_and_no_length_that_tells(id: str) -> None:
    choices = asked(DRILLS[id][0]).choices
    assert Counter(choice.style for choice in choices) == {"directive": 2, "inspiring": 2}
    assert Counter(c.style for c in choices if c.execution == "strong") == {"directive": 1, "inspiring": 1}
    assert all(choice.tactic if choice.execution == "strong" else choice.slip or choice.tactic for choice in choices)
    lengths = [len(choice.text) for choice in choices]
    assert max(lengths) <= 1.3 * min(lengths)


@EACH
def test_a_moment_is_read_in_half_a_minute_and_its_versions_begin_alike(id: str) -> None:
    one, other = (told(version) for version in DRILLS[id])
    assert 40 <= len(one) <= 90
    assert 40 <= len(other) <= 90
    alike = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    assert alike >= 20, "what does not turn stands word for word in both"


@EACH
def test_one_sees_what_people_do_and_in_either_version_something_else(id: str) -> None:
    one, other = (asked(version).choices for version in DRILLS[id])
    for here, there in zip(one, other, strict=True):
        assert here.outcome
        assert there.outcome
        assert here.outcome != there.outcome, here.id


def test_what_is_claimed_of_law_safety_and_first_aid_has_its_sources() -> None:
    facts = (FOLDER / "facts.md").read_text(encoding="utf-8")
    for id, versions in DRILLS.items():
        if any((s := asked(version).situation) and (s.duty or s.stakes == 2) for version in versions):
            assert f"`{id}`" in facts
