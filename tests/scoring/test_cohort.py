"""A cohort counts first times of each person, decision by decision."""

from hypothesis import given
from hypothesis import strategies as st

from tests.scoring.made import scored
from trainer.scoring.cohort import CohortMove, cohort_of

STYLES = ["directive", "inspiring", "passive"]


@st.composite
def takings(draw) -> CohortMove:
    scene, style = draw(st.sampled_from(["a", "b", "c"])), draw(st.sampled_from(STYLES))
    call = {"a": "directive", "b": "inspiring", "c": None}[scene]
    move = scored(scene, call, style, "fair")
    person, scenario = draw(st.sampled_from("PQR")), draw(st.sampled_from(["p/s", "p/t"]))
    view, practice = draw(st.sampled_from(["", "I see more"])), draw(st.booleans())
    return CohortMove(person, scenario, move, view, practice)


@given(st.lists(takings(), max_size=30))
def test_every_count_is_what_counting_by_hand_gives(taken: list[CohortMove]) -> None:
    seen, first = set(), []
    for each in taken:
        key = (each.person, each.scenario, each.scored.move.scene)
        if key not in seen and not each.practice:
            first.append(each)
        seen.add(key)
    cohort = cohort_of(taken)
    counted = [each for each in first if each.scored.call]
    assert cohort.fit == (sum(each.scored.style == each.scored.call for each in counted), len(counted))
    assert set(cohort.people) == {each.person for each in first}
    assert {(met.scenario, met.scene) for met in cohort.decisions} == {(e.scenario, e.scored.move.scene) for e in first}
    for met in cohort.decisions:
        here = [e for e in first if (e.scenario, e.scored.move.scene) == (met.scenario, met.scene)]
        assert met.people == len(here) == sum(met.choices.values())
        assert met.styles == {style: sum(e.scored.style == style for e in here) for style in STYLES}
        assert len(met.views) == sum(bool(e.differently) for e in here)
        largest = max(sum(e.scored.style == style for e in here) for style in STYLES)
        assert abs(met.split - (1 - largest / len(here))) < 1e-12
    splits = cohort.splits(99)
    assert all(met.people > 1 and met.split > 0 for met in splits)
    assert [met.split for met in splits] == sorted((met.split for met in splits), reverse=True)


def taking(scene: str, style: str, *, practice: bool = False, person: str = "P") -> CohortMove:
    return CohortMove(person, "p/s", scored(scene, "directive", style, "fair"), "", practice)


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
    assert (cohort.people, cohort.fit, cohort.decisions, cohort.splits()) == ({}, (0, 0), (), [])
