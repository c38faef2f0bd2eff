"""Files of several people: who is who, which playthrough counts, and what is shown instead of merged."""

import itertools
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.scoring.made import played, scored
from trainer.play.playthrough import Playthrough
from trainer.scoring.counted_together import PlaythroughResult, progress_of_people
from trainer.scoring.fit import ScoredMove
from trainer.scoring.several_people import Doubt, People, SavedFile, goes_on, people_of, saved_as

FORK, OTHER = scored("fork", "directive", "directive"), scored("fork", "directive", "inspiring")
LATER = scored("talk", "inspiring", "inspiring")
KEY, OTHER_KEY = "aa" * 32, "bb" * 32


def played_on(day: int, *moves, ended: bool = False, **more) -> Playthrough:
    """A playthrough begun on that day."""
    begun = f"2026-11-{day:02}T12:00:00+00:00"
    return played(moves or [FORK], begun=begun, finished=begun if ended else None, **more).playthrough


def file(name: str, person: str, id: str, *playthroughs: Playthrough, signer: str = "") -> SavedFile:
    return SavedFile(name, person, id, signer, tuple(map(saved_as, playthroughs)))


def counted(found: People) -> dict[str, int]:
    """How many playthroughs count of each person."""
    return {person.name: len(person.played) for person in found.people}


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_a_playthrough_that_was_saved_several_times_counts_once_as_long_as_it_is_known(order: tuple[int, ...]) -> None:
    saves = [file(str(n), "Anna", "a", played_on(1, *moves)) for n, moves in enumerate(([FORK], [FORK, LATER], [FORK]))]
    found = people_of([saves[place] for place in order], {})
    assert found.people[0].played == ((order.index(1), 0),)
    assert found.doubts == ()


def test_playthroughs_of_other_times_seeds_scenarios_and_people_are_others_and_practice_is_too() -> None:
    others = [
        played_on(1, seed=2), played_on(2), played_on(1, scenario="p/t"), played_on(1, practice=True),
    ]  # fmt: skip
    saved = file("1", "Anna", "a", played_on(1), *others), file("2", "Anna", "b", played_on(1))
    renamed = file("3", "Anna", "a", played_on(1, content="called otherwise by now"))
    found = people_of([*saved, renamed], {})
    assert counted(found) == {"Anna": 5, "Anna (2)": 1}


def test_when_a_move_was_made_tells_no_playthroughs_apart_for_older_files_do_not_say() -> None:
    timed = scored("fork", "directive", "directive", at="2026-11-01T12:00:01+00:00")
    assert saved_as(played_on(1, timed)) == saved_as(played_on(1))
    slower = scored("fork", "directive", "directive", seconds=2.0)
    assert saved_as(played_on(1, slower)) != saved_as(played_on(1))


def test_a_playthrough_goes_on_until_it_has_ended() -> None:
    short, long = saved_as(played_on(1)), saved_as(played_on(1, FORK, LATER))
    assert goes_on(long, short)
    assert goes_on(short, short)
    assert not goes_on(short, long)
    assert not goes_on(long, saved_as(played_on(1, ended=True))), "what has ended goes no further"
    assert not goes_on(short, saved_as(played_on(1, ended=True))), "and is not open again"
    assert goes_on(saved_as(played_on(1, ended=True)), short)
    assert not goes_on(long, saved_as(played_on(1, OTHER)))


def test_everything_is_told_by_person_and_in_the_order_of_the_file_whatever_the_clock_said() -> None:
    files = [file("1", "Bo", "b", played_on(3), played_on(1)), file("2", "Anna", "a", played_on(2))]
    assert [(person.name, person.played) for person in people_of(files, {}).people] == [
        ("Anna", ((1, 0),)), ("Bo", ((0, 0), (0, 1))),
    ]  # fmt: skip


@pytest.mark.parametrize("turn", [1, -1])
def test_what_only_one_of_two_files_has_stands_where_that_file_has_it(turn: int) -> None:
    one, two, three, four = (played_on(day) for day in (4, 3, 2, 1))
    files = [file("1", "Anna", "a", one, two, four), file("2", "Anna", "a", two, three, four, one)][::turn]
    (person,) = people_of(files, {}).people
    told = [files[place].playthroughs[number].which for place, number in person.played]
    assert told == [saved_as(each).which for each in (two, three, four, one)], "as in the one with most in it"
    files = [file("1", "Anna", "a", one, two, four), file("2", "Anna", "a", two, three)][::turn]
    (person,) = people_of(files, {}).people
    told = [files[place].playthroughs[number].which for place, number in person.played]
    assert told == [saved_as(each).which for each in (one, two, four, three)]


