"""Python's way to files, led to a disk of the tests' own: what `os` and `open` change is counted and noted by it.

`pathlib` and everything above it end up here. What only reads is counted where it opens, and done as it always is.
"""

import builtins
import errno
import io
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from tests.crash.disk import Disk
from tests.crash.medium import Entry, File, Folder

CHANGES = os.O_WRONLY | os.O_RDWR


class PythonLayer:
    """The functions of `os` and `io` that change files, over one disk."""

    def __init__(self, disk: Disk) -> None:
        self.disk = disk
        self.slept = 0.0
        self.opened: dict[int, Entry] = {}
        self._real = {name: getattr(os, name) for name in _NAMES}
        self._open, self._monotonic = io.open, time.monotonic

    @contextmanager
    def over(self) -> Iterator[None]:
        """While this lasts, files under the disk's folder lie on it; nobody waits, and chance comes from the disk."""
        ours = {name: getattr(self, f"os_{name}") for name in _NAMES}
        with (
            patch.multiple(os, **ours, urandom=self.disk.chance.randbytes),
            patch.object(io, "open", self._io_open),
            patch.object(builtins, "open", self._io_open),
            patch.multiple(time, sleep=self.sleep, monotonic=lambda: self._monotonic() + self.slept),
        ):
            yield

    def sleep(self, seconds: float) -> None:
        """Time goes by, and nobody waits for it."""
        self.slept += seconds

    def _path(self, given: Any, dir_fd: int | None = None) -> str | None:
        """The path on the disk; None for what is elsewhere."""
        if isinstance(given, int) or dir_fd is not None:
            return None
        path = os.path.abspath(os.fspath(given))
        return path if isinstance(path, str) and self.disk.holds(path) else None

    def _io_open(self, file: Any, mode: str = "r", buffering: int = -1, *more: Any, **named: Any) -> Any:
        path = self._path(file)
        if path is None and not (isinstance(file, int) and file in self.opened):
            return self._open(file, mode, buffering, *more, **named)
        if path is not None and not set(mode) & set("wax+"):
            self.disk.call("open")
            return self._open(file, mode, buffering, *more, **named)
        opener = named.pop("opener", None)
        plain = mode.replace("b", "").replace("t", "")
        raw = _Raw(self, file, path, plain, opener, named.pop("closefd", True))
        if buffering == 0:
            return raw
        stream = _buffered(raw, plain)
        return stream if "b" in mode else io.TextIOWrapper(stream, *more, **named)

    def os_open(self, path: Any, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        ours = self._path(path, dir_fd)
        if ours is None:
            return int(self._real["open"](path, flags, mode, dir_fd=dir_fd))
        return self.descriptor(ours, flags, mode)

    def descriptor(self, path: str, flags: int, mode: int = 0o666) -> int:
        """Open a file of the disk, which may be new or be emptied by it."""
        self.disk.call("create" if self.disk.entry(path) is None and flags & os.O_CREAT else "open")
        known = self.disk.entry(path)  # another window may have done something meanwhile
        if flags & CHANGES and self.disk.readonly:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), path)
        opened = int(self._real["open"](path, flags, mode))
        if known is None:
            known = File()
            self.disk.gave(path, known)
        elif flags & os.O_TRUNC and isinstance(known, File):
            self.disk.cut(known, 0)
        self.opened[opened] = known
        return opened

    def os_close(self, fd: int) -> None:
        self.opened.pop(fd, None)
        self._real["close"](fd)

    def os_fsync(self, fd: Any) -> None:
        number = fd if isinstance(fd, int) else fd.fileno()
        if number in self.opened:
            self.disk.sync(self.opened[number])
        else:
            self._real["fsync"](fd)

    os_fdatasync = os_fsync

    def os_write(self, fd: int, data: Any) -> int:
        file = self.opened.get(fd)
        if not isinstance(file, File):
            return int(self._real["write"](fd, data))
        return self.wrote(fd, file, data, self._real["write"])

    def wrote(self, fd: int, file: File, data: Any, write: Callable[[int, Any], int]) -> int:
        """Write where the descriptor stands."""
        kept = bytes(data)
        at = os.lseek(fd, 0, os.SEEK_CUR)
        self.disk.call("write", max(0, at + len(kept) - len(file.seen)))
        count = write(fd, data)
        self.disk.wrote(file, os.lseek(fd, 0, os.SEEK_CUR) - count, kept[:count])
        return count

    def os_truncate(self, path: Any, length: int) -> None:
        ours = path if isinstance(path, int) else self._path(path)
        file = None if ours is None else self.opened.get(ours) if isinstance(ours, int) else self.disk.entry(ours)
        if isinstance(file, File):
            self.disk.call("truncate")
        self._real["truncate"](path, length)
        if isinstance(file, File):
            self.disk.cut(file, length)

    os_ftruncate = os_truncate

    def os_rename(self, src: Any, dst: Any, *, src_dir_fd: int | None = None, dst_dir_fd: int | None = None) -> None:
        before, after = self._path(src, src_dir_fd), self._path(dst, dst_dir_fd)
        assert (before is None) == (after is None), f"{src} leaves the disk, or comes to it from elsewhere"
        if before is not None:
            self.disk.call("rename")
        self._real["rename" if os.name == "posix" else "replace"](src, dst)
        if before is not None and after is not None and before != after:
            self.disk.renamed(before, after)

    os_replace = os_rename

    def os_link(self, src: Any, dst: Any, **more: Any) -> None:
        before, after = self._path(src), self._path(dst)
        if after is not None:
            self.disk.call("create")
        self._real["link"](src, dst, **more)
        if before is not None and after is not None:
            what = self.disk.entry(before)
            assert what is not None
            self.disk.gave(after, what)

    def _taking(self, what: str, name: str, path: Any, dir_fd: int | None) -> None:
        ours = self._path(path, dir_fd)
        if ours is None:
            self._real[name](path, dir_fd=dir_fd)
            return
        self.disk.call(what)
        self._real[name](path)
        self.disk.took(ours)

    def os_unlink(self, path: Any, *, dir_fd: int | None = None) -> None:
        self._taking("unlink", "unlink", path, dir_fd)

    os_remove = os_unlink

    def os_rmdir(self, path: Any, *, dir_fd: int | None = None) -> None:
        self._taking("rmdir", "rmdir", path, dir_fd)

    def os_mkdir(self, path: Any, mode: int = 0o777, *, dir_fd: int | None = None) -> None:
        ours = self._path(path, dir_fd)
        if ours is not None and self.disk.entry(ours) is None:
            self.disk.call("mkdir")
        self._real["mkdir"](path, mode, dir_fd=dir_fd)
        if ours is not None:
            self.disk.gave(ours, Folder())

    def os_chmod(self, path: Any, mode: int, **more: Any) -> None:
        if self._path(path) is not None:
            self.disk.call("chmod")
        self._real["chmod"](path, mode, **more)


