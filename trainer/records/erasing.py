"""Other files that hold records: copies, and what was put aside. One person is erased from them; the others stay."""

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from trainer.files.atomic_write import written_over
from trainer.records.overwriting import build_anew, commit_and_write_over, journal_of
from trainer.records.people import Identity, forget
from trainer.records.seals import seal_as_written

_HOPELESS = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
"""No records at all, or none that can be read: nobody can tell whose they are, and nobody gets them back."""
BUSY_SECONDS = 0.5
"""Nobody but this program uses copies, and it only for a moment."""


def ids_in(copies: Collection[Path], person: Identity, others: Collection[Identity]) -> set[int]:
    """Every id a person has in these copies: their own, and that of any name of theirs which is none of the others'.

    Also that of who once went by such a name: where the power went in a renaming, and a copy came back since, the
    records know nothing of the new one.
    """
    names = person.names.difference(*(each.names for each in others))
    found: set[int] = set()
    for path in copies:
        try:
            with _opened(path) as sql:
                found |= {id for id, called in _names_in(sql) if not names.isdisjoint(called)}
        except sqlite3.Error:
            continue
    return {*found, person.id} - {each.id for each in others}


def _names_in(sql: sqlite3.Connection) -> list[tuple[int, set[str]]]:
    """Every id with all names of it; earlier versions knew only the one of now."""
    columns = {name for _, name, *_ in sql.execute("PRAGMA table_info(people)")}
    former = "former" if "former" in columns else "''"
    return [
        (id, {name, *once.splitlines()}) for id, name, once in sql.execute(f"SELECT id, name, {former} FROM people")
    ]


def erase_from(copy: Path, ids: Collection[int]) -> bool:
    """Erase people from a copy, overwriting what was theirs. False if it is to go whole: damaged, or nobody's now.

    Raises OSError where it cannot be written now; it stays as it is.
    """
    try:
        with _opened(copy) as sql:
            sql.execute("PRAGMA temp_store=MEMORY")
            sql.execute("PRAGMA secure_delete=ON")
            sql.execute("PRAGMA foreign_keys=ON")
            if sql.execute("SELECT 1 FROM sqlite_schema WHERE name = 'sums'").fetchone():  # since version 7
                seal_as_written(sql)
            sql.execute("BEGIN IMMEDIATE")
            forget(sql, [(id,) for id in ids])
            commit_and_write_over(sql, copy)
            build_anew(sql, copy)
            (left,) = sql.execute("SELECT count(*) FROM people").fetchone()
            return bool(left)
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _HOPELESS:
            return False
        raise OSError(0, str(error)) from None


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    uri = f"{path.absolute().as_uri()}?mode=rw"
    with (
        written_over(journal_of(path)),
        closing(sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS)) as sql,
    ):
        yield sql
