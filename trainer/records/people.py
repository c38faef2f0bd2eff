"""The people who share this data folder, by name or pseudonym."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from trainer.records.faults import RecordsError
from trainer.records.kept_bundles import forget_bundles
from trainer.records.records import Records
from trainer.records.statements import new_id


class Identity(NamedTuple):
    """Who somebody is: an id that is nobody else's, and every name they have gone by, the one of now too."""

    id: int
    names: frozenset[str]


class People:
    """Who there is. Names differ in more than upper and lower case; whoever adds one sees to that."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def names(self) -> list[str]:
        """All names, in the order they came."""
        with self._records.reading() as sql:
            return [name for (name,) in sql.execute("SELECT name FROM people ORDER BY id")]

    def add(self, name: str) -> None:
        """Keep a name, if it is not kept yet."""
        with self._records.writing() as sql:
            add_person(sql, name)

    def rename(self, person: str, name: str) -> None:
        """Give a person another name; all of theirs stays theirs. Raises RecordsError if it is somebody else's.

        Who is not kept yet is from now on, by both names: a copy that is older may have come back since.
        """
        with self._records.writing() as sql:
            try:
                changed = sql.execute(
                    "UPDATE people SET former = former || name || char(10), name = ? WHERE name = ?", (name, person)
                ).rowcount
            except sqlite3.IntegrityError:
                raise RecordsError("name taken", name=name) from None
            if not changed:
                add_person(sql, name, f"{person}\n")

    def identities(self) -> dict[str, Identity]:
        """What tells people apart for good, by name, in the order they came."""
        with self._records.reading() as sql:
            rows = sql.execute("SELECT name, id, former FROM people ORDER BY id")
            return {name: Identity(id, frozenset((name, *former.splitlines()))) for name, id, former in rows}

    def mark(self, person: str, chance: int) -> str:
        """What tells a person from others of their name on other laptops: made from `chance` once, then kept.

        Where nothing can be written it is made for this time only. "" for who is not kept.
        """
        with self._records.reading() as sql:
            row = sql.execute("SELECT mark, id FROM people WHERE name = ?", (person,)).fetchone()
        if row is None:
            return ""
        made = f"{chance:08x}{row[1]:08x}"
        if row[0] is not None or not self._records.writable:
            return str(row[0] or made)
        try:
            with self._records.writing() as sql:
                sql.execute("UPDATE people SET mark = coalesce(mark, ?) WHERE name = ?", (made, person))
                return str(*sql.execute("SELECT mark FROM people WHERE name = ?", (person,)).fetchone())
        except RecordsError:
            if self._records.closed:
                raise
            return made

    def key(self, person: str, make: Callable[[], bytes]) -> bytes | None:
        """The private key a person signs with: made once, then kept. None where it cannot be, or they are not."""
        with self._records.reading() as sql:
            row = sql.execute("SELECT key FROM people WHERE name = ?", (person,)).fetchone()
        if row is None or not (row[0] or self._records.writable):
            return None
        if row[0]:
            return bytes(row[0])
        made = make()
        try:
            with self._records.writing() as sql:
                sql.execute("UPDATE people SET key = coalesce(key, ?) WHERE name = ?", (made, person))
                return bytes(*sql.execute("SELECT key FROM people WHERE name = ?", (person,)).fetchone())
        except RecordsError:
            if self._records.closed:
                raise
            return None

    def erase(self, person: str) -> None:
        """Forget a person and all of theirs; what was theirs is overwritten, and the file built anew without it."""
        with self._records.writing() as sql:
            forget(sql, sql.execute("SELECT id FROM people WHERE name = ?", (person,)).fetchall())
        self._records.build_anew()


def add_person(sql: sqlite3.Connection, name: str, former: str = "") -> None:
    """Keep a name, and those gone by before, a line each, if it is not kept yet."""
    row = (new_id(sql, "people"), name, former)
    sql.execute("INSERT OR IGNORE INTO people (id, name, former) VALUES (?, ?, ?)", row)


def call(sql: sqlite3.Connection, called: Mapping[int, str]) -> None:
    """Let people go by other names, by id, but for those that are somebody else's by now."""
    for id, name in called.items():
        sql.execute(
            "UPDATE OR IGNORE people SET former = former || name || char(10), name = ? WHERE id = ? AND name <> ?",
            (name, id, name),
        )


def forget(sql: sqlite3.Connection, ids: Sequence[tuple[int]]) -> None:
    """Delete people with all that is theirs, and what nobody played any more; also from a file of an older version."""
    sql.executemany("DELETE FROM playthroughs WHERE person = ?", ids)
    if sql.execute("SELECT 1 FROM sqlite_schema WHERE name = 'bundles'").fetchone():
        forget_bundles(sql)
    else:
        sql.execute("DELETE FROM contents WHERE digest NOT IN (SELECT digest FROM playthroughs)")
    if sql.execute("SELECT 1 FROM sqlite_schema WHERE name = 'signers'").fetchone():
        sql.executemany("DELETE FROM signers WHERE id = (SELECT mark FROM people WHERE people.id = ?)", ids)
    sql.executemany("DELETE FROM people WHERE id = ?", ids)
