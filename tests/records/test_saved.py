"""Of damaged records everything is saved that proves itself, whatever it stands beside, and nothing that does not."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from tests.records.made import BUNDLE, PLAYTHROUGH, moved, stopped
from tests.records.test_proof import fill
from trainer.play.note import Note
from trainer.records.bringing_back import bring_back
from trainer.records.database import open_database
from trainer.records.migrations import VERSION
from trainer.records.pages import PAGE
from trainer.records.proof import prove
from trainer.records.saved import saved_in
from trainer.records.seals import SEALED
from trainer.records.store import Store


@pytest.fixture
def path(tmp_path: Path, now: datetime) -> Path:
    found = tmp_path / "records.sqlite"
    fill(found, now)
    return found


@pytest.fixture
def new(tmp_path: Path, now: datetime) -> Iterator[sqlite3.Connection]:
    """Records in which nothing is yet."""
    with closing(open_database(tmp_path / "new" / "records.sqlite", now)[0]) as sql:
        yield sql


def rows_of(sql: sqlite3.Connection) -> dict[str, set[tuple[object, ...]]]:
    return {table: set(sql.execute(f"SELECT * FROM {table}")) for table in (*SEALED, "moves")}


def rows_at(path: Path) -> dict[str, set[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as sql:
        return rows_of(sql)


def test_of_whole_records_everything_is_saved_seals_and_all(path: Path, new: sqlite3.Connection) -> None:
    saved = saved_in(path.read_bytes())
    assert (saved.moves, saved.moves_known) == (12, 12)
    bring_back(new, saved)
    assert (len(saved.playthroughs), saved.moves) == (4, 12)
    assert rows_of(new) == rows_at(path)
    assert prove(new, VERSION).whole


def test_where_any_page_is_lost_all_others_are_saved(path: Path, tmp_path: Path, now: datetime) -> None:
    before, whole = rows_at(path), path.read_bytes()
    costly = []
    for page in range(0, len(whole), PAGE):
        saved = saved_in(whole[:page] + b"\xa5" * PAGE + whole[page + PAGE :])
        with closing(open_database(tmp_path / str(page) / "records.sqlite", now)[0]) as sql:
            bring_back(sql, saved)
            after = rows_of(sql)
            assert prove(sql, VERSION).whole
        assert all(after[table] <= before[table] for table in after), "nothing is made up"
        costly += [page] if after != before else []
    assert 0 not in costly, "the page that says which tables there are is not needed"
    assert len(costly) <= len(before), "and indexes are not"


def test_a_playthrough_is_saved_whole_or_not_at_all(path: Path, new: sqlite3.Connection) -> None:
    data = path.read_bytes()
    with closing(sqlite3.connect(path)) as sql, sql:
        (longer,) = sql.execute("SELECT playthrough FROM moves WHERE number = 3 LIMIT 1").fetchone()
        sql.execute("UPDATE moves SET choice = 'b' WHERE playthrough = ? AND number = 2", (longer,))
    saved = saved_in(path.read_bytes())
    assert saved_in(data).playthroughs.keys() - saved.playthroughs.keys() == {longer}
    assert (saved.moves, saved.moves_known) == (9, 12), "that there were more is known"
    bring_back(new, saved)
    assert new.execute("SELECT 1 FROM notes WHERE playthrough = ?", (longer,)).fetchone() is None
    assert prove(new, VERSION).whole


def test_a_long_text_that_goes_on_on_other_pages_is_saved(path: Path, new: sqlite3.Connection, now: datetime) -> None:
    store = Store(path, now)
    record = store.playthroughs.of("Ana")[0].id
    for length in (1_000, 1_001, 4_000, 4_060, 4_061, 4_062, 20_000):
        store.notes.keep(record, Note(length, "review", "x" * length), now)
    large = BUNDLE._replace(digest="large", texts={"walk.yaml": bytes(range(256)) * 400})
    store.playthroughs.begin("Ana", large, PLAYTHROUGH)
    store.records.close()
    bring_back(new, saved_in(path.read_bytes()))
    assert rows_of(new) == rows_at(path)


def test_what_was_played_since_a_copy_goes_on_where_the_copy_ends(path: Path, tmp_path: Path, now: datetime) -> None:
    copy = tmp_path / "copy.sqlite"
    copy.write_bytes(path.read_bytes())
    store = Store(path, now)
    record = store.playthroughs.begin("Ana", BUNDLE, PLAYTHROUGH)
    waiting = next(each.id for each in store.playthroughs.of("Berta"))
    store.playthroughs.add_move(record, moved(1))
    store.playthroughs.add_move(waiting, moved(4))
    store.notes.keep(waiting, Note(0, "review", "I was quick."), now)
    store.people.rename("Ana", "Anna")
    store.records.close()
    with closing(open_database(copy, now)[0]) as sql:
        for _ in range(2):  # and never twice
            bring_back(sql, saved_in(path.read_bytes()))
            assert rows_of(sql) == rows_at(path)


def test_somebody_of_the_same_name_is_the_same_and_who_went_on_here_does_so(
    path: Path, tmp_path: Path, now: datetime
) -> None:
    there = saved_in(path.read_bytes())
    store = Store(path, now)
    longer = store.playthroughs.of("Ana")[0].id
    store.playthroughs.add_move(longer, moved(4))
    store.records.close()
    with closing(open_database(path, now)[0]) as sql:
        before = rows_of(sql)
        bring_back(sql, there)
        assert rows_of(sql) == before
        assert sql.execute("SELECT move_count FROM playthroughs WHERE id = ?", (longer,)).fetchone() == (4,)
    other = Store(tmp_path / "other" / "records.sqlite", now)
    other.people.add("Ana")
    with other.records.writing() as sql:
        bring_back(sql, there)
    assert (sorted(other.people.names()), len(other.playthroughs.of("Ana"))) == (["Ana", "Berta"], 2)


def test_what_was_damaged_long_ago_takes_nothing_of_what_was_said_named_and_ended_since(
    path: Path, now: datetime
) -> None:
    before = saved_in(path.read_bytes())
    store = Store(path, now)
    waiting = next(each.id for each in store.playthroughs.of("Berta"))
    store.notes.keep(store.playthroughs.of("Ana")[0].id, Note(0, "review", "I see it differently by now."), now)
    stopped(store, waiting, now)
    store.people.rename("Ana", "Anna")
    store.records.close()
    since = rows_at(path)
    with closing(open_database(path, now)[0]) as sql:
        bring_back(sql, before)
        assert rows_of(sql) == since


@pytest.mark.parametrize("data", [b"", b"x", b"nonsense" * 2_000, bytes(20_000), b"\x0d" * 20_000, b"\xff" * 20_000])
def test_of_what_holds_no_records_nothing_is_saved(data: bytes) -> None:
    saved = saved_in(data)
    assert (saved.people, saved.playthroughs, saved.moves, saved.moves_known) == ({}, {}, 0, 0)
