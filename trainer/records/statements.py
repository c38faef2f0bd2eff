"""Statements that several parts of the records make: of an update, a row, an id."""

import sqlite3
from collections.abc import Mapping


def run(sql: sqlite3.Connection, script: str) -> None:
    """Run the statements of a script, but for those that add a column which is there already."""
    for statement in filter(str.strip, script.split(";")):
        if not _is_done(sql, statement):
            sql.execute(statement)


def _is_done(sql: sqlite3.Connection, statement: str) -> bool:
    match statement.split():
        case ["ALTER", "TABLE", table, "ADD", "COLUMN", column, *_]:
            found = sql.execute("SELECT 1 FROM pragma_table_info(?) WHERE name = ?", (table, column))
            return found.fetchone() is not None
    return False


GAP = 1_000_000_000
"""So rarely do two ids that were drawn after the same one coincide."""


def new_id(sql: sqlite3.Connection, table: str) -> int:
    """An id after all others of a table, and with a gap drawn by chance: nobody's in any other file of records.

    A window may still hold an id when an older copy has come back; it must not be somebody else's then.
    """
    (id,) = sql.execute(f"SELECT coalesce(max(id), 0) + 1 + abs(random() % {GAP}) FROM {table}").fetchone()
    return int(id)


def insert(sql: sqlite3.Connection, table: str, row: Mapping[str, object], instead: str = "") -> None:
    """Put a row into a table, each value under the name of its column; `instead` is what else to do if it is there."""
    columns, places = ", ".join(row), ", ".join("?" * len(row))
    sql.execute(f"INSERT {instead} INTO {table} ({columns}) VALUES ({places})", tuple(row.values()))
