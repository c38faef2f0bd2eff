"""Proving records: every row against its seal, every move against the one before it, every pack against its digest."""

import sqlite3
from collections.abc import Callable
from functools import partial
from hashlib import blake2b
from typing import NamedTuple

from trainer.records.faults import is_of_machine
from trainer.records.kept_bundles import all_whole
from trainer.records.pages_fit import is_sound
from trainer.records.seals import NO_SUM, SEAL_BYTES, SEALED, VERSION_ROW, columns_of, encode, seal_of, sum_of


class Proof(NamedTuple):
    """How much there is, and where something does not fit: names of tables, "content" for packs against their digests,
    "file" for what SQLite itself finds.
    """

    playthroughs: int
    moves: int
    damaged: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether everything is as it was written."""
        return not self.damaged


def prove(sql: sqlite3.Connection, version: int) -> Proof:
    """Read everything of records of this version within one transaction of the caller, and look whether it fits.

    Damage of whatever kind is returned. Raises sqlite3.Error for a fault of the machine alone.
    """
    found: dict[str, int] = {}
    parts: dict[str, Callable[[], int | None]] = {
        "file": lambda: _file(sql),
        "sums": lambda: _sums(sql, version),
        **{table: partial(_rows, sql, table) for table in SEALED},
        "moves": lambda: _moves(sql),
        "content": lambda: all_whole(sql),
    }
    damaged = []
    for name, part in parts.items():
        try:
            count = part()
        except Exception as error:  # whatever comes of reading what is damaged
            if is_of_machine(error):
                raise
            count = None
        if count is None:
            damaged.append(name)
        else:
            found[name] = count
    return Proof(found.get("playthroughs", 0), found.get("moves", 0), tuple(damaged))


def _file(sql: sqlite3.Connection) -> int | None:
    """Whether SQLite finds nothing; rules for columns are left out, for every row has its seal."""
    sql.execute("PRAGMA ignore_check_constraints=ON")
    try:
        return 1 if is_sound(sql) else None
    finally:
        sql.execute("PRAGMA ignore_check_constraints=OFF")


def _sums(sql: sqlite3.Connection, version: int) -> int | None:
    rows = sql.execute("SELECT name, rows, sum FROM sums").fetchall()
    known = {*SEALED, "moves", VERSION_ROW}
    fits = len(rows) == len(known) and {name for name, _, _ in rows} == known and (VERSION_ROW, version, NO_SUM) in rows
    return len(rows) if fits else None


def _rows(sql: sqlite3.Connection, table: str) -> int | None:
    """How many rows a table has; None if one is not as it was sealed, or is missing, or there twice."""
    columns = columns_of(sql, table)
    seals = []
    for row in sql.execute(f"SELECT {', '.join(columns)}, seal FROM {table}"):
        seal = seal_of(table, row[:-1])
        if seal != row[-1]:
            return None
        seals.append(seal)
    sums = sql.execute("SELECT rows, sum FROM sums WHERE name = ?", (table,)).fetchone()
    return len(seals) if sums == (len(seals), sum_of(seals)) else None


def _moves(sql: sqlite3.Connection) -> int | None:
    """How many moves there are; None unless every one follows the one before it, up to the last of its playthrough."""
    ends = {id: end for id, *end in sql.execute("SELECT id, move_count, last_link FROM playthroughs")}
    found = {id: [0, b""] for id in ends}
    columns = columns_of(sql, "moves")
    this, number, link, count = None, 0, b"", 0
    for row in sql.execute(f"SELECT {', '.join(columns)}, link FROM moves ORDER BY playthrough, number"):
        if row[0] != this:
            if this is not None:
                found[this] = [number, link]
            this, number, link = row[0], 0, b""
        number += 1
        count += 1
        values = row[:-1]
        while values[-1] is None:
            values = values[:-1]
        link = blake2b(link + encode(values), digest_size=SEAL_BYTES).digest()
        if link != row[-1] or row[1] != number:
            return None
    if this is not None:
        found[this] = [number, link]
    sums = sql.execute("SELECT rows FROM sums WHERE name = 'moves'").fetchone()
    return count if found == ends and sums == (count,) else None
