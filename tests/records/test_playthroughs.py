"""Each value of a playthrough that is kept, and whose it is."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.records.made import AT, BUNDLE, PLAYTHROUGH, moved, stopped
from trainer.play.note import Note
from trainer.play.own_line import OwnLine
from trainer.play.playthrough import Playthrough
from trainer.records.faults import RecordsError
from trainer.records.intention import Intention
from trainer.records.kept import Finish, Label
from trainer.records.store import Store

PLAYED = replace(moved(3), seed=11, verdicts="end", time_factor=2.0, timers_since=2)


@pytest.fixture
def store(tmp_path: Path, now: datetime) -> Iterator[Store]:
    made = Store(tmp_path / "records.sqlite", now)
    yield made
    made.records.close()


def kept(store: Store, record: int) -> Playthrough:
    return store.playthroughs.one(record).playthrough


def owner(store: Store, record: int) -> list[str]:
    return [name for name in store.people.names() if record in [each.id for each in store.playthroughs.of(name)]]


def test_what_is_begun_with_moves_is_kept_with_them(store: Store) -> None:
    moves = tuple(replace(move, scene=f"s{number}") for number, move in enumerate(PLAYED.moves))
    record = store.playthroughs.begin("me", BUNDLE, replace(PLAYED, moves=moves))
    assert kept(store, record) == replace(PLAYED, moves=moves)
    assert store.bundles.label(BUNDLE.digest, "small/walk") == Label("A walk", "1.0.0")


def test_going_on_is_practice_of_the_same_person_with_every_value_of_the_first(store: Store, now: datetime) -> None:
    store.people.add("Ana")
    store.people.add("Bo")
    record = store.playthroughs.begin("Bo", BUNDLE, replace(PLAYED, finished=AT))
    later = now + timedelta(hours=1)
    for moves, timers in ((0, 0), (1, 1), (2, 2), (3, 2)):
        practice = store.playthroughs.go_on_from(record, moves, later)
        assert kept(store, practice) == replace(
            PLAYED, begun="2026-11-21T13:00:00+00:00", finished=None, practice=True, given=moves, timers_since=timers,
            moves=PLAYED.moves[:moves],
        )  # fmt: skip
        assert store.playthroughs.one(practice).finish is None
        assert owner(store, practice) == ["Bo"]
        with store.records.reading() as sql:
            found = sql.execute("SELECT again_from FROM playthroughs WHERE id = ?", (practice,)).fetchone()
        assert found == (record,)
    assert kept(store, record) == replace(PLAYED, finished=AT), "the first stays as it was"


def test_practice_shows_verdicts_when_it_is_said(store: Store, now: datetime) -> None:
    record = store.playthroughs.begin("me", BUNDLE, PLAYED)
    assert kept(store, store.playthroughs.go_on_from(record, 1, now, "each")).verdicts == "each"
    assert kept(store, store.playthroughs.go_on_from(record, 1, now)).verdicts == "end"


def test_a_move_comes_with_its_timers_and_changes_no_other_playthrough(store: Store) -> None:
    first, other = (store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH) for _ in range(2))
    for number, (factor, since) in enumerate([(1.5, 0), (4.0, 2), (None, 3), (None, 4), (2.0, 4)], start=1):
        said = replace(moved(number), time_factor=factor, timers_since=since)
        store.playthroughs.add_move(first, said)
        assert kept(store, first) == said
    assert kept(store, other) == PLAYTHROUGH


def test_a_line_of_ones_own_is_kept_with_its_move_and_its_bytes_go_with_the_person(
    tmp_path: Path, store: Store
) -> None:
    line = OwnLine(whom="Zdenka", what="fetch the lamp", manner="told")
    record = store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
    (move,) = moved(1).moves
    store.playthroughs.add_move(record, replace(PLAYTHROUGH, moves=(replace(move, own=line),)))
    assert kept(store, record).moves[0].own == line
    assert b"Zdenka" in (tmp_path / "records.sqlite").read_bytes()
    store.people.erase("me")
    assert b"Zdenka" not in (tmp_path / "records.sqlite").read_bytes()


def test_an_end_is_kept_with_its_time_and_fit_for_that_playthrough_alone(store: Store) -> None:
    first, other = (store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH) for _ in range(2))
    store.playthroughs.add_move(first, moved(1, finished=True), Finish("home", 3, 4))
    found = store.playthroughs.one(first)
    assert (found.playthrough.finished, found.finish) == (AT, Finish("home", 3, 4))
    assert store.playthroughs.one(other) == (other, PLAYTHROUGH, None)


def test_practice_that_reached_no_ending_is_finished_without_one(store: Store) -> None:
    record = store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
    store.playthroughs.add_move(record, moved(1, finished=True), Finish(None, 0, 1))
    assert store.playthroughs.one(record).finish == Finish(None, 0, 1)
    assert store.playthroughs.ended_like(record, 9) == []


def test_what_is_stopped_has_a_time_and_no_end_and_is_the_only_one(store: Store, now: datetime) -> None:
    first, other = (store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH) for _ in range(2))
    stopped(store, first, now)
    assert store.playthroughs.one(first) == (first, replace(PLAYTHROUGH, finished="2026-11-21T12:00:00+00:00"), None)
    assert kept(store, other).finished is None


def test_discarding_takes_that_one_alone(store: Store) -> None:
    first, other = (store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH) for _ in range(2))
    store.playthroughs.discard(first)
    assert [each.id for each in store.playthroughs.of("me")] == [other]


def test_how_often_it_was_begun_counts_what_one_did_oneself_before(store: Store, now: datetime) -> None:
    store.people.add("Ana")
    store.people.add("Bo")
    store.playthroughs.begin("Bo", BUNDLE, PLAYTHROUGH)
    store.playthroughs.begin("Ana", BUNDLE, replace(PLAYTHROUGH, scenario="small/other"))
    records = []
    for number in range(3):
        records.append(store.playthroughs.begin("Ana", BUNDLE, PLAYTHROUGH))
        store.playthroughs.add_move(records[-1], moved(1))
        store.playthroughs.go_on_from(records[-1], 1, now)
        assert store.playthroughs.begun_before(records[-1]) == number
    assert [store.playthroughs.begun_before(each) for each in records] == [0, 1, 2]


def test_what_ended_like_it_is_ones_own_of_the_same_scenario(store: Store) -> None:
    store.people.add("Ana")
    store.people.add("Bo")
    for name, scenario in (("Bo", "small/walk"), ("Ana", "small/other"), ("Ana", "small/walk")):
        record = store.playthroughs.begin(name, BUNDLE, replace(PLAYTHROUGH, scenario=scenario))
        store.playthroughs.add_move(record, moved(1, finished=True), Finish("home", 1, 1))
    assert [each.id for each in store.playthroughs.ended_like(record, 9)] == [record]
    assert store.playthroughs.ended_like(record, 0) == []


def test_whoever_plays_first_or_gave_no_name_comes_with_what_they_play(store: Store) -> None:
    store.playthroughs.begin("Ana", BUNDLE, PLAYTHROUGH)
    store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
    assert store.people.names() == ["Ana", "me"]
    store.playthroughs.begin("Ana", BUNDLE, PLAYTHROUGH)
    with pytest.raises(RecordsError, match="person gone"):
        store.playthroughs.begin("Bo", BUNDLE, PLAYTHROUGH)
    assert [len(store.playthroughs.of(name)) for name in ("Ana", "me", "Bo")] == [2, 1, 0]


def test_practice_waits_once_something_was_decided_in_it(store: Store, now: datetime) -> None:
    record = store.playthroughs.begin("me", BUNDLE, replace(PLAYED, finished=AT))
    assert store.playthroughs.standings("somebody else") == []
    practice = store.playthroughs.go_on_from(record, 3, now)
    assert [each.waiting for each in store.playthroughs.standings("me")] == [None]
    store.playthroughs.add_move(practice, moved(4))
    (standing,) = store.playthroughs.standings("me")
    assert (standing.waiting, standing.moves, standing.practice) == (practice, 4, True)
    assert (standing.right, standing.of, standing.last) == (None, None, record)


def test_the_last_intention_says_when_and_comes_from_the_latest_time(store: Store, now: datetime) -> None:
    first, second = (store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH) for _ in range(2))
    store.notes.keep(second, Note(0, "intention", "then"), now)
    store.notes.keep(first, Note(0, "intention", "last"), now + timedelta(minutes=1))
    store.notes.keep(first, Note(0, "review", "no intention"), now + timedelta(minutes=2))
    assert store.notes.last_intention("me") == Intention("last", "A walk", "2026-11-21T12:01:00+00:00")