_NAMES = (
    "close", "fsync", "fdatasync", "write", "truncate", "ftruncate", "rename", "replace", "link", "unlink", "remove",
    "rmdir", "mkdir", "chmod", "open",
)  # fmt: skip


def _buffered(raw: "_Raw", mode: str) -> Any:
    if "+" in mode:
        return io.BufferedRandom(raw)
    return io.BufferedReader(raw) if mode == "r" else io.BufferedWriter(raw)


class _Raw(io.FileIO):
    """A file of the disk that is written through Python's streams."""

    def __init__(self, layer: PythonLayer, given: Any, path: str | None, mode: str, opener: Any, closefd: bool) -> None:
        self._layer = layer
        if path is None:
            super().__init__(given, mode, closefd=closefd)
        elif opener is not None:
            super().__init__(given, mode, opener=opener)
        else:
            super().__init__(given, mode, opener=lambda _, flags: layer.descriptor(path, flags))
        file = layer.opened[self.fileno()]
        assert isinstance(file, File)
        self._file = file

    def write(self, data: Any) -> int:
        """Written and noted."""
        if self.mode.startswith("a"):
            os.lseek(self.fileno(), 0, os.SEEK_END)
        return self._layer.wrote(self.fileno(), self._file, data, lambda _, what: super(_Raw, self).write(what) or 0)

    def truncate(self, size: int | None = None) -> int:
        """Cut and noted."""
        self._layer.disk.call("truncate")
        made = super().truncate(size)
        self._layer.disk.cut(self._file, made)
        return made

    def close(self) -> None:
        """The descriptor may be somebody else's from here on."""
        if not self.closed:
            self._layer.opened.pop(self.fileno(), None)
        super().close()
