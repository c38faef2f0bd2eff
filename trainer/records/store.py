"""Playthroughs and their moves, kept. A move is on disk when `add_move` returns."""

import sqlite3
import zlib
from datetime import datetime
from typing import Any

from trainer.play.move import Move
from trainer.play.playthrough import Playthrough
from trainer.play.verdicts import Verdicts
from trainer.records.faults import MovedOnError, RecordsError
from trainer.records.kept import Content, Finish, Label, PlaythroughRecord, ScenarioStanding, stamp
from trainer.records.notes import Notes
from trainer.records.people import People, add
from trainer.records.records import new_id
from trainer.records.settings import ME


class Store(People, Notes):
    """Everything that is kept. Every failure is a RecordsError and leaves what was kept as it was."""

    def begin(self, person: str, content: Content, playthrough: Playthrough) -> int:
        """Keep a new playthrough and return its id."""
        with self._writing() as sql:
            _ensure(sql, person)
            row = content._replace(source=zlib.compress(content.source))
            sql.execute("INSERT OR IGNORE INTO contents VALUES (?, ?, ?, ?, ?, ?, ?)", row)
            id = new_id(sql, "playthroughs")
            sql.execute(
                "INSERT INTO playthroughs (id, person, digest, seed, time_factor, begun, verdicts)"
                " VALUES (?, (SELECT id FROM people WHERE name = ?), ?, ?, ?, ?, ?)",
                (
                    id, person, content.digest, playthrough.seed, playthrough.time_factor, playthrough.begun,
                    playthrough.verdicts,
                ),
            )  # fmt: skip
            return id

    def go_on_from(self, playthrough: int, moves: int, now: datetime, verdicts: Verdicts | None = None) -> int:
        """Keep a new playthrough that shares the first `moves` moves of another, as practice. Returns its id.

        Verdicts come when they came in the other, unless it is said when.
        """
        with self._writing() as sql:
            made = new_id(sql, "playthroughs")
            sql.execute(
                "INSERT INTO playthroughs"
                " (id, person, digest, seed, time_factor, begun, again_from, practice, verdicts, given, timers_since)"
                " SELECT ?, person, digest, seed, time_factor, ?, id, 1, coalesce(?, verdicts), ?, min(timers_since, ?)"
                " FROM playthroughs WHERE id = ?",
                (made, stamp(now), verdicts, moves, moves, playthrough),
            )
            if sql.execute("SELECT changes()").fetchone() != (1,):
                raise RecordsError("playthrough not kept")
            sql.execute(
                "INSERT INTO moves SELECT ?, number, scene, choice, seconds, confidence, at, factors FROM moves"
                " WHERE playthrough = ? AND number <= ?",
                (made, playthrough, moves),
            )
            return made

    def add_move(self, id: int, playthrough: Playthrough, finish: Finish | None = None) -> None:
        """Commit the last move of a playthrough, with its timers, and the end if it has come to one.

        Raises MovedOnError if the records have that move already, or not the one before it.
        """
        number, move = len(playthrough.moves), playthrough.moves[-1]
        with self._writing() as sql:
            try:
                sql.execute(
                    "INSERT INTO moves SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE ? = 1 +"
                    " (SELECT coalesce(max(number), 0) FROM moves WHERE playthrough = ?)",
                    (
                        id, number, move.scene, move.choice, move.seconds, move.confidence, move.at,
                        _joined(move.factors), number, id,
                    ),
                )  # fmt: skip
            except sqlite3.IntegrityError:
                raise _moved_on(sql, id) from None
            if sql.execute("SELECT changes()").fetchone() != (1,):
                raise _moved_on(sql, id)
            timers = (playthrough.time_factor, playthrough.timers_since)
            sql.execute(
                "UPDATE playthroughs SET (time_factor, timers_since) = (?, ?)"
                " WHERE id = ? AND (time_factor IS NOT ? OR timers_since IS NOT ?)",
                (*timers, id, *timers),
            )
            if finish is not None:
                sql.execute(
                    "UPDATE playthroughs SET finished = ?, ending = ?, fit_right = ?, fit_of = ? WHERE id = ?",
                    (playthrough.finished, *finish, id),
                )

    def stop(self, playthrough: int, now: datetime) -> None:
        """Say that nothing more comes of a playthrough, though it has not reached an ending."""
        with self._writing() as sql:
            sql.execute("UPDATE playthroughs SET finished = ? WHERE id = ?", (stamp(now), playthrough))

    def begun_before(self, playthrough: int) -> int:
        """How often its scenario was begun before by the same person."""
        with self._reading() as sql:
            (count,) = sql.execute(
                "SELECT count(*) FROM playthroughs o JOIN contents oc ON oc.digest = o.digest"
                " JOIN playthroughs p ON p.person = o.person JOIN contents c ON c.digest = p.digest"
                " WHERE p.id = ? AND o.id < p.id AND NOT o.practice AND (oc.pack, oc.scenario) = (c.pack, c.scenario)",
                (playthrough,),
            ).fetchone()
            return int(count)

    def discard(self, playthrough: int) -> None:
        """Forget one unfinished playthrough."""
        with self._writing() as sql:
            sql.execute("DELETE FROM playthroughs WHERE id = ? AND finished IS NULL", (playthrough,))

    def playthrough(self, id: int) -> PlaythroughRecord:
        """One playthrough with its moves in order. Raises RecordsError if it is gone."""
        with self._reading() as sql:
            found = _records(sql, "p.id = ?", (id,))
            if not found:
                raise RecordsError("playthrough not kept")
            return found[0]

    def playthroughs(self, person: str) -> list[PlaythroughRecord]:
        """All playthroughs of a person in the order they were begun."""
        with self._reading() as sql:
            return _records(sql, "p.person = (SELECT people.id FROM people WHERE name = ?)", (person,))

    def content(self, digest: str) -> Content:
        """A scenario as it was played."""
        with self._reading() as sql:
            row = sql.execute("SELECT * FROM contents WHERE digest = ?", (digest,)).fetchone()
            if row is None:
                raise RecordsError("content not kept")
            content = Content(*row)
            return content._replace(source=zlib.decompress(content.source))

    def label(self, digest: str) -> Label:
        """What a scenario that was played is called. Raises RecordsError if it is not kept."""
        with self._reading() as sql:
            row = sql.execute(
                "SELECT pack, scenario, title, version FROM contents WHERE digest = ?", (digest,)
            ).fetchone()
            if row is None:
                raise RecordsError("content not kept")
            return Label(*row)

    def versions(self) -> dict[str, str]:
        """Version of the pack each content came with, by the content's digest."""
        with self._reading() as sql:
            return dict(sql.execute("SELECT digest, version FROM contents"))

    def ended_like(self, playthrough: int, most: int) -> list[PlaythroughRecord]:
        """At most so many playthroughs of the same scenario by the same person that have ended, the newest first."""
        with self._reading() as sql:
            return _records(
                sql,
                "p.id IN (SELECT o.id FROM playthroughs p JOIN contents c ON c.digest = p.digest"
                " JOIN contents oc ON (oc.pack, oc.scenario) = (c.pack, c.scenario)"
                " JOIN playthroughs o ON o.digest = oc.digest AND o.person = p.person"
                " WHERE p.id = ? AND o.ending IS NOT NULL ORDER BY o.id DESC LIMIT ?)",
                (playthrough, most),
            )[::-1]

    def standings(self, person: str) -> list[ScenarioStanding]:
        """Where each scenario ever played stands with a person."""
        with self._reading() as sql:
            rows = sql.execute(_STANDINGS, (person,)).fetchall()
            return [ScenarioStanding._make((*row[:-1], bool(row[-1]))) for row in rows]


