"""The situation model against its published table."""

import itertools
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.packs.situation import FACTORS, LEVELS, Situation, situation_from_words
from trainer.scoring.situation_model import TURNS_ALONE, contributions, nearest_flips, read

ALL_WITHOUT_DUTY = [
    Situation(*levels) for levels in itertools.product(*(range(len(LEVELS[factor])) for factor in FACTORS[:-1]))
]
SITUATIONS = st.builds(Situation, *(st.integers(0, len(LEVELS[factor]) - 1) for factor in FACTORS))


@pytest.mark.parametrize(
    ("levels", "call", "gate", "total"),
    [
        ((2, 2, 2, 2, 0, 2, 2, 0, 0, 0, 0), "directive", 2, 8),
        ((1, 2, 2, 2, 1, 2, 2, 1, 2, 0, 0), "directive", 6, 5),
        ((0, 1, 0, 1, 2, 0, 0, 2, 2, 0, 0), "inspiring", 3, -9),
        ((0, 1, 1, 0, 2, 0, 1, 2, 2, 1, 0), "inspiring", 3, -10),
        ((1, 2, 2, 1, 0, 1, 1, 1, 2, 0, 1), "directive", 1, 5),
        ((2, 2, 2, 1, 0, 2, 2, 2, 2, 0, 0), "directive", 2, 6),
        ((0, 1, 1, 0, 2, 1, 1, 2, 2, 0, 0), "inspiring", 6, -7),
    ],
)
def test_the_worked_examples(levels: tuple[int, ...], call: str, gate: int, total: int) -> None:
    assert read(Situation(*levels))[:3] == (call, gate, total)


def test_the_counts_of_all_combinations_without_duty() -> None:
    assert len(ALL_WITHOUT_DUTY) == 39_366
    counts = Counter(read(situation).call for situation in ALL_WITHOUT_DUTY)
    assert counts == {"directive": 9_158, "inspiring": 15_208, "contested": 15_000}


def test_these_factors_can_turn_a_reading_alone_and_the_others_can_not() -> None:
    """Tried in every situation: one factor, to each of its higher levels. Duty directs wherever it binds."""
    calls = {situation: read(situation).call for situation in ALL_WITHOUT_DUTY}
    turning = {"duty"}
    for situation, call in calls.items():
        for place, factor in enumerate(FACTORS[:-1]):
            for level in range(situation[place] + 1, len(LEVELS[factor])):
                other = calls[Situation(*situation[:place], level, *situation[place + 1 :])]
                if {call, other} == {"directive", "inspiring"}:
                    turning.add(factor)
    assert set(TURNS_ALONE) == turning


def test_the_sum_stays_within_its_bounds() -> None:
    sums = [read(situation).sum for situation in ALL_WITHOUT_DUTY]
    assert (min(sums), max(sums)) == (-14, 10)


@given(SITUATIONS)
def test_the_shares_add_up_and_uncommitted_factors_do_not_count(situation: Situation) -> None:
    reading = read(situation)
    assert sum(reading.contributions.values()) == reading.sum
    assert reading.contributions == contributions(situation)
    if situation.commitment == 0:
        assert not {"acceptance", "belief", "conflict"} & reading.contributions.keys()


@given(SITUATIONS)
def test_duty_always_directs(situation: Situation) -> None:
    assert read(situation._replace(duty=1))[:2] == ("directive", 1)
    assert nearest_flips(situation._replace(duty=1)) == (None, None)


@given(SITUATIONS)
def test_a_flip_does_turn_the_reading_and_nothing_smaller_does(situation: Situation) -> None:
    here = read(situation).call
    flips = nearest_flips(situation)
    for flip in filter(None, flips):
        turned = situation
        for factor, now, then in flip.changes:
            assert situation.word(factor) == now
            turned = turned._replace(**{factor: LEVELS[factor].index(then)})
        assert read(turned).call == flip.call != here
    if flips.style is not None and len(flips.style.changes) == 1:
        for factor, levels in LEVELS.items():
            for level in range(len(levels)):
                near = abs(level - getattr(situation, factor)) < flips.style.steps
                if near and factor != "duty":
                    assert read(situation._replace(**{factor: level})).call in (here, "contested")
    if flips.contested is not None and flips.style is not None:
        assert (len(flips.contested.changes), flips.contested.steps) < (len(flips.style.changes), flips.style.steps)


def test_the_neutral_levels_are_those_of_the_design() -> None:
    assert situation_from_words({"urgency": "days"}) == Situation(0, 1, 1, 1, 0, 2, 2, 1, 1, 0, 0)
    with pytest.raises(ValueError, match="not in tuple"):
        situation_from_words({"urgency": "soon"})
