"""Opening a file that somebody named to be read: a regular file, or a stream they hand over; never one that waits."""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from trainer.files.places import place_of

STANDARD_INPUT = 0


class NoFileError(OSError):
    """What stands there is a folder, a pipe, a device: to open it could wait for ever, or do something."""

    def __init__(self, path: Path) -> None:
        super().__init__(errno.EINVAL, "It is no file", str(path))


def open_input(path: Path) -> BinaryIO:
    """A regular file, links followed, or a stream that this process was given (`-`, /dev/stdin, /dev/fd/3).

    Raises NoFileError for anything else, and OSError where there is nothing, or nothing that may be read.
    """
    place = place_of(path, STANDARD_INPUT)
    if isinstance(place, int):
        return open(os.dup(place), "rb")
    if not stat.S_ISREG(place.stat().st_mode):  # before it is opened, for opening a device may do something
        raise NoFileError(path)
    opened = os.open(place, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(opened).st_mode):  # another took its place meanwhile
        os.close(opened)
        raise NoFileError(path)
    return open(opened, "rb")


def read_input(path: Path) -> bytes:
    """All of a file, opened as `open_input` does."""
    with open_input(path) as stream:
        return stream.read()
