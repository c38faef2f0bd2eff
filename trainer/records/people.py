"""The people who share this data folder, by name or pseudonym."""

import sqlite3
from contextlib import closing
from pathlib import Path

from trainer.records.faults import RecordsError
from trainer.records.records import Records


class People(Records):
    """Who there is. Names differ in more than upper and lower case; whoever adds one sees to that."""

    def people(self) -> list[str]:
        """All names, in the order they came."""
        with self._reading() as sql:
            return [name for (name,) in sql.execute("SELECT name FROM people ORDER BY id")]

    def add_person(self, name: str) -> None:
        """Keep a name, if it is not kept yet."""
        with self._writing() as sql:
            sql.execute("INSERT OR IGNORE INTO people (name) VALUES (?)", (name,))

    def rename(self, person: str, name: str) -> None:
        """Give a person another name; all of theirs stays theirs. Raises RecordsError if it is somebody else's."""
        with self._writing() as sql:
            try:
                sql.execute("UPDATE people SET name = ? WHERE name = ?", (name, person))
            except sqlite3.IntegrityError:
                raise RecordsError(f"{name} is somebody else here. Choose another name.") from None

    def mark(self, person: str, chance: int) -> str:
        """What tells a person from others of their name on other laptops: made from `chance` once, then kept.

        Where nothing can be written it is made for this time only. "" for who is not kept.
        """
        mark = f"{chance:016x}"
        try:
            with self._writing() as sql:
                sql.execute("UPDATE people SET mark = ? WHERE name = ? AND mark IS NULL", (mark, person))
        except RecordsError:
            if self.closed:
                raise
        with self._reading() as sql:
            row = sql.execute("SELECT mark FROM people WHERE name = ?", (person,)).fetchone()
        return "" if row is None else str(row[0] or mark)

    def erase(self, person: str) -> None:
        """Forget a person and all of theirs; what was theirs is overwritten, and the file built anew without it."""
        with self._writing() as sql:
            _forget(sql, person)
        try:
            with self._lock:
                self._open().execute("VACUUM")
        except sqlite3.Error as error:
            raise self._in_words(error) from None


def erase_from_copy(copy: Path, person: str) -> bool:
    """The same in a copy of records. False if that cannot be done there, or nobody would be left in it."""
    try:
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)) as sql:
            sql.execute("PRAGMA secure_delete=ON")
            sql.execute("PRAGMA foreign_keys=ON")
            _forget(sql, person)
            sql.execute("VACUUM")
            (left,) = sql.execute("SELECT count(*) FROM people").fetchone()
    except sqlite3.Error:
        return False
    return bool(left)


def _forget(sql: sqlite3.Connection, person: str) -> None:
    sql.execute("DELETE FROM playthroughs WHERE person = (SELECT id FROM people WHERE name = ?)", (person,))
    sql.execute("DELETE FROM contents WHERE digest NOT IN (SELECT digest FROM playthroughs)")
    sql.execute("DELETE FROM people WHERE name = ?", (person,))
