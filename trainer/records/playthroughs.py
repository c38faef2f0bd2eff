"""Playthroughs and their moves, kept. A move is on disk when `add_move` returns."""

import sqlite3
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from trainer.packs.bundle import Bundle
from trainer.play.move import Move
from trainer.play.playthrough import Playthrough
from trainer.play.verdicts import Verdicts
from trainer.records.faults import MovedOnError, RecordsError
from trainer.records.kept import Finish, PlaythroughRecord, ScenarioStanding, stamp
from trainer.records.kept_bundles import forget_bundles, keep_bundle
from trainer.records.people import add_person
from trainer.records.records import Records
from trainer.records.row_mapping import Columns
from trainer.records.settings import ME
from trainer.records.statements import insert, new_id

PLAYTHROUGH = Columns(Playthrough, without=("moves",))
MOVE = Columns(Move)


class Playthroughs:
    """The playthroughs of everybody."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def begin(self, person: str, bundle: Bundle, playthrough: Playthrough) -> int:
        """Keep a new playthrough and the pack that is played, and return its id."""
        with self._records.writing() as sql:
            _ensure(sql, person)
            keep_bundle(sql, bundle)
            (who,) = sql.execute("SELECT id FROM people WHERE name = ?", (person,)).fetchone()
            return _add(sql, playthrough, {"person": who})

    def go_on_from(self, record: int, moves: int, now: datetime, verdicts: Verdicts | None = None) -> int:
        """Keep a new playthrough that shares the first `moves` moves of another, as practice. Returns its id.

        Verdicts come when they came in the other, unless it is said when.
        """
        with self._records.writing() as sql:
            before = _one(sql, record).playthrough
            (who,) = sql.execute("SELECT person FROM playthroughs WHERE id = ?", (record,)).fetchone()
            practice = replace(
                before, begun=stamp(now), finished=None, practice=True, verdicts=verdicts or before.verdicts,
                given=moves, timers_since=min(before.timers_since, moves), moves=before.moves[:moves],
            )  # fmt: skip
            return _add(sql, practice, {"person": who, "again_from": record})

    def add_move(self, record: int, playthrough: Playthrough, finish: Finish | None = None) -> None:
        """Commit the last move of a playthrough, with its timers, and the end if it has come to one.

        Raises MovedOnError if the records have that move already, or not the one before it.
        """
        number = len(playthrough.moves)
        with self._records.writing(wordless=True) as sql:
            (last,) = sql.execute("SELECT max(number) FROM moves WHERE playthrough = ?", (record,)).fetchone()
            if number != 1 + (last or 0):
                raise _moved_on(sql, record)
            try:
                _add_move(sql, record, number, playthrough.moves[-1])
            except sqlite3.IntegrityError as error:
                if error.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_CHECK:
                    raise
                raise _moved_on(sql, record) from None
            timers = (playthrough.time_factor, playthrough.timers_since)
            sql.execute(
                "UPDATE playthroughs SET (time_factor, timers_since) = (?, ?)"
                " WHERE id = ? AND (time_factor IS NOT ? OR timers_since IS NOT ?)",
                (*timers, record, *timers),
            )
            if finish is not None:
                sql.execute(
                    "UPDATE playthroughs SET (finished, ending, fit_right, fit_of, fit_poor) = (?, ?, ?, ?, ?)"
                    " WHERE id = ?",
                    (playthrough.finished, *finish, record),
                )

    def discard(self, record: int) -> None:
        """Forget one unfinished playthrough, and its pack if nobody else has played that."""
        with self._records.writing() as sql:
            sql.execute("DELETE FROM playthroughs WHERE id = ? AND finished IS NULL", (record,))
            forget_bundles(sql)

    def one(self, record: int) -> PlaythroughRecord:
        """One playthrough with its moves in order. Raises RecordsError if it is gone."""
        with self._records.reading() as sql:
            return _one(sql, record)

    def of(self, person: str) -> list[PlaythroughRecord]:
        """All playthroughs of a person in the order they were begun."""
        with self._records.reading() as sql:
            return _records(sql, "p.person = (SELECT people.id FROM people WHERE name = ?)", (person,))

    def ids(self, person: str) -> list[int]:
        """The ids of all of a person's playthroughs in the order they were begun, to be read one by one."""
        with self._records.reading() as sql:
            mine = "SELECT p.id FROM playthroughs p JOIN people ON people.id = p.person WHERE name = ? ORDER BY p.id"
            return [id for (id,) in sql.execute(mine, (person,))]

    def contents(self, person: str) -> list[str]:
        """The digests of the packs that a person played, the one that was played last first."""
        with self._records.reading() as sql:
            mine = (
                "SELECT content FROM playthroughs p JOIN people ON people.id = p.person WHERE name = ?"
                " GROUP BY content ORDER BY max(p.id) DESC"
            )
            return [content for (content,) in sql.execute(mine, (person,))]

    def begun_before(self, record: int) -> int:
        """How often its scenario was begun before by the same person, and a decision taken in it.

        One without any is forgotten where it is left, so what stands in this one must not depend on it.
        """
        with self._records.reading() as sql:
            (count,) = sql.execute(
                "SELECT count(*) FROM playthroughs o JOIN playthroughs p USING (person, scenario)"
                " WHERE p.id = ? AND o.id < p.id AND NOT o.practice"
                " AND EXISTS (SELECT 1 FROM moves WHERE playthrough = o.id)", (record,),
            ).fetchone()  # fmt: skip
            return int(count)

    def ended_like(self, record: int, most: int) -> list[PlaythroughRecord]:
        """At most so many playthroughs of the same scenario by the same person that have ended, the newest first."""
        with self._records.reading() as sql:
            found = _records(
                sql,
                "p.id IN (SELECT o.id FROM playthroughs o JOIN playthroughs p USING (person, scenario)"
                " WHERE p.id = ? AND o.ending IS NOT NULL ORDER BY o.id DESC LIMIT ?)",
                (record, most),
            )
            return found[::-1]

    def unreadable(self, person: str) -> dict[str, int]:
        """Moves of a person by the title of what was played, where that was damaged before an update sealed it."""
        with self._records.reading() as sql:
            rows = sql.execute(
                "SELECT coalesce(s.title, p.scenario), sum(p.move_count) FROM playthroughs p"
                " JOIN people ON people.id = p.person JOIN bundles b ON b.digest = p.content AND NOT b.whole"
                " LEFT JOIN scenarios s ON s.bundle = p.content AND s.scenario = p.scenario"
                " WHERE people.name = ? GROUP BY 1 ORDER BY 1", (person,),
            )  # fmt: skip
            return dict(rows)

    def finished(self, person: str) -> set[str]:
        """What a person has finished (pack/scenario), not counting what was practice only."""
        return self._scenarios(person, "p.finished IS NOT NULL")

    def assessed(self, person: str) -> set[str]:
        """What a person has begun and not finished, and is told the verdicts of at the end only."""
        return self._scenarios(person, "p.finished IS NULL AND p.verdicts = 'end'")

    def _scenarios(self, person: str, which: str) -> set[str]:
        with self._records.reading() as sql:
            mine = (
                "SELECT DISTINCT p.scenario FROM playthroughs p JOIN people ON people.id = p.person"
                f" WHERE people.name = ? AND NOT p.practice AND {which}"
            )
            return {scenario for (scenario,) in sql.execute(mine, (person,))}

    def standings(self, person: str) -> list[ScenarioStanding]:
        """Where each scenario ever played stands with a person."""
        with self._records.reading() as sql:
            rows = sql.execute(_STANDINGS, (person,)).fetchall()
            return [ScenarioStanding._make((*row[:7], bool(row[7]), row[8], _ids(row[9]))) for row in rows]


