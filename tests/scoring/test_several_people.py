"""Results of several people: who is who, each playthrough once and as long as it is known, and what practice counts."""

import itertools

import pytest

from tests.scoring.made import played, scored
from trainer.play.note import Note
from trainer.scoring.cohort import cohort_of
from trainer.scoring.fit import ScoredMove
from trainer.scoring.several_people import (
    PersonResults,
    PlaythroughResult,
    cohort_moves,
    names_of,
    playthroughs_of,
    progress_of_people,
)

RIGHT, WRONG = scored("fork", "directive", "directive"), scored("fork", "directive", "inspiring")
LATER = scored("talk", "inspiring", "inspiring")


def result(*moves: ScoredMove | None, seed: int = 1, day: int = 1, **more) -> PlaythroughResult:
    """A playthrough begun on that day."""
    made = played([move or RIGHT for move in moves], seed=seed, begun=f"2026-11-{day:02}T12:00:00+00:00", **more)
    return PlaythroughResult(made.playthrough, moves, "A walk", "1.0.0")


def saved(person: str, id: str, *results: PlaythroughResult) -> PersonResults:
    return PersonResults(person, id, results)


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_a_playthrough_that_was_saved_several_times_counts_once_as_long_as_it_is_known(order: tuple[int, ...]) -> None:
    saves = [saved("Anna", "a", result(*moves)) for moves in ([WRONG], [WRONG, LATER], [WRONG])]
    ((person, found),) = playthroughs_of([saves[place] for place in order])
    assert (person, len(found.moves)) == ("Anna", 2)
    assert progress_of_people([saves[place] for place in order]).profile.fit == (1, 2)


def test_playthroughs_of_other_times_seeds_scenarios_and_people_are_others() -> None:
    one = result(RIGHT)
    others = [
        result(RIGHT, seed=2), result(RIGHT, day=2), result(RIGHT, scenario="p/t"), result(RIGHT, content="changed"),
    ]  # fmt: skip
    found = playthroughs_of([saved("Anna", "a", one, *others), saved("Anna", "b", one)])
    assert [person for person, _ in found].count("Anna") == 4, "the content may be called otherwise by now"
    assert [person for person, _ in found].count("Anna (2)") == 1


def test_everything_is_told_by_person_and_in_the_order_it_was_begun() -> None:
    found = playthroughs_of([
        saved("Bo", "b", result(RIGHT, day=3), result(RIGHT, day=1)), saved("Anna", "a", result(RIGHT, day=2)),
    ])  # fmt: skip
    assert [(person, each.playthrough.begun[8:10]) for person, each in found] == [
        ("Anna", "02"),
        ("Bo", "01"),
        ("Bo", "03"),
    ]


def test_each_persons_first_times_are_their_own() -> None:
    files = [saved("Anna", "a", result(RIGHT), result(WRONG, seed=2, day=2)), saved("Bo", "b", result(WRONG))]
    profile = progress_of_people(files).profile
    assert (profile.fit, profile.again) == ((1, 2), 1)
    assert progress_of_people(files[:1]).profile.fit == (1, 1)


def test_whose_a_scenario_was_is_said_only_where_there_are_several() -> None:
    old, new = result(RIGHT), result(RIGHT, seed=2, day=2, content="d2")._replace(version="2.0.0")
    alone, room = [saved("Anna", "a", old, new)], [saved("Anna", "a", old, new), saved("Bo", "b", old)]
    assert [each.scenario for each in progress_of_people(alone).editions] == ["p/s"]
    assert [each.scenario for each in progress_of_people(room).editions] == ["Anna: p/s"]
    assert [each.version for each in progress_of_people(room).editions] == ["2.0.0"]


def test_who_saved_nothing_is_nobody() -> None:
    assert playthroughs_of([saved("Anna", "", *[])]) == []
    files = [saved("Anna", ""), saved("Anna", "", result(RIGHT))]
    assert [person for person, _ in playthroughs_of(files)] == ["Anna"]


def test_files_without_an_id_are_one_persons_if_they_begin_with_the_same_playthrough() -> None:
    first, second = result(RIGHT), result(RIGHT, seed=2, day=2)
    files = [saved("Anna", "", first), saved("Anna", "", second, first), saved("Anna", "", second)]
    assert names_of(files) == ["Anna", "Anna", "Anna (2)"]


def test_of_two_names_of_one_person_the_one_on_the_file_with_most_in_it_counts() -> None:
    few, many = [result(RIGHT)], [result(RIGHT), result(RIGHT, seed=2)]
    assert names_of([saved("Anna", "a", *few), saved("Berta", "a", *many)]) == ["Berta", "Berta"]
    assert names_of([saved("Berta", "a", *many), saved("Anna", "a", *few)]) == ["Berta", "Berta"]
    assert names_of([saved("Anna", "a", *few), saved("Berta", "a", *few)]) == ["Berta", "Berta"], "else the later"


def test_a_made_name_is_nobodys() -> None:
    one = result(RIGHT)
    people = [saved("Anna", "a", one), saved("Anna", "b", one), saved("Anna (2)", "c", one), saved("Anna", "d", one)]
    assert names_of(people) == ["Anna", "Anna (3)", "Anna (2)", "Anna (4)"]


def test_what_is_told_of_a_group_has_its_notes_and_leaves_out_what_was_given_or_could_not_be_scored() -> None:
    notes = (Note(2, "differently", "She was right."), Note(1, "review", "I hurried."))
    practised = result(RIGHT, LATER, None, given=1, practice=True)._replace(notes=notes)
    (move,) = cohort_moves([saved("Anna", "a", practised)])
    assert (move.person, move.scenario, move.scored, move.differently, move.practice) == (
        "Anna", "p/s", LATER, "She was right.", True,
    )  # fmt: skip
    assert cohort_of([move]).fit == (0, 0)
    taken = cohort_moves([saved("Anna", "a", result(RIGHT, LATER)._replace(notes=notes))])
    assert [(each.scored, each.differently, each.practice) for each in taken] == [
        (RIGHT, "", False), (LATER, "She was right.", False),
    ]  # fmt: skip


def test_what_could_not_be_scored_is_left_out_of_a_profile() -> None:
    assert progress_of_people([saved("Anna", "a", result(RIGHT, None))]).profile.fit == (1, 1)
