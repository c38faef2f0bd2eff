"""The file itself: opening it safely, knowing its version, bringing it up to this one, putting a damaged one aside."""

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from os.path import samestat
from pathlib import Path

from trainer.files.atomic_write import written_over
from trainer.files.folders import make_folder
from trainer.files.private import begin_private, is_only_ours, make_private
from trainer.records.contents import version_of
from trainer.records.copies import best_copy, hold, is_one_held, keep_before_update, note_saved
from trainer.records.faults import DamagedError, RecordsError, is_of_machine, machine_fault
from trainer.records.migrations import APPLICATION_ID, MIGRATIONS, VERSION
from trainer.records.overwriting import commit_and_write_over, journal_of
from trainer.records.proved import proved
from trainer.records.put_aside import DAMAGED, put_aside, take_second_names_back
from trainer.records.saved import saved_in
from trainer.records.seals import seal_all, seal_as_written

BUSY_SECONDS = 5.0
_SETTINGS = ("journal_mode=DELETE", "synchronous=EXTRA", "secure_delete=ON", "fullfsync=ON", "temp_store=MEMORY")
_BESIDE = ("settings", "copies", "library", "cache", "errors.log")
LEAST_BYTES = 512
"""The smallest page, and so the smallest database."""


def open_database(path: Path, now: datetime) -> tuple[sqlite3.Connection, bool]:
    """Open or begin the records, and prove them. Returns the connection and whether it may be written.

    A newer database is opened for reading only. Raises DamagedError after putting a damaged one aside, for whatever is
    not expected is damage, and RecordsError where the machine does not allow it.
    """
    try:
        _refuse_what_is_no_file(path)
        make_folder(path.parent)
        take_second_names_back(path)
        make_private(_personal(path))
        if _is_cut_short(path):
            raise sqlite3.DatabaseError("the file is empty")
        with written_over(journal_of(path)):  # where the power went, SQLite takes back what was under way
            return _opened(path)
    except RecordsError:
        raise
    except Exception as error:
        raise machine_fault(error, path) if is_of_machine(error) else damaged(path, now) from None


def _personal(path: Path) -> Iterator[Path]:
    """What lies in the folder of the records and is for nobody else; the folder too, if nothing else lies there."""
    folder = path.parent
    if is_only_ours(folder, (path.stem, *_BESIDE)):
        yield folder
    ours = (
        f"{path.name}*",
        f"{path.stem}-*{path.suffix}*",
        f".*{path.stem}*.part*",
        "settings*.json*",
        ".*settings*.part",
    )
    for pattern in ours:
        yield from folder.glob(pattern)
    yield folder / "copies"
    yield from (folder / "copies").glob("*")


def _refuse_what_is_no_file(path: Path) -> None:
    """Raise RecordsError for a folder, a device or a link to nothing in the place of the records: none is damage."""
    if path.is_symlink() and not path.exists():
        raise RecordsError("link to nothing", path=path)
    if path.exists() and not path.is_file():
        raise RecordsError("no file", path=path)


def _is_cut_short(path: Path) -> bool:
    """Whether a file holds less than any database.

    One without a byte is a new one, unless there were records and nobody said they were lost: copies, and none held.
    """
    if not path.exists():
        return False
    size = path.stat().st_size
    return 0 < size < LEAST_BYTES or (size == 0 and not is_one_held(path) and best_copy(path) is not None)


def _opened(path: Path) -> tuple[sqlite3.Connection, bool]:
    connection = connect(path)
    try:
        version = version_of(connection)
        if version > VERSION:
            connection.close()
            return connect(path, read_only=True), False
        if 0 < version < VERSION:
            keep_before_update(connection, path, version)
        if version < VERSION:
            _bring_up(connection, path)
        elif not proved(connection, path).whole:
            raise sqlite3.DatabaseError("damaged")
        seal_as_written(connection)
    except BaseException:
        connection.close()
        raise
    return connection, True


def _bring_up(connection: sqlite3.Connection, path: Path) -> None:
    """Update the records. A mistake of an update is no damage, and nothing is put aside for it: raises RecordsError."""
    try:
        update(connection, path)
    except sqlite3.OperationalError as error:
        raise machine_fault(error, path) from None


def damaged(path: Path, now: datetime) -> RecordsError:
    """Put a damaged database aside, keep its best copy from rotation, and return what to raise."""
    try:
        found = path.stat()
        copy = best_copy(path)
        held = hold(copy).path if copy else None  # first, for where the power goes in between somebody must offer it
        saved = 0 if held else saved_in(path.read_bytes()).moves
        if saved:
            with suppress(OSError):  # no room for a name: it is said once, and `restore` does it all the same
                note_saved(path, saved)
        if not samestat(found, path.stat()):  # another window has put it aside, and maybe brought a copy back
            return RecordsError("put in order")
        aside = put_aside(path, now, DAMAGED)
    except OSError as error:
        return machine_fault(error, path)
    return DamagedError(aside, held, saved)


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection to the records, set up as the design says; nothing is read yet but their head."""
    mode = "ro" if read_only else "rwc"
    if not read_only:
        begin_private(path)
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False,
    )  # fmt: skip
    if not read_only:
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}").fetchall()
    connection.execute("PRAGMA foreign_keys=ON")
    return connection


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
