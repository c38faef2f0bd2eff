"""The records of one data folder as an open file: reading and writing them whole, and saying what went wrong."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from threading import RLock

from trainer.records.contents import proves_itself
from trainer.records.copies import UnprovedError, keep_copy
from trainer.records.database import damaged, open_database
from trainer.records.faults import RecordsError, copy_fault, machine_fault


class Records:
    """The file, which every part of the store shares. Every failure is a RecordsError and leaves what was kept."""

    def __init__(self, path: Path, now: datetime) -> None:
        self.path = path
        self._opened = now
        self.closed = False
        self._lock = RLock()  # the window's thread and the one beside it share the connection
        self._connection, self.writable = open_database(path, now)
        self._file = _file_at(path)

    @property
    def moved(self) -> bool:
        """Whether another file stands in the place of this one: another window put it aside, or brought a copy back."""
        return _file_at(self.path) != self._file

    def close(self) -> None:
        """Let go of the file, once nobody reads or writes it."""
        with self._lock:
            self.closed = True
            self._connection.close()

    def keep_copy(self) -> RecordsError | None:
        """Keep a copy of everything, for the day the file is damaged. What was closed meanwhile has none.

        Returns why there is none now; nothing that was kept is lost by that. A copy that does not prove itself may be
        that of a damaged file, which is put aside then.
        """
        with self._lock:
            if not self.writable or self.closed:
                return None
            try:
                keep_copy(self._connection, self.path)
            except UnprovedError:
                return copy_fault(None, self.path) if proves_itself(self._connection) else self._put_aside()
            except OSError as error:
                return copy_fault(error, self.path)
            except sqlite3.Error as error:
                return self._put_aside() if _is_damage(error) else copy_fault(error, self.path)
        return None

    def build_anew(self) -> None:
        """Write the file anew, so that nothing stays in it that was deleted."""
        try:
            with self._lock:
                self._open().execute("VACUUM")
        except sqlite3.Error as error:
            raise self._fault_of(error) from None

    def _open(self) -> sqlite3.Connection:
        """The connection. Raises RecordsError if it was closed while somebody waited for it."""
        if self.closed:
            raise RecordsError("closed")
        return self._connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection within a transaction that is committed whole at the end, or not at all."""
        if not self.writable:
            raise RecordsError("newer", path=self.path)
        with self._lock:
            sql = self._open()
            try:
                sql.execute("BEGIN IMMEDIATE")
                yield sql
                sql.execute("COMMIT")
            except BaseException as error:
                if sql.in_transaction:  # after an I/O error SQLite has rolled back itself
                    sql.execute("ROLLBACK")
                if isinstance(error, sqlite3.Error):
                    raise self._fault_of(error) from None
                raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, which tells of one state of things until the end."""
        with self._lock:
            sql = self._open()
            try:
                sql.execute("BEGIN")  # several questions are answered from one state of things
                yield sql
                sql.execute("COMMIT")
            except zlib.error:
                raise self.damaged_bundle() from None
            except sqlite3.Error as error:
                raise self._fault_of(error) from None
            finally:
                with suppress(sqlite3.Error):
                    if sql.in_transaction:
                        sql.execute("ROLLBACK")

    def damaged_bundle(self) -> RecordsError:
        """What to raise where a pack is not as it was kept."""
        return RecordsError("content damaged", path=self.path)

    def _fault_of(self, error: sqlite3.Error) -> RecordsError:
        """What to raise for a failure; a file that turns out to be damaged is put aside."""
        return self._put_aside() if _is_damage(error) else machine_fault(error, self.path)

    def _put_aside(self) -> RecordsError:
        """Put the damaged file aside, unless another window was first. What to raise."""
        self.close()
        if self.moved:
            return RecordsError("put in order")
        return damaged(self.path, self._opened)


def _is_damage(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _file_at(path: Path) -> tuple[int, int] | None:
    """Which file stands at a path; None if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
