"""SQLite's way to files, led to a disk of the tests' own: a VFS in the very library that the program uses.

`sqlite3` of the standard library can be given none, so it is registered through ctypes as the one SQLite takes by
default; each call is counted and noted by the disk, and then done by the VFS of the system. Nothing of the program is
replaced: it opens, locks, writes and syncs as it always does.
"""

import ctypes
import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from tests.crash.disk import Disk, PowerCut
from tests.crash.medium import File

Pointer, Int, Int64, Text = ctypes.c_void_p, ctypes.c_int, ctypes.c_int64, ctypes.c_char_p
_ints = ctypes.POINTER(Int)


def _method(*arguments: Any) -> Any:
    return ctypes.CFUNCTYPE(Int, Pointer, *arguments)


class FileMethods(ctypes.Structure):
    """`sqlite3_io_methods`, version 1: without memory maps, which nothing here uses."""

    _fields_ = (
        ("version", Int),
        ("close", _method()),
        ("read", _method(Pointer, Int, Int64)),
        ("write", _method(Pointer, Int, Int64)),
        ("truncate", _method(Int64)),
        ("sync", _method(Int)),
        ("size", _method(ctypes.POINTER(Int64))),
        ("lock", _method(Int)),
        ("unlock", _method(Int)),
        ("check_reserved_lock", _method(_ints)),
        ("file_control", _method(Int, Pointer)),
        ("sector_size", _method()),
        ("characteristics", _method()),
    )


class Vfs(ctypes.Structure):
    """`sqlite3_vfs`, up to version 2."""

    _fields_ = (
        ("version", Int),
        ("file_size", Int),
        ("longest_path", Int),
        ("next", Pointer),
        ("name", Text),
        ("data", Pointer),
        ("open", _method(Pointer, Pointer, Int, _ints)),
        ("delete", _method(Text, Int)),
        ("access", _method(Text, Int, _ints)),
        ("full_path", _method(Text, Int, Pointer)),
        ("dl_open", Pointer),
        ("dl_error", Pointer),
        ("dl_sym", Pointer),
        ("dl_close", Pointer),
        ("randomness", _method(Int, Pointer)),
        ("sleep", _method(Int)),
        ("time", Pointer),
        ("last_error", Pointer),
        ("time_in_ms", _method(ctypes.POINTER(Int64))),
    )


class Sqlite3File(ctypes.Structure):
    """`sqlite3_file`."""

    _fields_ = (("methods", ctypes.POINTER(FileMethods)),)


HEAD = 16
"""Bytes of our own before the file of the system's VFS."""
CANTOPEN, FULL, IOERR, READONLY_FLAG, CREATE_FLAG, WRITE_FLAG = 14, 13, 10, 1, 4, 2
READ, WRITE, FSYNC, DIR_FSYNC, TRUNCATE, DELETE, LOCK = (IOERR | kind << 8 for kind in (1, 3, 4, 5, 6, 10, 15))
OURS = ("open", "delete", "access", "full_path", "randomness", "sleep")
JOURNALS = 0x800 | 0x4000 | 0x80000
"""Files whose name the system's VFS puts on the disk with their first sync."""


class Open(NamedTuple):
    """An open file: the disk's (None: a temporary one, or one elsewhere), and what the system's VFS does with it."""

    disk: Disk
    file: File | None
    methods: FileMethods
    path: str


def library() -> ctypes.CDLL | None:
    """The SQLite that `sqlite3` uses; None where it cannot be got at."""
    import _sqlite3

    for name in (getattr(_sqlite3, "__file__", None), None, "sqlite3"):
        try:
            found = ctypes.CDLL(name)
            found.sqlite3_vfs_find.restype = ctypes.POINTER(Vfs)
            found.sqlite3_vfs_find.argtypes = [Text]
            found.sqlite3_vfs_register.argtypes = [ctypes.POINTER(Vfs), Int]
            found.sqlite3_randomness.argtypes = [Int, Pointer]
            version = found.sqlite3_libversion
            version.restype = Text
        except (OSError, AttributeError):
            continue
        import sqlite3

        if version().decode() == sqlite3.sqlite_version:
            return found
    return None


