"""A disk of the tests' own under one folder: it counts every call, and at a given one something goes wrong.

What programs do is done to real files in that folder, so that everything is read as it was written; beside that the
disk keeps what of it would survive. `layers.py` leads the calls here.
"""

import errno
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from tests.crash.medium import Cut, Entry, File, Folder, Loss, Renaming, Tree, Write, after_a_crash, files_in

Fault = Literal["", "cut", "eio", "full", "readonly", "window"]
"""What goes wrong at a call: nothing, the power goes, this one call fails, from here on the disk is full or may only be
read, or another window does something meanwhile."""
WRITING = ("write", "truncate", "create", "rename", "unlink", "mkdir", "rmdir", "chmod", "sync", "sync folder")


class PowerCut(BaseException):
    """The machine is off; nothing that runs on it goes on."""


class Disk:
    """`root` is the folder, `off` that the machine is. `calls` counts; `noted` says what each was, if asked for."""

    def __init__(self, root: Path, chance: random.Random) -> None:
        self.root, self.chance = os.path.realpath(root), chance
        self.folder = _folder_at(Path(self.root))
        self.calls, self.off = 0, False
        self.full = self.readonly = False
        self.struck = ""
        self.gone: list[tuple[str, File]] = []
        self._fault: Fault = ""
        self._at = 0
        self._window: Callable[[], None] = lambda: None

    def strike(self, fault: Fault, at: int, window: Callable[[], None]) -> None:
        """Let that go wrong at the call `at` from now on (the next is 1). What lasted before is over."""
        self._fault, self._at, self._window = fault, self.calls + at, window
        self.full = self.readonly = False
        self.struck = ""

    def call(self, what: str, size: int = 0) -> None:
        """A call is made, which puts `size` more bytes on the disk. Raises OSError or PowerCut if it goes wrong."""
        if self.off:
            raise PowerCut
        self.calls += 1
        if self._fault and self.calls >= self._at:
            fault, self._fault = self._fault, ""
            self.struck = f"{fault} at {what}"
            self._happen(fault)
        if self.readonly and what in WRITING:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        if self.full and (size > 0 or what in ("create", "mkdir")):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def _happen(self, fault: Fault) -> None:
        match fault:
            case "cut":
                self.off = True
                raise PowerCut
            case "eio":
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            case "full":
                self.full = True
            case "readonly":
                self.readonly = True
            case "window":
                self._window()

    # Where things are.

    def holds(self, path: str) -> bool:
        """Whether a path lies in this folder."""
        return path.startswith(self.root + os.sep) or path == self.root

    def entry(self, path: str) -> Entry | None:
        """What is at a path now."""
        entry: Entry | None = self.folder
        for name in _names(path[len(self.root) :]):
            entry = entry.entries.get(name) if isinstance(entry, Folder) else None
        return entry

    def place(self, path: str) -> tuple[Folder, str]:
        """The folder a path is in, and the name there."""
        folder = self.entry(os.path.dirname(path))
        assert isinstance(folder, Folder), f"no folder for {path}"
        return folder, os.path.basename(path)

    # What was done. Each is called once the real thing has happened.

    def gave(self, path: str, what: Entry) -> None:
        """A name was given to something new, or one more to something that is there."""
        folder, name = self.place(path)
        if isinstance(what, File):
            what.names += 1
        folder.rename(Renaming(None, name, what))

    def took(self, path: str) -> None:
        """A name was taken."""
        folder, name = self.place(path)
        what = folder.entries[name]
        folder.rename(Renaming(name, None, what))
        self._nameless(what, path)

    def renamed(self, before: str, after: str) -> None:
        """Something goes by another name; what went by it goes by none."""
        folder, name = self.place(before)
        other, new = self.place(after)
        what, replaced = folder.entries[name], other.entries.get(new)
        if other is folder:
            folder.rename(Renaming(name, new, what))
        else:
            other.rename(Renaming(None, new, what))
            folder.rename(Renaming(name, None, what))
        if replaced is not None and replaced is not what:
            self._nameless(replaced, after)

    def wrote(self, file: File, at: int, data: bytes) -> None:
        """Bytes were put into a file."""
        file.change(Write(at, data))

    def cut(self, file: File, size: int) -> None:
        """A file was made so long."""
        file.change(Cut(size))

    def sync(self, entry: Entry) -> None:
        """A file or folder is to be on the disk when this returns. Raises OSError, and then perhaps it never will."""
        try:
            self.call("sync" if isinstance(entry, File) else "sync folder")
        except OSError:
            if isinstance(entry, File) and self.chance.random() < 0.5:
                entry.lose()
            raise
        entry.sync()

    def _nameless(self, what: Entry, path: str) -> None:
        if isinstance(what, File):
            what.names -= 1
            if not what.names:
                self.gone.append((path, what))

    # What is left.

    def after_a_crash(self, loss: Loss) -> Tree:
        """What is in the folder when the machine is on again."""
        return after_a_crash(self.folder, loss, self.chance)

    def raw(self) -> list[tuple[str, bytes]]:
        """Everything that stands on the disk for sure, with or without a name: the one it has, or had last."""
        named = [(f"{self.root}/{path}", file) for path, file in files_in(self.folder)]
        return [(path, bytes(file.durable)) for path, file in (*named, *self.gone)]

    def differs(self) -> list[str]:
        """Paths at which something else is than was led here: something was written past this disk."""
        real = dict(_real_files(Path(self.root)))
        known = {path: bytes(file.seen) for path, file in files_in(self.folder)}
        return [path for path in {*real, *known} if real.get(path) != known.get(path)]


def plant(tree: Tree, root: Path) -> None:
    """Write a tree out as real files."""
    root.mkdir(parents=True)
    for name, entry in tree.items():
        if isinstance(entry, bytes):
            (root / name).write_bytes(entry)
        else:
            plant(entry, root / name)


def _names(path: str) -> list[str]:
    return [name for name in path.split(os.sep) if name]


def _folder_at(root: Path) -> Folder:
    """A real folder, all of it on the disk."""
    folder = Folder()
    for path in root.iterdir():
        folder.entries[path.name] = _folder_at(path) if path.is_dir() else File(bytearray(path.read_bytes()), names=1)
    folder.sync()
    return folder


def _real_files(root: Path) -> "list[tuple[str, bytes]]":
    return [(str(path.relative_to(root)), path.read_bytes()) for path in root.rglob("*") if path.is_file()]