SAID = st.lists(st.sampled_from([FORK, OTHER, LATER]), min_size=1, max_size=3)
DATES = st.lists(st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1)), min_size=1, max_size=4)


@given(st.lists(SAID, min_size=1, max_size=5), st.lists(st.integers(1, 5), min_size=1, max_size=3), DATES)
def test_dates_that_are_shifted_or_jumbled_change_no_count(
    said: list[list[ScoredMove]], saves: list[int], dates: list[datetime]
) -> None:
    """Somebody plays under some clock, also one that stands still, and saves a file now and then."""

    def told(begun: Callable[[int], datetime]) -> tuple[People, object]:
        made = [played(moves, begun=begun(number).isoformat()) for number, moves in enumerate(said)]
        files = [
            file(str(n), "Anna", id, *(each.playthrough for each in made[:most]))
            for n, (most, id) in enumerate((most, id) for id in ("a", "") for most in saves)
        ]
        found = people_of(files, {})
        results = (
            (person.name, PlaythroughResult(each.playthrough, each.moves, "A walk", "1"))
            for person in found.people
            for _, number in person.played
            for each in (made[number],)
        )
        counts = progress_of_people(results, several=True).profile
        return found, counts

    noon = datetime(2026, 11, 1, 12)
    found, counts = told(lambda number: noon + timedelta(minutes=number))
    assert found.doubts == ()
    assert [len(each.played) for each in found.people] == [min(max(saves), len(said))] * 2
    assert told(lambda number: dates[number % len(dates)]) == (found, counts)


def test_who_saved_nothing_is_nobody() -> None:
    assert people_of([file("1", "Anna", "")], {}) == People((), (), {})
    assert counted(people_of([file("1", "Anna", ""), file("2", "Anna", "", played_on(1))], {})) == {"Anna": 1}


def test_files_without_an_id_are_one_persons_if_they_begin_with_the_same_playthrough() -> None:
    first, second = played_on(1), played_on(2)
    files = [file("1", "Anna", "", first), file("2", "Anna", "", first, second), file("3", "Anna", "", second)]
    assert counted(people_of(files, {})) == {"Anna": 2, "Anna (2)": 1}


def test_a_made_name_is_nobodys() -> None:
    one = played_on(1)
    files = [
        file("1", "Anna", "a", one), file("2", "Anna", "b", one), file("3", "Anna (2)", "c", one),
        file("4", "Anna", "d", one),
    ]  # fmt: skip
    assert sorted(counted(people_of(files, {}))) == ["Anna", "Anna (2)", "Anna (3)", "Anna (4)"]