_STANDINGS = """
WITH mine AS (
  SELECT p.id, p.finished, p.practice, p.fit_right, p.fit_of, c.pack, c.scenario, c.title,
    coalesce(max(p.id) FILTER (WHERE p.finished IS NOT NULL AND NOT p.practice) OVER same, 0) AS last,
    p.finished IS NULL AND (NOT p.practice
      OR p.given < (SELECT count(*) FROM moves WHERE playthrough = p.id)) AS waits
  FROM playthroughs p JOIN contents c USING (digest) JOIN people ON people.id = p.person
  WHERE people.name = ?
  WINDOW same AS (PARTITION BY c.pack, c.scenario)
), standing AS (
  SELECT pack, scenario, max(title) AS title, max(fit_right) FILTER (WHERE id = last) AS fit_right,
    max(fit_of) FILTER (WHERE id = last) AS fit_of, max(last) AS last,
    coalesce(max(id) FILTER (WHERE waits AND id > last AND NOT practice),
      max(id) FILTER (WHERE waits AND id > last)) AS waiting
  FROM mine GROUP BY pack, scenario
)
SELECT pack, scenario, title, fit_right, fit_of, waiting, (SELECT count(*) FROM moves WHERE playthrough = waiting),
  nullif(last, 0), coalesce((SELECT practice FROM playthroughs WHERE id = waiting), 0)
FROM standing ORDER BY pack, scenario
"""


