"""Records prove themselves: whatever happened to them is whole, and whatever changed by itself is noticed."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from tests.records.made import BUNDLE, PLAYTHROUGH, moved, stopped
from trainer.play.note import Note
from trainer.records.kept import Finish
from trainer.records.migrations import VERSION
from trainer.records.proof import Proof, prove
from trainer.records.seals import SEALED, seal_as_written
from trainer.records.store import Store

SIGNER = "INSERT INTO signers (id, key, seen) VALUES ('00ff', zeroblob(32), '2026-11-21')"


def fill(path: Path, now: datetime) -> None:
    """Records with rows in every table, most of which changed since they were written first."""
    store = Store(path, now)
    for name in ("Ana", "Bo", "Cy"):
        store.people.add(name)
        first = store.playthroughs.begin(name, BUNDLE, PLAYTHROUGH)
        for number in (1, 2, 3):
            store.playthroughs.add_move(first, moved(number), Finish("woods", 1, 2) if number == 3 else None)
        again = store.playthroughs.go_on_from(first, 2, now)
        store.playthroughs.add_move(again, moved(3))
        stopped(store, again, now)
        store.playthroughs.discard(store.playthroughs.begin(name, BUNDLE, PLAYTHROUGH))
        for text in ("I was slow.", "I was too slow."):
            store.notes.keep(first, Note(0, "review", text), now)
            store.notes.keep(again, Note(2, "differently", text), now)
        store.notes.keep(again, Note(2, "differently", ""), now)
        store.people.mark(name, 7)
    store.people.rename("Bo", "Berta")
    with store.records.writing() as sql:
        sql.execute(SIGNER)
    store.people.erase("Cy")
    store.records.close()


@pytest.fixture
def path(tmp_path: Path, now: datetime) -> Path:
    found = tmp_path / "records.sqlite"
    fill(found, now)
    return found


@pytest.fixture
def sql(path: Path) -> Iterator[sqlite3.Connection]:
    """What writes without sealing, as damage does."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def test_whatever_is_done_with_records_is_sealed_as_it_is_written(sql: sqlite3.Connection) -> None:
    assert prove(sql, VERSION) == Proof(playthroughs=4, moves=12)
    for table in SEALED:
        (count,) = sql.execute(f"SELECT count(*) FROM {table}").fetchone()
        assert count, f"{table} has no row to speak of"


def columns() -> list[tuple[str, str]]:
    with closing(sqlite3.connect(":memory:")) as sql:
        from trainer.records.migrations import MIGRATIONS

        for migrate in MIGRATIONS:
            migrate(sql)
        found = sql.execute(
            "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'"
        )
        return found.fetchall()


@pytest.mark.parametrize(("table", "column"), columns())
def test_a_bit_in_any_column_is_noticed(sql: sqlite3.Connection, table: str, column: str) -> None:
    """Also where SQLite can't see it: rules, types and rows that belong together are all in order."""
    sql.execute("PRAGMA ignore_check_constraints=ON")
    (key,) = sql.execute(f"SELECT group_concat(name) FROM pragma_table_info('{table}') WHERE pk > 0").fetchone()
    row = f"({key}) = (SELECT {key} FROM {table} LIMIT 1)"
    (kind, value) = sql.execute(f"SELECT typeof({column}), {column} FROM {table} WHERE {row}").fetchone()
    other = {
        "text": lambda: f"{value[:-1]}{chr(ord(value[-1]) ^ 1)}" if value else "x",
        "blob": lambda: bytes((value[0] ^ 128, *value[1:])) if value else b"\x01",
        "integer": lambda: value ^ 1,
        "real": lambda: value * 2,
        "null": lambda: {"confidence": 2, "again_from": 1, "fit_poor": 1, "key": b"x" * 32}.get(column, "x"),
    }[kind]()
    sql.execute(f"UPDATE {table} SET {column} = ? WHERE {row}", (other,))
    assert not prove(sql, VERSION).whole


@pytest.mark.parametrize("table", [*SEALED, "moves", "sums"])
def test_a_row_that_is_gone_is_noticed(sql: sqlite3.Connection, table: str) -> None:
    (key,) = sql.execute(f"SELECT group_concat(name) FROM pragma_table_info('{table}') WHERE pk > 0").fetchone()
    sql.execute(f"DELETE FROM {table} WHERE ({key}) = (SELECT {key} FROM {table} ORDER BY {key} DESC LIMIT 1)")
    assert table in prove(sql, VERSION).damaged


def test_moves_that_changed_places_or_came_from_another_playthrough_are_noticed(sql: sqlite3.Connection) -> None:
    whole, fewer = sql.execute("SELECT max(id), min(id) FROM playthroughs").fetchone()
    sql.execute("BEGIN")
    for before, after in ((2, 9), (3, 2), (9, 3)):
        sql.execute("UPDATE moves SET number = ? WHERE playthrough = ? AND number = ?", (after, whole, before))
    assert prove(sql, VERSION).damaged == ("moves",)
    sql.execute("ROLLBACK")
    sql.execute("DELETE FROM moves WHERE playthrough = ?", (whole,))
    sql.execute("UPDATE moves SET playthrough = ? WHERE playthrough = ?", (whole, fewer))
    assert prove(sql, VERSION).damaged == ("moves",)


def test_an_index_that_lost_a_row_is_noticed(sql: sqlite3.Connection) -> None:
    sql.execute("PRAGMA writable_schema=ON")
    sql.execute(
        "UPDATE sqlite_schema SET sql = replace(sql, '(content, person)', '(content, seed)') WHERE type = 'index'"
    )
    sql.execute("PRAGMA writable_schema=RESET")
    assert prove(sql, VERSION).damaged == ("file",)


def test_a_later_column_without_a_value_breaks_no_seal(sql: sqlite3.Connection) -> None:
    for table in (*SEALED, "moves"):
        sql.execute(f"ALTER TABLE {table} ADD COLUMN later TEXT")
    assert prove(sql, VERSION).whole
    seal_as_written(sql)
    sql.execute("UPDATE people SET later = 'x'")
    assert prove(sql, VERSION).whole
    sql.execute("DROP TRIGGER people_UPDATE")
    sql.execute("UPDATE people SET later = 'y'")
    assert prove(sql, VERSION).damaged == ("people",)