class TestSigned:
    def test_files_signed_with_one_key_are_one_persons_by_the_name_on_the_one_with_most_in_it(self) -> None:
        few = file("1", "Anna", "a", played_on(1), signer=KEY)
        many = file("2", "Berta", "a", played_on(1), played_on(2), signer=KEY)
        for files in ([few, many], [many, few]):
            assert counted(people_of(files, {})) == {"Berta": 2}
            assert people_of(files, {}).doubts == ()

    def test_of_two_with_as_much_the_later_one_names_them(self) -> None:
        files = [file(name, name, "a", played_on(1), signer=KEY) for name in ("Anna", "Berta")]
        assert counted(people_of(files, {})) == {"Berta": 1}

    def test_a_key_is_first_seen_once(self) -> None:
        files = [file("1", "Anna", "a", played_on(1), signer=KEY), file("2", "Bo", "b", played_on(1))]
        assert people_of(files, {}).first_seen == {"a": KEY}
        assert people_of(files, {"a": KEY}).first_seen == {}
        assert people_of(files, {"a": KEY}).doubts == ()

    @pytest.mark.parametrize("turn", [1, -1])
    def test_two_keys_under_one_id_are_two_people_and_neither_is_trusted(self, turn: int) -> None:
        files = [
            file("1", "Anna", "a", played_on(1), signer=KEY), file("2", "Mallory", "a", played_on(2), signer=OTHER_KEY),
        ][::turn]  # fmt: skip
        found = people_of(files, {})
        assert counted(found) == {"Anna": 1, "Mallory": 1}
        assert found.doubts == (Doubt("other key", tuple(each.name for each in files)),)
        assert found.first_seen == {}

    def test_another_key_than_the_one_that_is_known_is_said(self) -> None:
        found = people_of([file("1", "Anna", "a", played_on(1), signer=OTHER_KEY)], {"a": KEY})
        assert found.doubts == (Doubt("new key", ("1",)),)
        assert found.first_seen == {}

    def test_what_is_told_in_two_ways_is_left_out_and_the_rest_counts(self) -> None:
        files = [
            file("1", "Anna", "a", played_on(1, FORK), played_on(2), signer=KEY),
            file("2", "Anna", "a", played_on(1, OTHER), played_on(3), signer=KEY),
        ]
        found = people_of(files, {})
        assert counted(found) == {"Anna": 2}
        assert found.doubts == (Doubt("two courses", ("1", "2"), 1),)

    def test_an_unsigned_file_that_says_no_more_than_the_signed_one_is_the_same_persons(self) -> None:
        older = file("1", "Anna", "a", played_on(1))
        newer = file("2", "Anna", "a", played_on(1, FORK, LATER), played_on(2), signer=KEY)
        for files in ([older, newer], [newer, older]):
            assert counted(people_of(files, {})) == {"Anna": 2}
            assert people_of(files, {}).doubts == ()

    def test_an_unsigned_file_adds_nothing_to_who_signs_neither_a_move_nor_a_name(self) -> None:
        genuine = file("1", "Anna", "a", played_on(1), signer=KEY)
        forged = file("2", "Mallory", "a", played_on(1, FORK, LATER), played_on(2), played_on(3))
        found = people_of([genuine, forged], {})
        assert counted(found) == {"Anna": 1, "Mallory": 3}
        assert found.doubts == (Doubt("unsigned", ("2", "1")),)

    def test_nor_if_the_signed_one_was_seen_another_day(self) -> None:
        found = people_of([file("2", "Anna", "a", played_on(1))], {"a": KEY})
        assert counted(found) == {"Anna": 1}
        assert found.doubts == (Doubt("unsigned", ("2",)),)


class TestUnsigned:
    def test_files_of_one_id_and_name_are_one_persons(self) -> None:
        files = [file("1", "Anna", "a", played_on(1)), file("2", "Anna", "a", played_on(2))]
        assert counted(people_of(files, {})) == {"Anna": 2}
        assert people_of(files, {}).doubts == ()
        assert people_of(files, {}).people[0].unproved == ("1", "2"), "which is said"
        assert people_of(files[:1], {}).people[0].unproved == ()

    @pytest.mark.parametrize("turn", [1, -1])
    def test_another_name_under_an_id_takes_nothing_over(self, turn: int) -> None:
        files = [file("1", "Anna", "a", played_on(1)), file("2", "Mallory", "a", played_on(1), played_on(2))][::turn]
        found = people_of(files, {})
        assert counted(found) == {"Anna": 1, "Mallory": 2}
        assert found.doubts == (Doubt("two people", tuple(each.name for each in files)),)

    def test_one_move_more_replaces_no_playthrough_that_has_ended(self) -> None:
        genuine = file("1", "Anna", "a", played_on(1, FORK, ended=True))
        forged = file("2", "Anna", "a", played_on(1, FORK, LATER, ended=True))
        found = people_of([genuine, forged], {})
        assert counted(found) == {"Anna": 1, "Anna (2)": 1}
        assert found.doubts == (Doubt("two people", ("1", "2")),)

    def test_people_who_contradict_each_other_are_each_told_whole(self) -> None:
        files = [file(str(n), "Anna", "a", played_on(1, move)) for n, move in enumerate((FORK, OTHER, FORK))]
        found = people_of(files, {})
        assert counted(found) == {"Anna": 1, "Anna (2)": 1}
        assert found.doubts == (Doubt("two people", ("0", "1", "2")),)