class SqliteLayer:
    """The VFS. One for the process; `disk` is where it leads, None to the system's alone."""

    def __init__(self, sqlite: ctypes.CDLL) -> None:
        self._sqlite = sqlite
        self.disk: Disk | None = None
        self.slept: Callable[[float], None] = lambda seconds: None
        self._open: dict[int, Open] = {}
        self._unsettled: dict[int, str] = {}
        system = sqlite.sqlite3_vfs_find(None)
        self._system, self._base = system, system.contents
        self._methods = FileMethods(1, *(self._file_method(kind, name) for name, kind in FileMethods._fields_[1:]))
        self._vfs = Vfs(
            2, HEAD + self._base.file_size, self._base.longest_path, None, b"tests-crash", self._base.data,
            **{name: self._vfs_method(name) for name in OURS},
            **{name: getattr(self._base, name) for name in ("dl_open", "dl_error", "dl_sym", "dl_close", "time")},
            last_error=self._base.last_error, time_in_ms=self._base.time_in_ms,
        )  # fmt: skip

    @contextmanager
    def over(self, disk: Disk) -> Iterator[None]:
        """While this lasts, databases that are opened lie on that disk."""
        self.disk = disk
        self._sqlite.sqlite3_vfs_register(ctypes.byref(self._vfs), 1)
        self._sqlite.sqlite3_randomness(0, None)  # drawn anew, from the disk's chance
        try:
            yield
        finally:
            self._sqlite.sqlite3_vfs_register(self._system, 1)
            self.disk = None

    def _vfs_method(self, name: str) -> Any:
        kind = dict(Vfs._fields_)[name]
        return kind(getattr(self, f"_on_{name}"))

    def _file_method(self, kind: Any, name: str) -> Any:
        ours = getattr(self, f"_{name}", None)
        if ours is not None:
            return kind(ours)

        def passed_on(at: int, *arguments: Any) -> int:
            return int(getattr(self._open[at].methods, name)(at + HEAD, *arguments))

        return kind(passed_on)

    # The VFS.

    def _on_open(self, _: int, name: int | None, at: int, flags: int, out: Any) -> int:
        disk, system = self.disk, Sqlite3File.from_address(at + HEAD)
        Pointer.from_address(at).value = None
        path = ctypes.string_at(name).decode() if name else ""
        ours = bool(path) and disk is not None and disk.holds(path)
        if disk is None:
            return CANTOPEN
        file = None
        try:
            if ours:
                disk.call("create" if disk.entry(path) is None and flags & CREATE_FLAG else "open")
                file = disk.entry(path)  # another window may have done something meanwhile
                if disk.readonly and flags & WRITE_FLAG:
                    flags = flags & ~(WRITE_FLAG | CREATE_FLAG) | READONLY_FLAG
        except (OSError, PowerCut):
            return CANTOPEN
        status = int(self._base.open(ctypes.addressof(self._base), name, at + HEAD, flags, out))
        if status == 0:
            if ours and file is None:
                file = File()
                disk.gave(path, file)
                if flags & JOURNALS:
                    self._unsettled[at] = path
            assert file is None or isinstance(file, File)
            self._open[at] = Open(disk, file, system.methods.contents, path)
            Pointer.from_address(at).value = ctypes.addressof(self._methods)
        return status

    def _on_delete(self, _: int, name: bytes, settle: int) -> int:
        disk, path = self.disk, name.decode()
        if disk is None or not disk.holds(path):
            return int(self._base.delete(ctypes.addressof(self._base), name, settle))
        try:
            disk.call("unlink")
        except (OSError, PowerCut):
            return DELETE
        status = int(self._base.delete(ctypes.addressof(self._base), name, 0))
        if status == 0:
            folder, _name = disk.place(path)
            disk.took(path)
            if settle:
                try:
                    disk.sync(folder)
                except (OSError, PowerCut):
                    return DIR_FSYNC
        return status

    def _on_access(self, _: int, name: bytes, flags: int, out: Any) -> int:
        return int(self._base.access(ctypes.addressof(self._base), name, flags, out))

    def _on_full_path(self, _: int, name: bytes, size: int, out: int) -> int:
        return int(self._base.full_path(ctypes.addressof(self._base), name, size, out))

    def _on_randomness(self, _: int, size: int, out: int) -> int:
        assert self.disk is not None
        ctypes.memmove(out, self.disk.chance.randbytes(size), size)
        return size

    def _on_sleep(self, _: int, microseconds: int) -> int:
        self.slept(microseconds / 1_000_000)
        return microseconds

    # A file.

    def _close(self, at: int) -> int:
        self._unsettled.pop(at, None)
        return int(self._open.pop(at).methods.close(at + HEAD))

    def _called(self, opened: Open, what: str, size: int = 0) -> int | None:
        """What went wrong, None if nothing did."""
        try:
            opened.disk.call(what, size)
        except PowerCut:
            return errno.EIO
        except OSError as error:
            return error.errno
        return None

    def _read(self, at: int, into: int, size: int, start: int) -> int:
        opened = self._open[at]
        if self._called(opened, "read") is not None:
            return READ
        return int(opened.methods.read(at + HEAD, into, size, start))

    def _write(self, at: int, data: int, size: int, start: int) -> int:
        opened = self._open[at]
        longer = 0 if opened.file is None else max(0, start + size - len(opened.file.seen))
        if (wrong := self._called(opened, "write", longer)) is not None:
            return FULL if wrong == errno.ENOSPC else WRITE
        status = int(opened.methods.write(at + HEAD, data, size, start))
        if status == 0 and opened.file is not None:
            opened.disk.wrote(opened.file, start, ctypes.string_at(data, size))
        return status

    def _truncate(self, at: int, size: int) -> int:
        opened = self._open[at]
        if self._called(opened, "truncate") is not None:
            return TRUNCATE
        status = int(opened.methods.truncate(at + HEAD, size))
        if status == 0 and opened.file is not None:
            opened.disk.cut(opened.file, size)
        return status

    def _sync(self, at: int, _: int) -> int:
        opened = self._open[at]
        if opened.file is None:
            return 0
        try:
            opened.disk.sync(opened.file)
            if at in self._unsettled:
                opened.disk.sync(opened.disk.place(self._unsettled.pop(at))[0])
        except (OSError, PowerCut):
            return FSYNC
        return 0

    def _lock(self, at: int, level: int) -> int:
        opened = self._open[at]
        if self._called(opened, "lock") is not None:
            return LOCK
        return int(opened.methods.lock(at + HEAD, level))
