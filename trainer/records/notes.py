"""What learners say, kept beside their playthroughs."""

import sqlite3
from datetime import datetime

from trainer.play.note import Note
from trainer.records.faults import RecordsError
from trainer.records.intention import Intention
from trainer.records.kept import stamp
from trainer.records.records import Records


class Notes(Records):
    """Notes of playthroughs."""

    def keep_note(self, playthrough: int, note: Note, now: datetime) -> None:
        """Keep the learner's words, in place of what they said there before; no words take them away."""
        with self._writing() as sql:
            if note.text.strip():
                row = (playthrough, note.number, note.kind, note.text, stamp(now))
                try:
                    sql.execute("INSERT OR REPLACE INTO notes VALUES (?, ?, ?, ?, ?)", row)
                except sqlite3.IntegrityError:
                    raise RecordsError("That playthrough is no longer kept; this could not be added.") from None
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
