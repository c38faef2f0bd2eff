"""What a learner says is kept with the playthrough; going on from a decision is practice; older records come along."""

import sqlite3
from datetime import datetime
from pathlib import Path

import pytest

from tests.records.made import CONTENT, PLAYTHROUGH, moved
from trainer.play.move import Move
from trainer.play.note import Note
from trainer.records.database import APPLICATION_ID
from trainer.records.faults import RecordsError
from trainer.records.kept import Finish
from trainer.records.schema import VERSION, VERSIONS
from trainer.records.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "records.sqlite"


@pytest.fixture
def store(path: Path, now: datetime):
    made = Store(path, now)
    yield made
    made.close()


def played(store: Store, now: datetime, moves: int = 3) -> int:
    made = store.begin("me", CONTENT, PLAYTHROUGH)
    for number in range(1, moves + 1):
        last = number == moves
        store.add_move(made, moved(number, f"s{number}", "c", finished=last), Finish("end", 2, 3) if last else None)
    return made


def test_notes_are_kept_replaced_and_taken_away(store: Store, now: datetime) -> None:
    id = played(store, now)
    store.keep_note(id, Note(2, "differently", "She was right."), now)
    store.keep_note(id, Note(0, "intention", "If x, then y."), now)
    store.keep_note(id, Note(2, "differently", "She was half right."), now)
    assert store.notes(id) == [Note(0, "intention", "If x, then y."), Note(2, "differently", "She was half right.")]
    store.keep_note(id, Note(2, "differently", "  "), now)
    assert store.notes(id) == [Note(0, "intention", "If x, then y.")]


def test_the_last_intention_is_that_of_the_person(store: Store, now: datetime) -> None:
    assert store.last_intention("me") is None
    for words in ("first", "second"):
        store.keep_note(played(store, now), Note(0, "intention", words), now)
    found = store.last_intention("me")
    assert found is not None
    assert (found.text, found.title) == ("second", "A walk")
    assert store.last_intention("somebody else") is None


def test_going_on_from_a_decision_shares_the_moves_before_it_and_is_practice(store: Store, now: datetime) -> None:
    id = played(store, now)
    made = store.go_on_from(id, 2, now)
    kept = store.playthrough(made).playthrough
    assert kept.practice
    assert kept.finished is None
    assert kept.moves == store.playthrough(id).playthrough.moves[:2]
    assert store.standings("me")[0].waiting is None, "nothing was decided in it yet"
    store.add_move(made, moved(3, "s3", "other"))
    assert store.standings("me")[0][5:] == (made, 3, id, True)
    store.stop(made, now)
    assert store.playthrough(id).playthrough.moves[2].choice == "c", "what was done stays as it was"
    (standing,) = store.standings("me")
    assert (standing.right, standing.of) == (2, 3), "practice does not count as the last time"


def test_going_on_from_something_that_is_gone_is_said(store: Store, now: datetime) -> None:
    with pytest.raises(RecordsError, match="no longer kept"):
        store.go_on_from(99, 1, now)
    assert store.playthroughs("me") == []


def old_database(path: Path, version: int = 1) -> None:
    """As that version left it."""
    with sqlite3.connect(path) as connection:
        for script in VERSIONS[:version]:
            connection.executescript(script)
        connection.execute("INSERT INTO people (id, name) VALUES (1, 'me')")
        connection.execute("INSERT INTO contents VALUES ('d', 'p', 's', 'A title', '1.0.0', 's.yaml', x'00')")
        connection.execute(
            "INSERT INTO playthroughs (id, person, digest, seed, time_factor, begun, finished, ending, fit_right,"
            " fit_of) VALUES (1, 1, 'd', 7, 1.5, '2026', '2026', 'end', 1, 1)"
        )
        connection.execute(
            "INSERT INTO moves (playthrough, number, scene, choice, seconds, at) VALUES (1, 1, 's1', 'c', 1.5, '2026')"
        )
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={version}")
    connection.close()


@pytest.mark.parametrize("version", range(1, VERSION))
def test_records_of_each_earlier_version_come_along_whole(path: Path, now: datetime, version: int) -> None:
    old_database(path, version)
    store = Store(path, now)
    ((_, kept, _),) = store.playthroughs("me")
    assert (kept.practice, kept.given, kept.timers_since, kept.time_factor) == (False, 0, 0, 1.5)
    assert kept.moves == (Move("s1", "c", 1.5, at="2026"),)
    assert [(each.id, each.finish) for each in store.ended_like(1, 9)] == [(1, Finish("end", 1, 1))]
    store.close()


def test_names_of_before_are_kept_whether_version_4_had_room_for_them_or_not(path: Path, now: datetime) -> None:
    old_database(path, 4)
    store = Store(path, now)
    store.rename("me", "Ana")
    assert store.identities()["Ana"].names == {"me", "Ana"}
    store.close()
    path.unlink()
    old_database(path, 4)
    with sqlite3.connect(path) as connection:  # as it was for a day
        connection.execute("ALTER TABLE people ADD COLUMN former TEXT NOT NULL DEFAULT ''")
        connection.execute("UPDATE people SET former = 'Bo' || char(10)")
    connection.close()
    assert Store(path, now).identities()["me"].names == {"me", "Bo"}


def test_what_was_practised_for_a_decision_in_an_earlier_version_has_reached_no_ending(
    path: Path, now: datetime
) -> None:
    old_database(path, 4)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE playthroughs SET practice = 1")
    connection.close()
    assert Store(path, now).ended_like(1, 9) == []


def test_records_of_the_first_version_come_along_and_are_kept_as_they_were_too(path: Path, now: datetime) -> None:
    old_database(path)
    store = Store(path, now)
    ((_, kept, _),) = store.playthroughs("me")
    assert (kept.practice, kept.moves) == (False, (Move("s1", "c", 1.5, at="2026"),))
    store.keep_note(1, Note(0, "intention", "If x, then y."), now)
    store.close()
    (copy,) = (path.parent / "copies").glob("before-update-*")
    with sqlite3.connect(copy) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM moves").fetchone() == (1,)
    connection.close()


def test_bringing_records_along_is_done_whole_or_not_at_all(path: Path, now: datetime) -> None:
    old_database(path)
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE notes (in_the_way TEXT)")  # the second step of the update must fail
    connection.close()
    with pytest.raises(RecordsError):
        Store(path, now)
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        columns = [row[1] for row in connection.execute("PRAGMA table_info(playthroughs)")]
    connection.close()
    assert "practice" not in columns


def test_a_new_database_has_every_version_at_once(store: Store, path: Path) -> None:
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
    connection.close()
