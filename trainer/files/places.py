"""Where a path that somebody typed leads in the end, and whether two of them are the same place."""

import errno
import os
import re
import stat
from pathlib import Path

DASH = Path("-")
"""Stands for standard input where something is read, and for standard output where something is written."""
MOST_LINKS = 40

Identity = tuple[int, int]
"""Device and number of a file: the same however its path is spelt, and through links of both kinds."""


def place_of(path: Path, dash: int) -> Path | int:
    """The place, every link followed; a number if it is a stream that this process holds. `dash` is the number of `-`.

    Raises OSError if links go round in a circle, or the folder one stands in is gone.
    """
    if path == DASH:
        return dash
    for _ in range(MOST_LINKS):
        folder = Path(os.path.realpath(path.parent))
        here = folder / path.name
        if re.fullmatch(rf"/proc/{os.getpid()}(/task/\d+)?/fd|/dev/fd", str(folder)) and path.name.isdecimal():
            return int(path.name)
        if not here.is_symlink():
            return here
        path = folder / here.readlink()
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))


def identity_of(path: Path) -> Identity | None:
    """The identity of what stands there, links followed; None if there is nothing, or nothing that can be told."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino


def is_within(place: Path, folder: Path) -> bool:
    """Whether a place is that folder, or in it. Either may not be there yet; where case does not count, it does not."""
    standing, missing = _split(place)
    there, lacking = _split(Path(os.path.realpath(folder)))
    if not lacking:
        mine = identity_of(there)
        return mine is not None and any(identity_of(each) == mine for each in (standing, *standing.parents))
    return identity_of(standing) == identity_of(there) and missing[: len(lacking)] == lacking


def stands_at(place: Path) -> os.stat_result | None:
    """What stands at a place itself; None if it is free. Raises OSError if that cannot be told."""
    try:
        return place.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None


def is_stream(mode: int) -> bool:
    """Whether it is a pipe or a device that takes one character after another."""
    return stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)


def _split(path: Path) -> tuple[Path, list[str]]:
    """The part of a path that is there, and the names behind it as they would be compared where case does not count."""
    missing: list[str] = []
    while identity_of(path) is None and path != path.parent:
        missing.insert(0, path.name.casefold())
        path = path.parent
    return path, missing
