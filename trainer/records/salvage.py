"""A copy of what can be saved: what the best copy has, and what of a damaged file proves itself and is not in it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from trainer.files.atomic_write import discard, durable, durable_part
from trainer.records.bringing_back import bring_back
from trainer.records.contents import is_proved, moves_in
from trainer.records.copies import Copy, folder_of_copies, place_copy
from trainer.records.overwriting import commit_and_write_over
from trainer.records.saved import Saved, saved_in
from trainer.records.seals import seal_as_written
from trainer.records.update import update

_SUMS = "SELECT name, rows, sum FROM sums ORDER BY name"


def salvage(path: Path, best: Copy | None) -> Copy | None:
    """Make a copy of what is saved of the damaged records at `path`, on top of their best copy if there is one.

    None where that is no more than the copy has, or cannot be made now: the damaged file stays in any case.
    """
    try:
        saved = saved_in(path.read_bytes())
        if not saved.playthroughs and not saved.notes:
            return None
        part = durable_part(folder_of_copies(path) / path.name, best.path.read_bytes() if best else b"", mode=0o600)
        try:
            if not _add(part, saved) or not is_proved(part):
                return None
            durable(part)
            moves = moves_in(part)
            return Copy(place_copy(part, path), moves)
        finally:
            discard(part)
    except (OSError, sqlite3.Error):
        return None


def _add(part: Path, saved: Saved) -> bool:
    """Add what was saved to a copy, or to new records. Whether it has changed by that. Raises sqlite3.Error."""
    with closing(sqlite3.connect(part, isolation_level=None)) as sql:
        sql.execute("PRAGMA secure_delete=ON")
        update(sql, part)
        seal_as_written(sql)
        before = sql.execute(_SUMS).fetchall()
        sql.execute("BEGIN IMMEDIATE")
        bring_back(sql, saved)
        commit_and_write_over(sql, part)
        return bool(sql.execute(_SUMS).fetchall() != before)
