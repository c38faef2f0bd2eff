"""Before and after in pairs: each person against themselves, memory apart, and nothing claimed that may be chance."""

from collections.abc import Callable
from math import sqrt
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plain import counting as plain
from tests.scoring.made import scored
from trainer.scoring.cohort_values import CohortMove
from trainer.scoring.pairs import Pairs, by_name, pairs_of

CALLS = {scene: ("directive", "inspiring")[n % 2] for n, scene in enumerate("abcdefghijklmnop")}
T_95 = {4: 2.131847, 5: 2.015048, 6: 1.943180, 7: 1.894579}
"""95 % of t lie below it, by degrees of freedom, as every table has it."""


def move(person: str, scene: str, style: str, *, practice: bool = False) -> CohortMove:
    return CohortMove(person, "p/s", scored(scene, CALLS[scene], style), practice=practice)


TAKEN = st.lists(
    st.builds(
        move, st.sampled_from("PQRSTUV"), st.sampled_from(sorted(CALLS)),
        st.sampled_from(["directive", "inspiring", "passive"]), practice=st.sampled_from([False, False, False, True]),
    ), max_size=60,
)  # fmt: skip


def plainly(before: list[CohortMove], after: list[CohortMove]) -> tuple[dict, dict, dict, dict]:
    """By person, scene to move: all before, the new ones after, the same ones before, and again after."""

    def met(moves: list[CohortMove]) -> dict:
        found: dict = {}
        for each in moves:
            found.setdefault(each.person, {}).setdefault(each.scored.move.scene, each)
        return found

    then, now = met(before), met(after)
    sides: tuple[dict, dict, dict, dict] = ({}, {}, {}, {})
    for person in {*then, *now}:
        mine, later = then.get(person, {}), now.get(person, {})
        first = {scene: each for scene, each in mine.items() if not each.practice}
        second = {scene: each for scene, each in later.items() if not each.practice}
        kept = (
            first, {s: e for s, e in second.items() if s not in mine}, {s: e for s, e in first.items() if s in second},
            {s: e for s, e in second.items() if s in mine},
        )  # fmt: skip
        for side, found in zip(sides, kept, strict=True):
            if found:
                side[person] = list(found.values())
    return sides


@settings(max_examples=60)
@given(TAKEN, TAKEN)
def test_every_number_is_that_of_the_plain_implementation(before: list[CohortMove], after: list[CohortMove]) -> None:
    found = pairs_of(before, after)
    first, new, same, again = plainly(before, after)
    for compared, then, now in ((found.new, first, new), (found.memory, same, again)):
        people = sorted(set(then) & set(now))
        assert list(compared.people) == people
        assert (compared.before, compared.after) == tuple(sum(len(side[p]) for p in people) for side in (then, now))
        assert (compared.fit is None) == (len(people) < 5) == (compared.missing > 0)
        if compared.fit is not None:
            check_fit(compared, [share(now[p]) - share(then[p]) for p in people])
        if compared.sensitivity is not None:
            sides = [[each for p in people for each in side[p]] for side in (then, now)]
            d_before, d_after = (plain.detection(*counts(side))["sensitivity"][0] for side in sides)
            assert compared.sensitivity.change.mean == pytest.approx(d_after - d_before, abs=2e-3)
            assert compared.sensitivity.change.low < compared.sensitivity.change.mean < compared.sensitivity.change.high
    played = [{each.person for each in moves if not each.practice} for moves in (before, after)]
    assert set(found.people) == played[0] & played[1]
    assert (set(found.only_before), set(found.only_after)) == (played[0] - played[1], played[1] - played[0])


def check_fit(compared, changes: list[float]) -> None:
    """The mean change, and where there is spread the t interval."""
    mean = sum(changes) / len(changes)
    spread = sqrt(sum((each - mean) ** 2 for each in changes) / (len(changes) - 1))
    assert compared.fit.change.mean == pytest.approx(mean)
    if spread > 1e-6:
        half = T_95[len(changes) - 1] * spread / sqrt(len(changes))
        assert compared.fit.change.low == pytest.approx(max(-1, mean - half), abs=1e-6)
        assert compared.fit.change.high == pytest.approx(min(1, mean + half), abs=1e-6)


def share(moves: list[CohortMove]) -> float:
    return sum(bool(each.scored.fit) for each in moves) / len(moves)


def counts(moves: list[CohortMove]) -> tuple[int, int, int, int]:
    made = [(each.scored.call, each.scored.style) for each in moves if each.scored.style != "passive"]
    h, f = made.count(("directive", "directive")), made.count(("inspiring", "directive"))
    return h, h + made.count(("directive", "inspiring")), f, f + made.count(("inspiring", "inspiring"))


