"""Playthroughs and their moves, kept. A move is on disk when `add_move` returns."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from trainer.records.database import damaged, keep_copy, open_database
from trainer.records.faults import MovedOnError, RecordsError, in_words
from trainer.records.kept import Content, Finish, Kept, KeptMove, Standing
from trainer.records.note import Intention, Note
from trainer.records.settings import Verdicts


class Store:
    """Records of one data folder. Every failure is a RecordsError and leaves what was kept as it was."""

    def __init__(self, path: Path, now: datetime) -> None:
        self.path = path
        self._opened = now
        self.closed = False
        self._connection, self.writable = open_database(path, now)

    def close(self) -> None:
        """Let go of the file."""
        self.closed = True
        self._connection.close()

    def begin(
        self,
        person: str,
        content: Content,
        seed: int,
        time_factor: float | None,
        now: datetime,
        verdicts: Verdicts = "each",
    ) -> int:
        """Keep a new playthrough and return its id."""
        with self._writing() as sql:
            sql.execute("INSERT OR IGNORE INTO people (name) VALUES (?)", (person,))
            row = content._replace(source=zlib.compress(content.source))
            sql.execute("INSERT OR IGNORE INTO contents VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            made = sql.execute(
                "INSERT INTO playthroughs (person, digest, seed, time_factor, begun, verdicts)"
                " VALUES ((SELECT id FROM people WHERE name = ?), ?, ?, ?, ?, ?)",
                (person, content.digest, seed, time_factor, _stamp(now), verdicts),
            )
            assert made.lastrowid is not None
            return made.lastrowid

    def go_on_from(self, playthrough: int, moves: int, now: datetime) -> int:
        """Keep a new playthrough that shares the first `moves` moves of another, as practice. Returns its id."""
        with self._writing() as sql:
            made = sql.execute(
                "INSERT INTO playthroughs (person, digest, seed, time_factor, begun, again_from, practice, verdicts)"
                " SELECT person, digest, seed, time_factor, ?, id, 1, verdicts FROM playthroughs WHERE id = ?",
                (_stamp(now), playthrough),
            ).lastrowid
            if sql.execute("SELECT changes()").fetchone() != (1,) or made is None:
                raise RecordsError("That playthrough is no longer kept. Start the scenario again from Home.")
            sql.execute(
                "INSERT INTO moves SELECT ?, number, scene, choice, seconds, confidence, at FROM moves"
                " WHERE playthrough = ? AND number <= ?",
                (made, playthrough, moves),
            )
            return made

    def keep_note(self, playthrough: int, note: Note, now: datetime) -> None:
        """Keep the learner's words, in place of what they said there before; no words take them away."""
        with self._writing() as sql:
            if note.text.strip():
                row = (playthrough, *note, _stamp(now))
                sql.execute("INSERT OR REPLACE INTO notes VALUES (?, ?, ?, ?, ?)", row)
            else:
                key = (playthrough, note.number, note.kind)
                sql.execute("DELETE FROM notes WHERE playthrough = ? AND number = ? AND kind = ?", key)

    def notes(self, playthrough: int) -> list[Note]:
        """What the learner said of a playthrough."""
        with self._reading() as sql:
            rows = sql.execute(
                "SELECT number, kind, text FROM notes WHERE playthrough = ? ORDER BY number, kind", (playthrough,)
            )
            return [Note(*row) for row in rows]

    def last_intention(self, person: str) -> Intention | None:
        """What a person meant to do next time, last."""
        with self._reading() as sql:
            row = sql.execute(
                "SELECT n.text, c.title, n.at FROM notes n JOIN playthroughs p ON p.id = n.playthrough"
                " JOIN contents c USING (digest) JOIN people ON people.id = p.person"
                " WHERE people.name = ? AND n.kind = 'intention' ORDER BY n.at DESC, n.playthrough DESC LIMIT 1",
                (person,),
            ).fetchone()
            return Intention(*row) if row else None

    def add_move(
        self, playthrough: int, number: int, move: KeptMove, now: datetime, finish: Finish | None = None
    ) -> None:
        """Commit move `number` (from 1), and the end if it is the last. Raises MovedOnError if it is there already."""
        with self._writing() as sql:
            try:
                sql.execute(
                    "INSERT INTO moves SELECT ?, ?, ?, ?, ?, ?, ? WHERE ? = 1 +"
                    " (SELECT coalesce(max(number), 0) FROM moves WHERE playthrough = ?)",
                    (playthrough, number, *move, _stamp(now), number, playthrough),
                )
            except sqlite3.IntegrityError:
                raise MovedOnError from None
            if sql.execute("SELECT changes()").fetchone() != (1,):
                raise MovedOnError
            if finish is not None:
                sql.execute(
                    "UPDATE playthroughs SET finished = ?, ending = ?, fit_right = ?, fit_of = ? WHERE id = ?",
                    (_stamp(now), *finish, playthrough),
                )

    def discard(self, playthrough: int) -> None:
        """Forget one unfinished playthrough."""
        with self._writing() as sql:
            sql.execute("DELETE FROM playthroughs WHERE id = ? AND finished IS NULL", (playthrough,))

    def playthrough(self, id: int) -> Kept:
        """One playthrough with its moves in order. Raises RecordsError if it is gone."""
        with self._reading() as sql:
            row = sql.execute(
                "SELECT id, digest, seed, time_factor, begun, finished, practice, verdicts"
                " FROM playthroughs WHERE id = ?",
                (id,),
            ).fetchone()
            if row is None:
                raise RecordsError("That playthrough is no longer kept. Start the scenario again from Home.")
            moves = sql.execute(
                "SELECT scene, choice, seconds, confidence FROM moves WHERE playthrough = ? ORDER BY number", (id,)
            )
            return _kept(row, [KeptMove(*move) for move in moves])

    def playthroughs(self, person: str) -> list[Kept]:
        """All playthroughs of a person in the order they were begun."""
        with self._reading() as sql:
            rows = sql.execute(
                "SELECT p.id, digest, seed, time_factor, begun, finished, practice, verdicts"
                " FROM playthroughs p JOIN people ON people.id = person WHERE name = ? ORDER BY p.id", (person,),
            ).fetchall()  # fmt: skip
            moves: dict[int, list[KeptMove]] = {row[0]: [] for row in rows}
            for id, *move in sql.execute(
                "SELECT playthrough, scene, choice, seconds, confidence FROM moves ORDER BY playthrough, number"
            ):
                if id in moves:
                    moves[id].append(KeptMove(*move))
            return [_kept(row, moves[row[0]]) for row in rows]

    def content(self, digest: str) -> Content:
        """A scenario as it was played."""
        with self._reading() as sql:
            row = sql.execute("SELECT * FROM contents WHERE digest = ?", (digest,)).fetchone()
            if row is None:
                raise RecordsError("The scenario of that playthrough is not kept. Start it again from Home.")
            content = Content(*row)
            return content._replace(source=zlib.decompress(content.source))

    def standings(self, person: str) -> list[Standing]:
        """Where each scenario ever played stands with a person."""
        with self._reading() as sql:
            rows = sql.execute(_STANDINGS, (person,)).fetchall()
            return [Standing(*row) for row in rows]

    def erase(self, person: str) -> None:
        """Forget a person and all of theirs; what was theirs is overwritten, and the file built anew without it."""
        with self._writing() as sql:
            sql.execute("DELETE FROM playthroughs WHERE person = (SELECT id FROM people WHERE name = ?)", (person,))
            sql.execute("DELETE FROM contents WHERE digest NOT IN (SELECT digest FROM playthroughs)")
            sql.execute("DELETE FROM people WHERE name = ?", (person,))
        try:
            self._connection.execute("VACUUM")
        except sqlite3.Error as error:
            raise self._in_words(error) from None

    def keep_copy(self, now: datetime) -> None:
        """Keep a copy of everything, for the day the file is damaged."""
        if self.writable:
            keep_copy(self._connection, self.path, now)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        if not self.writable:
            raise RecordsError(
                "These records were written by a newer Right Call and can only be looked at. "
                "Update the program to go on with them, or start with --data and another folder."
            )
        sql = self._connection
        try:
            sql.execute("BEGIN IMMEDIATE")
            yield sql
            sql.execute("COMMIT")
        except BaseException as error:
            if sql.in_transaction:  # after an I/O error SQLite has rolled back itself
                sql.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error):
                raise self._in_words(error) from None
            raise

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        try:
            yield self._connection
        except (sqlite3.Error, zlib.error) as error:
            if isinstance(error, zlib.error):
                raise RecordsError(f"A scenario kept in {self.path} is damaged; its debrief cannot be shown.") from None
            raise self._in_words(error) from None

    def _in_words(self, error: sqlite3.Error) -> RecordsError:
        """The sentence for a failure; a file that turns out to be damaged is put aside."""
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return in_words(error, self.path)
        self.close()
        return damaged(self.path, self._opened)


