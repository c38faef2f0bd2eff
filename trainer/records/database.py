"""The file itself: opening it safely, knowing its version, bringing it up to this one, putting a damaged one aside."""

import sqlite3
from datetime import datetime
from pathlib import Path

from trainer.files.folders import make_folder
from trainer.records.copies import best_copy, hold, keep_before_update
from trainer.records.faults import DamagedError, RecordsError, machine_fault
from trainer.records.migrations import APPLICATION_ID, MIGRATIONS, VERSION
from trainer.records.pages_fit import is_sound
from trainer.records.put_aside import DAMAGED, put_aside, take_second_names_back
from trainer.records.seals import seal_all, seal_as_written

BUSY_SECONDS = 5.0


def open_database(path: Path, now: datetime) -> tuple[sqlite3.Connection, bool]:
    """Open or begin the records. Returns the connection and whether it may be written.

    A newer database is opened for reading only. Raises DamagedError after putting a damaged one aside, and
    RecordsError where the machine does not allow it.
    """
    connection: sqlite3.Connection | None = None
    try:
        make_folder(path.parent)
        take_second_names_back(path)
        if path.exists() and path.stat().st_size == 0 and best_copy(path):
            raise sqlite3.DatabaseError("the file is empty")
        connection = _connect(path)
        version = _version_of(connection)
        if version > VERSION:
            connection.close()
            return _connect(path, read_only=True), False
        if 0 < version < VERSION:
            keep_before_update(connection, path, version)
        if version < VERSION:
            update(connection)
        seal_as_written(connection)
        return connection, True
    except sqlite3.OperationalError as error:
        raise machine_fault(error, path) from None
    except sqlite3.DatabaseError:
        if connection is not None:
            connection.close()
        raise damaged(path, now) from None
    except OSError as error:
        raise machine_fault(error, path) from None


def damaged(path: Path, now: datetime) -> RecordsError:
    """Put a damaged database aside, keep its best copy from rotation, and return what to raise."""
    try:
        copy = best_copy(path)
        held = hold(copy).path if copy else None  # first, for where the power goes in between somebody must offer it
        aside = put_aside(path, now, DAMAGED)
    except OSError as error:
        return machine_fault(error, path)
    return DamagedError(aside, held)


def _connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    mode = "ro" if read_only else "rwc"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False,
    )  # fmt: skip
    if not read_only:
        for setting in ("journal_mode=DELETE", "synchronous=EXTRA", "secure_delete=ON", "fullfsync=ON"):
            connection.execute(f"PRAGMA {setting}").fetchall()
    connection.execute("PRAGMA foreign_keys=ON")
    return connection


def _version_of(connection: sqlite3.Connection) -> int:
    """The version of the schema, 0 for a new file. Raises sqlite3.DatabaseError if it is damaged or not ours."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if application == 0 and version == 0 and tables == 0:
        return 0
    if application != APPLICATION_ID:
        raise sqlite3.DatabaseError("not a database of this program")
    if not is_sound(connection, "quick_check"):
        raise sqlite3.DatabaseError("damaged")
    return int(version)


def update(connection: sqlite3.Connection) -> None:
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
        connection.execute("COMMIT")
    except sqlite3.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("PRAGMA foreign_keys=ON")
