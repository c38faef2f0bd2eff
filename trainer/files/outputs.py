"""Files that somebody asks for: written whole to where a link leads, or into a stream; never over what is to be spared.

Every file that a person names goes through here, so what may be written over is decided once.
"""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from trainer.files.atomic_write import Data, atomic_replace, chunks_of, durable_part, place_new
from trainer.files.places import Identity, identity_of, is_stream, is_within, place_of, stands_at

STANDARD_OUTPUT = 1

Refusal = Literal["there already", "kept", "input", "a folder", "no file", "nobody reads"]


class RefusedError(Exception):
    """Nothing was written there, and why; the sentence is made in trainer/actions/save_file.py."""

    def __init__(self, why: Refusal) -> None:
        super().__init__(why)
        self.why = why


class Spared(NamedTuple):
    """What no output touches, whatever it is called: all of the data folder, and what the same deed reads."""

    data: Path
    inputs: tuple[Path, ...] = ()


def write_output(to: Path, data: Data, spared: Spared, *, replace: bool) -> None:
    """Write a file whole or not at all, or write into a stream. Raises RefusedError, and OSError.

    `replace` says that a file which is there may go; the new one has its permissions. A link stays, and what it leads
    to is written. Links, other spellings and other names of a spared file are seen through.
    """
    place = place_of(to, STANDARD_OUTPUT)
    if isinstance(place, int):
        _spare(os.fstat(place), spared)
        _pour(os.dup(place), data)
        return
    there = writable(place, spared, replace=replace)
    if there is not None and is_stream(there.st_mode):
        _pour(_opened(place), data)
        return
    part = durable_part(place, data, None if there is None else stat.S_IMODE(there.st_mode))
    if replace:
        atomic_replace(part, place)
        return
    try:
        place_new(part, place)
    except OSError as error:
        part.unlink(missing_ok=True)
        if isinstance(error, FileExistsError):  # it came while this was written
            raise RefusedError("there already") from None
        raise


def may_be_new(to: Path) -> bool:
    """Whether a file would be written there: nothing is there now, or a file; no stream, no folder, no device."""
    try:
        place = place_of(to, STANDARD_OUTPUT)
        there = None if isinstance(place, int) else stands_at(place)
    except OSError:
        return True
    return not isinstance(place, int) and (there is None or stat.S_ISREG(there.st_mode))


def is_standard_output(to: Path) -> bool:
    """Whether what is written there comes out where messages of this process would."""
    try:
        place = place_of(to, STANDARD_OUTPUT)
        mine = os.fstat(STANDARD_OUTPUT)
    except OSError:
        return False
    return place == STANDARD_OUTPUT or (isinstance(place, Path) and identity_of(place) == (mine.st_dev, mine.st_ino))


def writable(place: Path, spared: Spared, *, replace: bool) -> os.stat_result | None:
    """What stands at a place that may be written. Raises RefusedError if it may not, and OSError."""
    if is_within(place, spared.data) or _leads_here(place, spared.data):
        raise RefusedError("kept")
    if any(is_within(place, each) for each in spared.inputs if each.is_dir()):
        raise RefusedError("input")
    there = stands_at(place)
    if there is None:
        return None
    _spare(there, spared)
    if stat.S_ISDIR(there.st_mode):
        raise RefusedError("a folder")
    if is_stream(there.st_mode):
        return there
    if not stat.S_ISREG(there.st_mode):
        raise RefusedError("no file")
    if not replace:
        raise RefusedError("there already")
    return there


def _spare(there: os.stat_result, spared: Spared) -> None:
    """Raise RefusedError if this very file is one of those that are spared, under another name."""
    if is_stream(there.st_mode):
        return
    mine = there.st_dev, there.st_ino
    if mine in {identity_of(each) for each in spared.inputs}:
        raise RefusedError("input")
    if mine in set(_identities(spared.data)):
        raise RefusedError("kept")


def _identities(folder: Path) -> Iterator[Identity | None]:
    """Of everything in a folder, and of what its links lead to."""
    for here, folders, files in os.walk(folder):
        yield from (identity_of(Path(here, name)) for name in (*folders, *files))


def _leads_here(place: Path, data: Path) -> bool:
    """Whether a link in the data folder leads to this place, to a folder around it, or to a file it is a journal of."""
    for real in (Path(os.path.realpath(path)) for path in _entries(data) if path.is_symlink()):
        if real.is_dir():
            if is_within(place, real):
                return True
        elif _is_named_after(place, real):
            return True
    return False


def _is_named_after(place: Path, real: Path) -> bool:
    beside = identity_of(place.parent) == identity_of(real.parent) is not None
    return beside and place.name.casefold().startswith(real.name.casefold())


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _opened(place: Path) -> int:
    """A pipe or a device, open for writing. A pipe from which nobody reads is refused, for it would wait for ever."""
    try:
        opened = os.open(place, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))
    except OSError as error:
        if error.errno == errno.ENXIO:
            raise RefusedError("nobody reads") from None
        raise
    if hasattr(os, "set_blocking"):  # Windows has no such pipes, nor this before Python 3.12
        os.set_blocking(opened, True)
    return opened


def _pour(opened: int, data: Data) -> None:
    """Write into a stream, and let go of it."""
    try:
        for chunk in chunks_of(data):
            left = memoryview(chunk)
            while left:
                left = left[os.write(opened, left) :]
    finally:
        os.close(opened)
