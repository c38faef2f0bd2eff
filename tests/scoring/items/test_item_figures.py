"""What a group's answers say of its decisions; each number is that of the plain implementation, gaps and all."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.plain import items as plain
from tests.scoring.made import scored
from trainer.scoring.cohort import cohort_of
from trainer.scoring.cohort_values import CohortMove
from trainer.scoring.items.item_figures import TextFigures, figures_of
from trainer.scoring.items.quantiles import f_quantile, t_quantile
from trainer.scoring.items.reliability import alpha_of, block_of, feldt_interval

ANSWERS = st.lists(st.dictionaries(st.sampled_from("abcdef"), st.booleans(), min_size=1), min_size=1, max_size=14)


def moves_of(table: list[dict[str, bool]]) -> list[CohortMove]:
    """Each person directs where they are right, at decisions that all call for it."""
    return [
        CohortMove(f"P{n}", "p/s", scored(scene, "directive", "directive" if right else "inspiring"))
        for n, answered in enumerate(table)
        for scene, right in answered.items()
    ]


def figures(table: list[dict[str, bool]]) -> TextFigures:
    return figures_of(cohort_of(moves_of(table)))


@settings(max_examples=40)
@given(ANSWERS)
@example([{"a": True, "b": True, "c": False}, {"a": False, "b": False, "c": True}] * 7)
def test_every_number_is_that_of_the_plain_implementation(table: list[dict[str, bool]]) -> None:
    found = figures(table)
    for each in found.items:
        answers = [person[each.decision.scene] for person in table if each.decision.scene in person]
        assert each.right == (sum(answers), len(answers))
        r = plain.item_rest(table, each.decision.scene)
        if each.rest is None:
            assert r is None or each.rest_people < 4
        else:
            assert each.rest.mean == pytest.approx(r, abs=1e-9)
            assert -1 <= each.rest.low <= each.rest.mean <= each.rest.high <= 1
        for choice in each.choices:
            takers = [p for p in table if each.decision.scene in p and p[each.decision.scene] == choice.fits]
            assert choice.choice.first == len(takers)
            rests = [
                plain.mean([right for scene, right in person.items() if scene != each.decision.scene])
                for person in takers if len(person) > 1
            ]  # fmt: skip
            assert choice.rest == (pytest.approx(plain.mean(rests)) if rests else None)
    check_reliability(found, table)


def check_reliability(found: TextFigures, table: list[dict[str, bool]]) -> None:
    """Alpha is that of its block, and nobody in the block has a gap."""
    block, scenes = found.reliability.block, [scene for scene, _ in found.reliability.block.items]
    rows = [[int(table[int(person[1:])][scene]) for scene in scenes] for person in block.people]
    expected = plain.alpha(rows) if scenes else None
    assert (found.reliability.alpha is None) == (expected is None)
    if found.reliability.alpha is not None:
        assert found.reliability.alpha.mean == pytest.approx(expected, abs=1e-9)
        assert found.reliability.alpha.low <= found.reliability.alpha.mean <= 1
    for (scene, _), left in found.reliability.without.items():
        place = scenes.index(scene)
        assert left == pytest.approx(plain.alpha([row[:place] + row[place + 1 :] for row in rows]), abs=1e-9)


@settings(max_examples=25)
@given(st.floats(0.02, 0.98), st.integers(1, 30), st.integers(1, 60))
def test_a_quantile_has_its_share_below_it_by_adding_up_the_area(share: float, above: int, below: int) -> None:
    value = f_quantile(share, above, below)
    if value < 1e3:
        assert abs(plain.f_share(value, above, below, 2000) - share) < 1e-5


def test_quantiles_that_stand_in_tables() -> None:
    assert f_quantile(0.95, 9, 36) == pytest.approx(2.15260747245808, rel=1e-9)
    assert f_quantile(0.05, 9, 36) == pytest.approx(0.35228514667767, rel=1e-9)
    assert f_quantile(0.95, 999, 3996) == pytest.approx(1.0846, abs=2e-4)
    assert t_quantile(0.95, 10) == pytest.approx(1.8124611, abs=1e-6)
    assert t_quantile(0.5, 10) == 0


def test_a_story_that_branches_leaves_a_block_that_all_of_its_people_met() -> None:
    left = {("start", "d"): True, ("left", "d"): True, ("end", "d"): False}
    right = {("start", "d"): True, ("right", "d"): True, ("end", "d"): False}
    answers = {
        **{f"L{n}": left for n in range(9)},
        **{f"R{n}": right for n in range(4)},
        "gone": {("start", "d"): True},
    }
    block = block_of(answers)
    assert {scene for scene, _ in block.items} == {"start", "end", "left"}, "8 x 2 is more than 12 x 1"
    assert block.people == tuple(f"L{n}" for n in range(9))


def test_without_spread_there_is_no_alpha_and_no_correlation() -> None:
    found = figures([{"a": True, "b": True}] * 12)
    assert found.reliability.alpha is None
    assert [each.rest for each in found.items] == [None, None]
    assert alpha_of([]) is None


def test_what_is_missing_is_what_it_takes() -> None:
    """With the people said to be missing, answering as those before, it is said; with one less it is not."""
    few = figures([{"a": n % 2 == 0, "b": n % 3 == 0} for n in range(6)]).items[0]
    assert few.right == (3, 6)
    assert few.right_missing == 9, "fifteen, where half are right"
    again = figures([{"a": n % 2 == 0, "b": n % 3 == 0} for n in range(14)]).items[0]
    assert again.right_missing == 1
    assert figures([{"a": n % 2 == 0, "b": True} for n in range(15)]).items[0].right_missing == 0


def test_a_choice_that_the_best_take_though_it_misses_the_call_is_found() -> None:
    best = [{"a": False, "b": True, "c": True, "d": n % 4 > 0} for n in range(8)]
    others = [{"a": True, "b": False, "c": n % 3 == 0, "d": False} for n in range(8)]
    item = figures([*best, *others]).items[0]
    assert [(choice.choice.id, choice.best) for choice in item.choices] == [
        ("choose-inspiring", True), ("choose-directive", False)
    ]  # fmt: skip
    assert item.rest is not None
    assert item.rest.mean < -0.9
    few = figures([*best[:4], *others[:4]]).items[0]
    assert not any(choice.best for choice in few.choices), "four say too little"


def test_gaps_of_a_story_count_nobody_who_did_not_meet_it() -> None:
    item = figures([{"a": True, "b": True}, {"a": False}, {"b": True}, {"a": False, "b": False}]).items[0]
    assert item.right == (1, 3)
    assert item.rest_people == 2, "who met nothing else has no rest"


def consistent(people: int) -> list[dict[str, bool]]:
    """Half get nearly everything right, the others nearly nothing; one decision goes by chance."""
    return [
        {**{scene: (n + (n % 7 == i)) % 2 == 0 for i, scene in enumerate("abcde")}, "odd": n % 3 == 0}
        for n in range(people)
    ]


def test_alpha_is_said_once_its_interval_is_no_wider_than_three_tenths() -> None:
    few = figures(consistent(10)).reliability
    assert few.alpha is not None
    assert few.missing > 0
    widths = [
        found.high - found.low
        for more in (few.missing - 1, few.missing)
        for found in (feldt_interval(few.alpha.mean, 10 + more, 6),)
    ]
    assert widths[0] > 0.3 >= widths[1]
    assert figures(consistent(60)).reliability.missing == 0


def test_of_too_few_it_is_not_said_that_a_decision_sorts_wrongly() -> None:
    item = figures([{"a": n % 2 == 0, "b": n % 2 == 1, "c": n % 2 == 1} for n in range(20)]).items[0]
    assert item.sorts_wrongly
    assert not item._replace(rest_missing=1).sorts_wrongly