def group(chance: Random, people: int, scenes: str, right: float) -> list[CohortMove]:
    """People who are right so often, each a little more or less."""
    found = []
    for n in range(people):
        mine = min(0.95, max(0.05, right + chance.uniform(-0.15, 0.15)))
        for scene in scenes:
            call = CALLS[scene]
            other = "inspiring" if call == "directive" else "directive"
            found.append(move(f"P{n}", scene, call if chance.random() < mine else other))
    return found


def tries(right: float, times: int) -> list[Pairs]:
    chance = Random(5)
    return [
        pairs_of(group(chance, 12, "abcdefgh", 0.6), group(chance, 12, "ijklmnop", right)) for _ in range(times)
    ]  # fmt: skip


def test_of_groups_that_did_not_change_few_are_said_to_have() -> None:
    """One in ten is expected; more than nine of forty would be seen once in a hundred times."""
    found = [each.new for each in tries(0.6, 40)]
    for changes in ([each.fit for each in found], [each.sensitivity for each in found], [each.lean for each in found]):
        assert sum(change is not None and change.claimed for change in changes) <= 9


def test_a_large_change_is_claimed() -> None:
    found = tries(0.9, 10)
    assert all(each.new.fit is not None and each.new.fit.claimed for each in found)
    assert all(each.new.sensitivity is not None and each.new.sensitivity.claimed for each in found)


def test_where_all_changed_alike_five_are_too_few_to_claim_it() -> None:
    before = [move(f"P{n}", scene, CALLS["a"]) for n in range(5) for scene in "ab"]
    after = [move(f"P{n}", scene, CALLS[scene]) for n in range(5) for scene in "cd"]
    fit = pairs_of(before, after).new.fit
    assert fit is not None
    assert (fit.before, fit.after, fit.change.mean) == (0.5, 1.0, 0.5)
    assert not fit.claimed


def test_the_same_scene_met_again_is_memory_and_counts_in_nothing_else() -> None:
    before = [move(f"P{n}", "a", "inspiring") for n in range(6)]
    found = pairs_of(before, [move(f"P{n}", "a", "directive") for n in range(6)])
    assert found.new.people == ()
    assert found.memory.fit is not None
    assert (found.memory.fit.before, found.memory.fit.after) == (0.0, 1.0)
    practised = pairs_of([*before, *[move(f"P{n}", "b", "inspiring", practice=True) for n in range(6)]],
                         [move(f"P{n}", "b", "inspiring") for n in range(6)])  # fmt: skip
    assert practised.new.people == (), "who only practised a scene has met it"


def test_people_who_hang_together_widen_an_interval_and_people_who_are_all_alike_never_make_it_narrow() -> None:
    """Half the people are right in everything later, the others in nothing: ten people, and not eighty decisions."""
    other = {"directive": "inspiring", "inspiring": "directive"}

    def decided(scenes: str, right: Callable[[int, int], bool]) -> list[CohortMove]:
        return [
            move(f"P{n}", scene, CALLS[scene] if right(n, i) else other[CALLS[scene]])
            for n in range(10) for i, scene in enumerate(scenes)
        ]  # fmt: skip

    before = decided("abcdefgh", lambda n, i: i // 2 % 2 == 0)
    apart = pairs_of(before, decided("ijklmnop", lambda n, i: n % 2 == 0)).new.sensitivity
    alike = pairs_of(before, decided("ijklmnop", lambda n, i: i // 2 % 2 == 0)).new.sensitivity
    assert apart is not None
    assert alike is not None
    assert apart.change.mean == pytest.approx(alike.change.mean) == pytest.approx(0)
    assert alike.change.high - alike.change.low > 1, "eighty decisions before and after say no more than that"
    assert apart.change.high - apart.change.low > 2 * (alike.change.high - alike.change.low)


def test_people_of_rooms_are_paired_by_the_name_they_gave_there_unless_two_gave_the_same() -> None:
    def in_room(source: str, scene: str, *names: str) -> list[CohortMove]:
        return [
            move(f"{source}, person {n}", scene, "directive")._replace(source=source, called=name)
            for n, name in enumerate(names)
        ]

    before, after = in_room("1.room", "a", "Ana", "Bo", "Cy", ""), in_room("2.room", "b", "Bo", "Ana", "Cy", "Cy")
    found = pairs_of(by_name(before), by_name(after))
    assert found.people == found.new.people == ("Ana", "Bo")
    assert found.only_before == ("1.room, person 3", "Cy")
    assert found.only_after == ("2.room, person 2", "2.room, person 3")