def _moved_on(sql: sqlite3.Connection, playthrough: int) -> RecordsError:
    """Why a move was not the next one of its playthrough."""
    if sql.execute("SELECT 1 FROM playthroughs WHERE id = ?", (playthrough,)).fetchone():
        return MovedOnError()
    return RecordsError("playthrough not kept")


def _ensure(sql: sqlite3.Connection, person: str) -> None:
    """The first person, and who gave no name, come with what they play. Raises RecordsError for who is gone."""
    if person == ME or not sql.execute("SELECT 1 FROM people").fetchone():
        add(sql, person)
    elif not sql.execute("SELECT 1 FROM people WHERE name = ?", (person,)).fetchone():
        raise RecordsError("person gone", name=person)


def _records(sql: sqlite3.Connection, which: str, values: tuple[Any, ...]) -> list[PlaythroughRecord]:
    """The playthroughs `p` for which that holds, in the order they were begun, each with its moves."""
    rows = sql.execute(
        "SELECT p.id, ending, fit_right, fit_of, p.digest, c.pack || '/' || c.scenario, seed, begun, finished,"
        " practice, verdicts, time_factor, given, timers_since"
        f" FROM playthroughs p JOIN contents c USING (digest) WHERE {which} ORDER BY p.id",
        values,
    ).fetchall()
    moves: dict[int, list[Move]] = {row[0]: [] for row in rows}
    for id, scene, choice, seconds, confidence, factors, at in sql.execute(
        "SELECT m.playthrough, scene, choice, seconds, confidence, factors, at"
        f" FROM moves m JOIN playthroughs p ON p.id = m.playthrough WHERE {which} ORDER BY m.playthrough, number",
        values,
    ):
        picked = None if factors is None else tuple(filter(None, factors.split(",")))
        moves[id].append(Move(scene, choice, seconds, confidence, picked, at))
    return [_record(row, tuple(moves[row[0]])) for row in rows]


def _record(row: tuple[Any, ...], moves: tuple[Move, ...]) -> PlaythroughRecord:
    id, ending, right, of, digest, scenario, seed, begun, finished, practice, verdicts, time_factor, given, since = row
    playthrough = Playthrough(
        digest, scenario, seed, begun, finished, bool(practice), verdicts, time_factor, given, since, moves
    )
    return PlaythroughRecord(id, playthrough, None if right is None else Finish(ending, right, of))


def _joined(factors: tuple[str, ...] | None) -> str | None:
    return None if factors is None else ",".join(factors)