def _ids(told: str | None) -> tuple[str, ...]:
    """Ids that stand with a comma between them."""
    return tuple(sorted(told.split(","))) if told else ()


_STANDINGS = """
WITH mine AS (
  SELECT p.id, p.finished, p.ending, p.practice, p.fit_right, p.fit_of, p.fit_poor, p.scenario, s.title,
    coalesce(max(p.id) FILTER (WHERE p.finished IS NOT NULL AND NOT p.practice) OVER same, 0) AS last,
    p.finished IS NULL AND (NOT p.practice
      OR p.given < (SELECT count(*) FROM moves WHERE playthrough = p.id)) AS waits
  FROM playthroughs p JOIN scenarios s ON s.bundle = p.content AND s.scenario = p.scenario
    JOIN people ON people.id = p.person
  WHERE people.name = ?
  WINDOW same AS (PARTITION BY p.scenario)
), standing AS (
  SELECT scenario, max(title) AS title, max(fit_right) FILTER (WHERE id = last) AS fit_right,
    max(fit_of) FILTER (WHERE id = last) AS fit_of, max(fit_poor) FILTER (WHERE id = last) AS fit_poor,
    max(last) AS last, group_concat(DISTINCT ending) AS endings,
    coalesce(max(id) FILTER (WHERE waits AND id > last AND NOT practice),
      max(id) FILTER (WHERE waits AND id > last)) AS waiting
  FROM mine GROUP BY scenario
)
SELECT scenario, title, fit_right, fit_of, waiting, (SELECT count(*) FROM moves WHERE playthrough = waiting),
  nullif(last, 0), coalesce((SELECT practice FROM playthroughs WHERE id = waiting), 0),
  fit_poor, endings
FROM standing ORDER BY scenario
"""


