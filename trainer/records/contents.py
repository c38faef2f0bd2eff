"""What a file of records holds, and whether it proves itself: looked at, and never changed by that."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from trainer.records.migrations import APPLICATION_ID, VERSION
from trainer.records.pages_fit import is_sound
from trainer.records.proof import prove
from trainer.records.seals import SEALED_SINCE, VERSION_ROW

_UNREADABLE = (sqlite3.Error, ValueError, TypeError, OverflowError)
"""What comes of reading what is damaged: words that are none, and tables without a row."""


_TIMES = 2
"""So often a copy is read before another with less in it is taken: a disk may fail for a moment."""


class MovesFound(NamedTuple):
    """The moves that could be read, each by its playthrough and number, and whether those are all."""

    keys: frozenset[tuple[int, int]]
    all: bool


def moves_found(sql: sqlite3.Connection) -> MovesFound:
    """Which moves stand in a file of records, read until it cannot be read any further."""
    keys: list[tuple[int, int]] = []
    try:
        for key in sql.execute("SELECT playthrough, number FROM moves"):
            keys.append(key)
    except _UNREADABLE:
        return MovesFound(frozenset(keys), all=False)
    return MovesFound(frozenset(keys), all=True)


def moves_in(copy: Path) -> int:
    """How many moves stand in a copy; -1 where that cannot be counted, asked once more."""
    for _ in range(_TIMES):
        with suppress(*_UNREADABLE), looked_at(copy) as sql:
            return int(*sql.execute("SELECT count(*) FROM moves").fetchone())
    return -1


def is_proved(copy: Path) -> bool:
    """Whether a copy proves itself, asked once more if not."""
    return any(_is_proved(copy) for _ in range(_TIMES))


def _is_proved(copy: Path) -> bool:
    try:
        with looked_at(copy) as sql:
            return proves_itself(sql)
    except _UNREADABLE:
        return False


def proves_itself(sql: sqlite3.Connection) -> bool:
    """Whether these are records that this program can bring back: each row, move and pack as it was written."""
    try:
        version = version_of(sql)
        return is_as_written(sql, version) if version == VERSION else 0 < version < VERSION
    except _UNREADABLE:
        return False


def is_as_written(sql: sqlite3.Connection, version: int) -> bool:
    """Whether records of a version that is sealed are as they were written. Raises sqlite3.Error for the machine."""
    sql.execute("BEGIN")
    try:
        return prove(sql, version).whole
    finally:
        if sql.in_transaction:  # after an I/O error SQLite has rolled back itself
            sql.execute("ROLLBACK")


def version_of(sql: sqlite3.Connection) -> int:
    """The version of the schema, 0 for a new file. Raises sqlite3.DatabaseError if it is damaged or not ours.

    An earlier one proves itself here, for an update would seal it anew, as if it were whole. All of it is read from one
    state of things: another window may be beginning the file at this moment, or bringing it up.
    """
    sql.execute("BEGIN")
    try:
        return _version_of(sql)
    finally:
        if sql.in_transaction:
            sql.execute("ROLLBACK")


def _version_of(sql: sqlite3.Connection) -> int:
    (application,) = sql.execute("PRAGMA application_id").fetchone()
    (version,) = sql.execute("PRAGMA user_version").fetchone()
    (tables,) = sql.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if application == 0 and version == 0 and tables == 0:
        return 0
    if application != APPLICATION_ID or version != _version_in_sums(sql, version):
        raise sqlite3.DatabaseError("not a database of this program")
    if version != VERSION and not is_sound(sql):
        raise sqlite3.DatabaseError("damaged")
    if SEALED_SINCE <= version < VERSION and not prove(sql, version).whole:
        raise sqlite3.DatabaseError("damaged")
    return int(version)


def _version_in_sums(sql: sqlite3.Connection, version: int) -> int:
    """The version as it stands beside the sums since version 7: a bit in the head of a file makes no other one."""
    if version < 7 and not sql.execute("SELECT 1 FROM sqlite_schema WHERE name = 'sums'").fetchone():
        return version
    return int(*sql.execute("SELECT rows FROM sums WHERE name = ?", (VERSION_ROW,)).fetchone())


@contextmanager
def looked_at(path: Path) -> Iterator[sqlite3.Connection]:
    """A file that nobody writes, without the journal of what was never finished: looking changes nothing."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as sql:
        yield sql
