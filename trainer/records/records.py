"""The records of one data folder as an open file: reading and writing them whole, and saying what went wrong."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import NamedTuple

from trainer.records.copies import UnprovedError, keep_copy
from trainer.records.database import connect, damaged, open_database
from trainer.records.faults import RecordsError, copy_fault, is_of_machine, machine_fault
from trainer.records.overwriting import build_anew, commit_and_write_over
from trainer.records.proved import proved


class Records:
    """The file, which every part of the store shares. Every failure is a RecordsError and leaves what was kept."""

    def __init__(self, path: Path, now: datetime) -> None:
        self.path = path
        self._opened = now
        self.closed = False
        self._lock = RLock()  # the window's thread and the one beside it share the connection
        self._connection, self.writable, self._file = _opened(path, now)
        self._proved: _State | None = None
        with suppress(sqlite3.Error):  # another window is writing: it is looked at when it is read
            self._proved = self._state()

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
                return copy_fault(None, self.path) if self._is_whole() else self._put_aside()
            except OSError as error:
                return copy_fault(error, self.path)
            except sqlite3.Error as error:
                return self._put_aside() if _is_damage(error) else copy_fault(error, self.path)
        return None

    def build_anew(self) -> None:
        """Write the file anew, so that nothing stays in it that was deleted."""
        with self._lock:
            try:
                sql = self._open()
                before = self._state()
                build_anew(sql, self.path)
            except sqlite3.Error as error:
                raise self._fault_of(error) from None
            self._changed_by_us(before)

    def _open(self) -> sqlite3.Connection:
        """The connection. Raises RecordsError if it was closed while somebody waited for it."""
        if self.closed:
            raise RecordsError("closed")
        return self._connection

    @contextmanager
    def writing(self, *, wordless: bool = False) -> Iterator[sqlite3.Connection]:
        """The connection within a transaction that is committed whole at the end, or not at all.

        What stood there before is written over, unless it is `wordless`: nobody's name or words stand beside a move.
        """
        if not self.writable:
            raise RecordsError("newer", path=self.path)
        with self._lock:
            sql = self._open()
            try:
                sql.execute("BEGIN IMMEDIATE")
                if self.moved:  # what is written now would be lost
                    raise RecordsError("put in order")
                before = self._state()
                yield sql
                if wordless:
                    sql.execute("COMMIT")
                else:
                    commit_and_write_over(sql, self.path)
                self._changed_by_us(before)
            except BaseException as error:
                with suppress(sqlite3.ProgrammingError):  # closed where it was put aside
                    if sql.in_transaction:  # after an I/O error SQLite has rolled back itself
                        sql.execute("ROLLBACK")
                raise self._to_raise(error) from None

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, which tells of one state of things until the end."""
        with self._lock:
            sql = self._open()
            try:
                self._look_again()
                sql.execute("BEGIN")  # several questions are answered from one state of things
                yield sql
                sql.execute("COMMIT")
            except Exception as error:
                raise self._to_raise(error) from None
            finally:
                with suppress(sqlite3.Error):
                    if sql.in_transaction:
                        sql.execute("ROLLBACK")

    def damaged_bundle(self) -> RecordsError:
        """What to raise where a pack is not as it was kept: it is damage, unless it was not whole when it was kept."""
        spared = not self.writable or self._is_whole()  # a newer file is none that this version could judge
        return RecordsError("content damaged", path=self.path) if spared else self._put_aside()

    def _look_again(self) -> None:
        """Prove the records again if they changed otherwise than by us. Raises RecordsError.

        No lock may be held here: another window that is about to write would wait for it, and this one for that window.
        """
        state = self._state()
        if not self.writable or state == self._proved:
            return
        if self.moved or not self._is_whole():
            raise self._put_aside()
        self._proved = state

    def _state(self) -> "_State":
        """What is another after anybody has changed the file, by SQLite or otherwise. No waiting in a transaction."""
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return _State(version, *_size_at(self.path))

    def _changed_by_us(self, before: "_State") -> None:
        """What was proved before a change of our own is after it."""
        if before == self._proved:
            self._proved = _State(before.version, *_size_at(self.path))

    def _is_whole(self) -> bool:
        """Whether the file proves itself now, read anew from the disk. Raises RecordsError where the machine fails."""
        try:
            with closing(connect(self.path, read_only=True)) as sql:
                return proved(sql, self.path).whole
        except Exception as error:
            if is_of_machine(error):
                raise machine_fault(error, self.path) from None
            return False

    def _to_raise(self, error: BaseException) -> BaseException:
        """What to raise for what went wrong: of what was not expected, the records themselves say if it is damage."""
        if isinstance(error, RecordsError) or not isinstance(error, Exception):
            return error
        if isinstance(error, sqlite3.Error) and (_is_damage(error) or is_of_machine(error)):
            return self._fault_of(error)
        if self.writable and not self.closed and not self._is_whole():
            return self._put_aside()
        if isinstance(error, zlib.error):
            return RecordsError("content damaged", path=self.path)
        return self._fault_of(error) if isinstance(error, sqlite3.Error) else error

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


class _State(NamedTuple):
    """What SQLite counts up with every change that others make, and what the machine says of the file."""

    version: int
    changed: int
    size: int


def _size_at(path: Path) -> tuple[int, int]:
    """When a file was changed, in nanoseconds, and its bytes; nothing if there is none."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def _opened(path: Path, now: datetime) -> tuple[sqlite3.Connection, bool, tuple[int, int] | None]:
    """The connection, whether it may write, and which file it is of. Raises RecordsError."""
    while True:
        before = _file_at(path)
        connection, writable = open_database(path, now)
        file = _file_at(path)
        if before in (None, file):
            return connection, writable, file
        connection.close()  # another window has put another file in its place meanwhile


def _file_at(path: Path) -> tuple[int, int] | None:
    """Which file stands at a path; None if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