def _moved_on(sql: sqlite3.Connection, playthrough: int) -> RecordsError:
    """Why a move was not the next one of its playthrough."""
    if sql.execute("SELECT 1 FROM playthroughs WHERE id = ?", (playthrough,)).fetchone():
        return MovedOnError()
    return RecordsError("playthrough not kept")


def _ensure(sql: sqlite3.Connection, person: str) -> None:
    """The first person, and who gave no name, come with what they play. Raises RecordsError for who is gone."""
    if person == ME or not sql.execute("SELECT 1 FROM people").fetchone():
        add_person(sql, person)
    elif not sql.execute("SELECT 1 FROM people WHERE name = ?", (person,)).fetchone():
        raise RecordsError("person gone", name=person)


def _add(sql: sqlite3.Connection, playthrough: Playthrough, more: dict[str, object]) -> int:
    """Keep a playthrough with the moves it has, and what stands beside its fields. Returns its id."""
    record = new_id(sql, "playthroughs")
    insert(sql, "playthroughs", {"id": record, **more, **PLAYTHROUGH.row(playthrough)})
    for number, move in enumerate(playthrough.moves, start=1):
        _add_move(sql, record, number, move)
    return record


def _add_move(sql: sqlite3.Connection, record: int, number: int, move: Move) -> None:
    insert(sql, "moves", {"playthrough": record, "number": number, **MOVE.row(move)})


def _one(sql: sqlite3.Connection, record: int) -> PlaythroughRecord:
    found = _records(sql, "p.id = ?", (record,))
    if not found:
        raise RecordsError("playthrough not kept")
    return found[0]


def _records(sql: sqlite3.Connection, which: str, values: tuple[Any, ...]) -> list[PlaythroughRecord]:
    """The playthroughs `p` for which that holds, in the order they were begun, each with its moves."""
    rows = sql.execute(
        f"SELECT p.id, move_count, ending, fit_right, fit_of, fit_poor, {PLAYTHROUGH.of('p')} FROM playthroughs p"
        f" WHERE {which} ORDER BY p.id",
        values,
    ).fetchall()
    every = sql.execute(
        f"SELECT {MOVE.of('m')} FROM playthroughs p CROSS JOIN moves m ON m.playthrough = p.id"
        f" WHERE {which} ORDER BY p.id, number",
        values,
    )
    moves = MOVE.values(every.fetchall())
    found, at = [], 0
    for id, count, ending, right, of, poor, *row in rows:
        playthrough = PLAYTHROUGH.value(row, moves=tuple(moves[at : at + count]))
        found.append(PlaythroughRecord(id, playthrough, None if right is None else Finish(ending, right, of, poor)))
        at += count
    if at != len(moves):
        raise sqlite3.DatabaseError("playthroughs do not have as many moves as they should")
    return found
