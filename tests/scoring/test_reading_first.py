"""Which factors decide a moment, and how picks of them are counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.packs.situation import FACTORS, LEVELS, Situation
from trainer.scoring.reading_first import Picks, deciders, score_picks, sum_of
from trainer.scoring.situation_model import contributions, read

SITUATIONS = st.builds(Situation, *(st.integers(0, len(LEVELS[factor]) - 1) for factor in FACTORS))


@pytest.mark.parametrize(
    ("situation", "deciding"),
    [
        (Situation(urgency=0, competence=0, duty=1), {"duty", "competence"}),
        (Situation(2, 2, 2, 2, competence=0), {"urgency", "stakes", "procedure", "knowledge", "competence"}),
        (Situation(2, 2, 1, 0, competence=0), {"urgency", "stakes", "procedure", "competence"}),
        (Situation(2, 2, 0, 1), {"urgency", "stakes", "knowledge"}),
        (Situation(0, 1, 1, 0, 2, 0), {"urgency", "commitment", "acceptance", "knowledge"}),
        (Situation(0, 1, 1, 1, 1, 1, 2, 1, 1, 1), {"urgency", "commitment", "acceptance", "conflict"}),
        (Situation(1, 1, 0, 0), {"urgency", "stakes", "procedure", "knowledge"}),
        (Situation(2, 1, 1, 1), {"urgency"}),
    ],
)
def test_what_decides_is_the_rule_and_what_weighs_two_points(situation: Situation, deciding: set[str]) -> None:
    assert deciders(situation) == deciding


def test_where_nothing_weighs_two_points_what_weighs_most_decides() -> None:
    even = Situation(urgency=1, procedure=1, knowledge=1, commitment=0, acceptance=2, competence=1, legitimacy=1)
    assert {factor: points for factor, points in contributions(even).items() if points} == {
        "urgency": 1, "commitment": 1,
    }  # fmt: skip
    assert deciders(even) == {"urgency", "commitment"}


def test_of_a_contested_situation_both_sides_decide() -> None:
    torn = Situation(urgency=2, stakes=0, procedure=0, knowledge=0, competence=1)
    assert read(torn).call == "contested"
    assert deciders(torn) == {"urgency", "knowledge"}


@given(SITUATIONS)
def test_something_decides_and_what_weighs_against_the_reading_by_points_does_not(situation: Situation) -> None:
    reading, found = read(situation), deciders(situation)
    assert found
    if reading.gate == 6 and reading.call != "contested":
        side = 1 if reading.call == "directive" else -1
        assert all(reading.contributions.get(factor, 0) * side > 0 for factor in found)


@given(SITUATIONS, st.lists(st.sampled_from(FACTORS), max_size=2, unique=True))
def test_picks_are_counted_beside_what_guessing_gets(situation: Situation, picked: list[str]) -> None:
    found = score_picks(situation, iter(picked))
    assert found.right == len(deciders(situation) & set(picked))
    assert found.of == len(picked)
    assert found.by_chance == pytest.approx(sum(len(deciders(situation)) / 11 for _ in picked))


def test_several_decisions_are_added_up_and_what_was_not_asked_is_left_out() -> None:
    asked = [Picks(1, 2, 0.5), None, Picks(0, 1, 0.25), Picks(2, 2, 1.0)]
    assert sum_of(asked) == Picks(3, 5, 1.75)
    assert sum_of([None, None]) is None
    assert sum_of([]) is None
    assert sum_of([None, Picks(0, 0, 0.0)]) == Picks(0, 0, 0.0), "asked, and nothing picked"
