"""What SQLite lets go of on its way, written over: its journal holds whatever stood in the file before a change."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from trainer.files.atomic_write import written_over


def journal_of(path: Path) -> Path:
    """Where SQLite keeps what it would need to undo a change of the file at `path`."""
    return Path(f"{path}-journal")


def commit_and_write_over(sql: sqlite3.Connection, path: Path) -> None:
    """Commit a change of the file at `path`, and leave nothing on the disk of what stood there before.

    Raises sqlite3.Error where it was not committed.
    """
    with written_over(journal_of(path)):
        sql.execute("COMMIT")


def build_anew(sql: sqlite3.Connection, path: Path) -> None:
    """Build the file at `path` anew, so that nothing deleted stays in it or beside it. Raises sqlite3.Error."""
    sql.execute("PRAGMA temp_store=MEMORY")  # it is built there and in no other file
    sql.execute("PRAGMA journal_mode=PERSIST").fetchall()
    try:
        sql.execute("VACUUM")
    finally:
        with written_over(journal_of(path)), suppress(sqlite3.Error):
            sql.execute("PRAGMA journal_mode=DELETE").fetchall()
