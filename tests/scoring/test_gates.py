"""Gates as values: what the debrief marks as the rule is what counts as a right pick, in every situation there is."""

import itertools
from collections import Counter

import pytest

from tests.plain import counting
from trainer.language.readings import gate_in_words
from trainer.packs.situation import FACTORS, LEVELS, Situation
from trainer.scoring.gates import GATES, Gate, gate_of
from trainer.scoring.reading_first import deciders
from trainer.scoring.situation_model import Reading, contributions, marked_as_rule, read

EVERY_SITUATION = [Situation(*levels) for levels in itertools.product(*(range(len(LEVELS[each])) for each in FACTORS))]
BY_A_GATE = [situation for situation in EVERY_SITUATION if gate_of(situation) is not None]
WITHOUT_DUTY = [situation for situation in BY_A_GATE if not situation.duty]


def levels_of(factor: str, situation: Situation) -> list[Situation]:
    """The situation at each level of one factor."""
    return [situation._replace(**{factor: level}) for level in range(len(LEVELS[factor]))]


def test_so_many_situations_are_decided_by_a_gate() -> None:
    assert len(EVERY_SITUATION) == 2 * 39_366
    assert len(WITHOUT_DUTY) == 12_582
    assert len(BY_A_GATE) == 12_582 + 39_366


def test_what_is_marked_as_the_rule_is_always_a_right_pick() -> None:
    wrong = Counter(
        (read(each).gate, factor) for each in EVERY_SITUATION for factor in marked_as_rule(each) - deciders(each)
    )
    assert not wrong


def test_a_right_pick_is_always_seen_by_its_points_or_marked_as_the_rule() -> None:
    for each in EVERY_SITUATION:
        with_points = {factor for factor, points in contributions(each).items() if points}
        assert deciders(each) <= with_points | marked_as_rule(each)
        assert not with_points & marked_as_rule(each)


def test_every_factor_that_a_gate_needs_is_a_right_pick() -> None:
    gates = {each: read(each).gate for each in EVERY_SITUATION}
    for each in WITHOUT_DUTY:
        needed = {factor for factor in FACTORS if any(gates[near] > gates[each] for near in levels_of(factor, each))}
        assert needed <= deciders(each), each


@pytest.mark.parametrize("gate", GATES, ids=[gate.code for gate in GATES])
def test_a_gate_names_all_that_it_looks_at_and_nothing_else(gate: Gate) -> None:
    named = {factor for factor, _ in (*gate.all_of, *gate.any_of)}
    neutral = Situation(urgency=0)
    looked_at = set()
    for levels in itertools.product(*(range(len(LEVELS[factor])) for factor in sorted(named))):
        situation = neutral._replace(**dict(zip(sorted(named), levels, strict=True)))
        for factor in FACTORS:
            if len({gate.matches(near) for near in levels_of(factor, situation)}) == 2:
                looked_at.add(factor)
    assert looked_at == named


def test_known_ways_and_knowledge_decide_a_critical_harm_only_where_they_are_there() -> None:
    harm = Situation(urgency=2, stakes=2, procedure=0, knowledge=0)
    critical = GATES[1]
    assert not critical.matches(harm)
    assert critical.factors(harm._replace(procedure=1)) == ("urgency", "stakes", "procedure")
    assert critical.factors(harm._replace(knowledge=2)) == ("urgency", "stakes", "knowledge")
    assert critical.factors(harm._replace(procedure=2, knowledge=1)) == (
        "urgency", "stakes", "procedure", "knowledge",
    )  # fmt: skip


def test_the_first_gate_that_matches_decides_as_a_plain_reading_of_the_design_does() -> None:
    for each in EVERY_SITUATION:
        assert tuple(read(each))[:3] == counting.reading(each._asdict())


def test_gates_are_numbered_in_their_order_and_each_has_a_sentence_of_its_own() -> None:
    assert [gate.number for gate in GATES] == [1, 2, 3, 4, 5]
    said = {gate_in_words(Reading(gate.call, gate.number, 0, {})) for gate in GATES}
    assert len(said) == len(GATES)
    assert all("That decides" in sentence for sentence in said)
