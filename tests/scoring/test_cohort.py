"""A cohort counts first times of each person, decision by decision."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.made.small import small_pack
from tests.scoring.made import scored
from trainer.packs.model import Case
from trainer.packs.situation import situation_from_words
from trainer.scoring.cohort import cohort_of
from trainer.scoring.cohort_values import CohortMove, Edition
from trainer.scoring.reading_first import deciders

STYLES = ["directive", "inspiring", "passive"]


@st.composite
def takings(draw) -> CohortMove:
    scene, style = draw(st.sampled_from(["a", "b", "c"])), draw(st.sampled_from(STYLES))
    call = {"a": draw(st.sampled_from(["directive", "inspiring"])), "b": "inspiring", "c": None}[scene]
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
    met_by = [(e.scenario, e.scored.move.scene, e.scored.call) for e in first]
    assert {(met.scenario, met.scene, met.call) for met in cohort.decisions} == set(met_by)
    assert len(cohort.decisions) == len(set(met_by))
    for met in cohort.decisions:
        here = [e for e, key in zip(first, met_by, strict=True) if key == (met.scenario, met.scene, met.call)]
        assert met.people == len(here) == sum(met.choices.values())
        assert met.styles == {style: sum(e.scored.style == style for e in here) for style in STYLES}
        assert len(met.views) == sum(bool(e.differently) for e in here)
        largest = max(sum(e.scored.style == style for e in here) for style in STYLES)
        assert abs(met.split - (1 - largest / len(here))) < 1e-12
    found = cohort.to_discuss(99)
    assert all(met.people > 1 and (met.split > 0 or met.tally.missed) for met in found)
    assert [met.worth for met in found] == sorted((met.worth for met in found), reverse=True)


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
    assert (cohort.people, cohort.fit, cohort.decisions, cohort.to_discuss()) == ({}, (0, 0), (), [])


def room(scene: str, *styles: str) -> list[CohortMove]:
    """One decision of a room: somebody for each style."""
    return [CohortMove(f"P{n}", "p/s", scored(scene, "directive", style)) for n, style in enumerate(styles)]


def test_where_the_room_split_most_comes_first_then_where_most_people_were_and_only_a_few_are_shown() -> None:
    cohort = cohort_of([
        *room("alone", "directive"), *room("as-one", *["directive"] * 4),
        *room("a-third", "directive", "directive", "inspiring"), *room("half-of-two", "directive", "inspiring"),
        *room("half-of-four", "directive", "inspiring", "inspiring", "directive"),
        *room("all-three", "directive", "inspiring", "passive"), *room("a-fifth", *["directive"] * 4, "passive"),
    ])  # fmt: skip
    split = ["all-three", "half-of-four", "half-of-two", "a-third", "a-fifth"]
    assert [each.scene for each in cohort.to_discuss(99)] == split
    assert [each.scene for each in cohort.to_discuss()] == split[:3]
    assert [round(each.split, 3) for each in cohort.to_discuss(99)] == [0.667, 0.5, 0.5, 0.333, 0.2]


def test_each_decision_has_its_call_its_fit_and_its_choices_the_most_frequent_first() -> None:
    cohort = cohort_of(room("a", "inspiring", "directive", "inspiring"))
    (met,) = cohort.decisions
    assert (met.scenario, met.scene, met.call, met.fit) == ("p/s", "a", "directive", (1, 3))
    assert list(met.choices.items()) == [("choose-inspiring", 2), ("choose-directive", 1)]
    assert cohort.table["directive"] == {"directive": 1, "inspiring": 2, "passive": 0}
    assert cohort.table["inspiring"] == {"directive": 0, "inspiring": 0, "passive": 0}
    assert cohort.people == {"P0": (0, 0, 1), "P1": (1, 0, 0), "P2": (0, 0, 1)}


def test_what_was_done_poorly_is_counted_apart_for_each_person_each_decision_and_all() -> None:
    weak = CohortMove("Ana", "p/s", scored("a", "directive", "directive", "weak"))
    cohort = cohort_of([weak, *room("a", "directive", "inspiring"), *room("b", "directive")])
    assert [each.tally for each in cohort.decisions] == [(1, 1, 1), (1, 0, 0)]
    assert cohort.tally == (2, 1, 1)
    assert cohort.people["Ana"] == (0, 1, 0)
    assert cohort.fit == (3, 4), "fit goes on counting the style"


def test_who_sees_it_differently_stands_with_what_they_wrote() -> None:
    taken = [
        move._replace(differently=view)
        for move, view in zip(room("a", "inspiring", "directive"), ("So.", ""), strict=True)
    ]
    assert cohort_of(taken).decisions[0].views == (("P0", "So."),)


def test_a_scene_that_called_for_different_things_is_a_decision_for_each_call_and_they_stand_together() -> None:
    """Everybody's was said to be the call of whoever came first."""
    told = [
        CohortMove(f"I{n}", "p/s", scored("a", "inspiring", style)) for n, style in enumerate(("directive", "passive"))
    ]
    cohort = cohort_of([*room("a", "directive", "directive"), *room("b", "directive"), *told])
    assert [(met.scene, met.call, met.people) for met in cohort.decisions] == [
        ("a", "directive", 2), ("a", "inspiring", 2), ("b", "directive", 1),
    ]  # fmt: skip
    assert [met.fit for met in cohort.decisions[:2]] == [(2, 2), (0, 2)]
    assert [(met.call, met.split) for met in cohort.to_discuss()] == [("inspiring", 0.5)], "each as it was met"


def test_factors_decide_where_they_do_so_in_every_case_that_was_met() -> None:
    """Who met the second case was told the factors of the first, which did not decide theirs."""
    walk = small_pack().scenarios["walk"]
    fork = walk.scenes["fork"]
    assert fork.decision is not None
    situations = ({"urgency": "minutes", "procedure": "known"}, {"urgency": "minutes", "conflict": "open"})
    cases = tuple(Case(situation_from_words(words), "directive", (), None) for words in situations)
    read = replace(walk, scenes={**walk.scenes, "fork": replace(fork, decision=replace(fork.decision, cases=cases))})
    first, second = (deciders(case.situation) for case in cases if case.situation)
    met = [
        CohortMove(f"P{n}", "p/s", replace(scored("fork", "directive", "directive"), case=n), edition="e")
        for n in range(2)
    ]

    def deciding(*moves: CohortMove) -> set[str]:
        (found,) = cohort_of(moves, {"e": Edition("p/s", "A walk", ("1",), read)}).decisions
        return set(found.deciding)

    assert (deciding(met[0]), deciding(met[1])) == (first, second)
    assert deciding(*met) == first & second < first
