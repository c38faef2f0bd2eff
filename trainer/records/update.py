"""Bringing records up to the version of this program."""

import sqlite3
from pathlib import Path

from trainer.records.migrations import APPLICATION_ID, MIGRATIONS, VERSION
from trainer.records.overwriting import commit_and_write_over
from trainer.records.seals import seal_all


def update(connection: sqlite3.Connection, path: Path) -> None:
    """Begin the tables, or bring those of an older version up to this one, and seal them: all steps or none."""
    connection.execute("PRAGMA foreign_keys=OFF")  # tables are built anew, and what is deleted must take nothing along
    connection.execute("BEGIN IMMEDIATE")
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()  # another window may have been first
        for migrate in MIGRATIONS[version:]:
            migrate(connection)
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise sqlite3.DatabaseError("a row belongs to one that is not there")
        if version < VERSION:
            seal_all(connection, VERSION)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={VERSION}")
        commit_and_write_over(connection, path)
    except sqlite3.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("PRAGMA foreign_keys=ON")
