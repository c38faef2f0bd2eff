"""A cohort counts first times of each person, decision by decision."""

from hypothesis import given
from hypothesis import strategies as st

from trainer.scoring.cohort import Taking, cohort_of
from trainer.scoring.fit import Scored

STYLES = ["directive", "inspiring", "passive"]


@st.composite
def takings(draw) -> Taking:
    scene, style = draw(st.sampled_from(["a", "b", "c"])), draw(st.sampled_from(STYLES))
    call = {"a": "directive", "b": "inspiring", "c": None}[scene]
    move = Scored(scene, call, style, None if call is None else style == call, "fair", False)
    person, scenario = draw(st.sampled_from("PQR")), draw(st.sampled_from(["p/s", "p/t"]))
    view, practice = draw(st.sampled_from(["", "I see more"])), draw(st.booleans())
    return Taking(person, scenario, f"choose-{style}", move, 1.0, None, view, practice)


@given(st.lists(takings(), max_size=30))
def test_every_count_is_what_counting_by_hand_gives(taken: list[Taking]) -> None:
    seen, first = set(), []
    for each in taken:
        key = (each.person, each.scenario, each.move.scene)
        if key not in seen and not each.practice:
            first.append(each)
        seen.add(key)
    cohort = cohort_of(taken)
    scored = [each for each in first if each.move.call]
    assert cohort.fit == (sum(each.move.style == each.move.call for each in scored), len(scored))
    assert set(cohort.people) == {each.person for each in first}
    assert {(spot.scenario, spot.scene) for spot in cohort.spots} == {(e.scenario, e.move.scene) for e in first}
    for spot in cohort.spots:
        here = [e for e in first if (e.scenario, e.move.scene) == (spot.scenario, spot.scene)]
        assert spot.people == len(here) == sum(spot.choices.values())
        assert spot.styles == {style: sum(e.move.style == style for e in here) for style in STYLES}
        assert len(spot.views) == sum(bool(e.differently) for e in here)
        largest = max(sum(e.move.style == style for e in here) for style in STYLES)
        assert abs(spot.split - (1 - largest / len(here))) < 1e-12
    splits = cohort.splits(99)
    assert all(spot.people > 1 and spot.split > 0 for spot in splits)
    assert [spot.split for spot in splits] == sorted((spot.split for spot in splits), reverse=True)


def taking(scene: str, style: str, *, practice: bool = False, person: str = "P") -> Taking:
    move = Scored(scene, "directive", style, style == "directive", "fair", False)
    return Taking(person, "p/s", f"choose-{style}", move, 1.0, None, "", practice)


def test_practice_counts_in_nothing_and_whoever_met_a_scene_in_it_has_met_it() -> None:
    only_practised = cohort_of([taking("a", "directive", practice=True)])
    assert only_practised == cohort_of([])
    practised_first = cohort_of([taking("a", "directive", practice=True), taking("a", "inspiring")])
    assert practised_first == cohort_of([])
    practised_later = [taking("a", "inspiring"), taking("a", "directive", practice=True)]
    assert cohort_of(practised_later) == cohort_of(practised_later[:1])
    assert cohort_of([taking("a", "directive", practice=True), taking("a", "directive", person="Q")]).fit == (1, 1)


def test_an_empty_group_is_one() -> None:
    cohort = cohort_of([])
    assert (cohort.people, cohort.fit, cohort.spots, cohort.splits()) == ({}, (0, 0), (), [])
