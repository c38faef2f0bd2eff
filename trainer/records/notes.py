"""What learners say, kept beside their playthroughs."""

import sqlite3
from datetime import datetime

from trainer.play.note import Note
from trainer.records.faults import RecordsError
from trainer.records.intention import Intention
from trainer.records.kept import stamp
from trainer.records.records import Records
from trainer.records.row_mapping import Columns
from trainer.records.statements import insert

NOTE = Columns(Note)


class Notes:
    """Notes of playthroughs."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def keep(self, record: int, note: Note, now: datetime) -> None:
        """Keep the learner's words, in place of what they said there before; no words take them away."""
        with self._records.writing() as sql:
            if note.text.strip():
                try:
                    (said,) = sql.execute("SELECT coalesce(max(said), 0) + 1 FROM notes").fetchone()
                    row = {"playthrough": record, **NOTE.row(note), "at": stamp(now), "said": said}
                    insert(sql, "notes", row, "OR REPLACE")
                except sqlite3.IntegrityError:
                    raise RecordsError("note not kept") from None
            else:
                key = (record, note.number, note.kind)
                sql.execute("DELETE FROM notes WHERE playthrough = ? AND number = ? AND kind = ?", key)

    def of(self, record: int) -> list[Note]:
        """What the learner said of a playthrough."""
        with self._records.reading() as sql:
            rows = sql.execute(f"SELECT {NOTE} FROM notes WHERE playthrough = ? ORDER BY number, kind", (record,))
            return [NOTE.value(row) for row in rows]

    def last_intention(self, person: str) -> Intention | None:
        """What a person meant to do next time, last: by what was said after what, whatever the clock said."""
        with self._records.reading() as sql:
            row = sql.execute(
                "SELECT n.text, s.title, n.at FROM notes n JOIN playthroughs p ON p.id = n.playthrough"
                " JOIN scenarios s ON s.bundle = p.content AND s.scenario = p.scenario"
                " JOIN people ON people.id = p.person"
                " WHERE people.name = ? AND n.kind = 'intention' ORDER BY n.said DESC LIMIT 1",
                (person,),
            ).fetchone()
            return Intention(*row) if row else None