_STANDINGS = """
WITH mine AS (
  SELECT p.id, p.finished, p.fit_right, p.fit_of, c.pack, c.scenario, c.title,
    max(p.id) FILTER (WHERE p.finished IS NOT NULL AND NOT p.practice) OVER same AS last,
    max(p.id) FILTER (WHERE p.finished IS NULL) OVER same AS waiting
  FROM playthroughs p JOIN contents c USING (digest) JOIN people ON people.id = p.person
  WHERE people.name = ?
  WINDOW same AS (PARTITION BY c.pack, c.scenario)
)
SELECT pack, scenario, max(title), max(fit_right) FILTER (WHERE id = last), max(fit_of) FILTER (WHERE id = last),
  CASE WHEN waiting > coalesce(last, 0) THEN waiting END,
  (SELECT count(*) FROM moves WHERE playthrough = waiting AND waiting > coalesce(last, 0))
FROM mine GROUP BY pack, scenario ORDER BY pack, scenario
"""


def _kept(row: tuple[Any, ...], moves: list[KeptMove]) -> Kept:
    id, digest, seed, time_factor, begun, finished, practice, verdicts = row
    return Kept(id, digest, seed, time_factor, begun, finished, bool(practice), verdicts, tuple(moves))


def _stamp(now: datetime) -> str:
    return now.isoformat(timespec="seconds")
