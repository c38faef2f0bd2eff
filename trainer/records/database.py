"""The file itself: opening it safely, knowing its version, putting a damaged one aside, keeping copies."""

import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from trainer.files.atomic_write import atomic_replace, durable_part, part_of
from trainer.records.faults import BEFORE_DAMAGE, DamagedError, RecordsError, machine_fault
from trainer.records.migrations import MIGRATIONS, VERSION
from trainer.records.seals import seal_all, seal_as_written

APPLICATION_ID = 0x52434C31  # "RCL1"
COPIES_KEPT = 3
BEFORE_UPDATE = "before-update-of-version-"
DAMAGED, REPLACED = "damaged", "replaced"
"""What the records are put aside as: not usable any more, or good and in the way of an older copy."""
BUSY_SECONDS = 5.0


def open_database(path: Path, now: datetime) -> tuple[sqlite3.Connection, bool]:
    """Open or begin the records. Returns the connection and whether it may be written.

    A newer database is opened for reading only. Raises DamagedError after putting a damaged one aside, and
    RecordsError where the machine does not allow it.
    """
    connection: sqlite3.Connection | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size == 0 and best_copy(path):
            raise sqlite3.DatabaseError("the file is empty")
        connection = _connect(path)
        version = _version_of(connection)
        if version > VERSION:
            connection.close()
            return _connect(path, read_only=True), False
        if 0 < version < VERSION:
            _keep_before_update(connection, path, version)
        if version < VERSION:
            _update(connection)
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
        aside = put_aside(path, now, DAMAGED)
        copy = best_copy(path)
        if copy is not None and not copy.name.startswith(BEFORE_DAMAGE):
            copy = copy.rename(copy.with_name(f"{BEFORE_DAMAGE}{copy.name}"))
    except OSError as error:
        return machine_fault(error, path)
    return DamagedError(aside, copy)


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
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise sqlite3.DatabaseError("damaged")
    return int(version)


def _update(connection: sqlite3.Connection) -> None:
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


def _keep_before_update(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Keep the file as the older program left it, once. Raises OSError or sqlite3.Error where that is not possible."""
    kept = path.parent / "copies" / f"{BEFORE_UPDATE}{version}-{path.name}"
    if not kept.exists():
        _copy(connection, kept)


def _copy(connection: sqlite3.Connection, to: Path) -> None:
    """Copy the records, whole or not at all. Raises OSError or sqlite3.Error and leaves nothing."""
    to.parent.mkdir(exist_ok=True)
    part = part_of(to)
    try:
        target = sqlite3.connect(part)
        try:
            connection.backup(target)
        finally:
            target.close()
        atomic_replace(part, to)
    except (sqlite3.Error, OSError):
        with suppress(OSError):  # it may be gone, or never have been there
            part.unlink()
        raise


def put_aside(path: Path, now: datetime, why: str) -> Path:
    """Move a database, and its journal, out of the way; never delete it."""
    stem = f"{path.stem}-{why}-{now:%Y%m%d-%H%M%S}"
    aside = path.with_name(f"{stem}{path.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{stem}-{number}{path.suffix}")
    path.rename(aside)
    journal = Path(f"{path}-journal")
    if journal.exists():
        journal.rename(f"{aside}-journal")
    return aside


def _copies(path: Path) -> list[Path]:
    return sorted((path.parent / "copies").glob(f"{path.stem}-*{path.suffix}"), reverse=True)


def best_copy(path: Path) -> Path | None:
    """The whole copy with the most in it, the newest of those with as much; None if there is none.

    A copy made soon after damage has next to nothing in it, though it is newer.
    """
    held = (path.parent / "copies").glob(f"{BEFORE_DAMAGE}{path.stem}-*{path.suffix}")
    whole = [(moves, copy) for copy in (*held, *_copies(path)) if (moves := _moves_in(copy)) is not None]
    return max(whole, key=lambda each: (each[0], each[1].name.removeprefix(BEFORE_DAMAGE)))[1] if whole else None


def _moves_in(copy: Path) -> int | None:
    """How many moves a copy has; None if it is not whole."""
    try:
        connection = sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)
    except sqlite3.Error:
        return None
    try:
        if not 0 < _version_of(connection) <= VERSION:
            return None
        return int(*connection.execute("SELECT count(*) FROM moves").fetchone())
    except sqlite3.Error:
        return None
    finally:
        connection.close()


def let_go_of_copies(path: Path) -> None:
    """Let newer copies push out those from before damage too. Raises OSError."""
    for copy in list((path.parent / "copies").glob(f"{BEFORE_DAMAGE}*")):
        copy.rename(copy.with_name(copy.name.removeprefix(BEFORE_DAMAGE)))


def keep_copy(connection: sqlite3.Connection, path: Path, now: datetime) -> None:
    """Write a copy beside the records, whole or not at all, and let the oldest go. Failing costs nothing."""
    with suppress(sqlite3.Error, OSError):
        _copy(connection, path.parent / "copies" / f"{path.stem}-{now:%Y%m%d-%H%M%S}{path.suffix}")
        for old in _copies(path)[COPIES_KEPT:]:
            old.unlink(missing_ok=True)


def restore_copy(path: Path, now: datetime) -> Path:
    """Bring the best copy back; what stands in its place is put aside. Raises RecordsError if there is none."""
    copy = best_copy(path)
    if copy is None:
        raise RecordsError("no good copy", path=path.parent / "copies" / path.name)
    try:
        part = durable_part(path, copy.read_bytes())  # before anything is put aside, for the disk may be full
        try:
            if path.exists():
                put_aside(path, now, REPLACED)
            atomic_replace(part, path)
        except OSError:
            part.unlink(missing_ok=True)
            raise
        let_go_of_copies(path)
    except OSError as error:
        raise machine_fault(error, path) from None
    return copy.with_name(copy.name.removeprefix(BEFORE_DAMAGE))
