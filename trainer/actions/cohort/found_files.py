"""Which files a group is of: those that were named, and in a folder whatever says that it is one of ours."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from trainer.actions.room.room_file import ENDING as ROOM_ENDING
from trainer.files.ours import ours
from trainer.packs.contents import PACK_FILE

MOST_FILES = 2_000
"""Files of all folders that are read."""
ENDINGS = (".json", ROOM_ENDING)


class FoundFiles(NamedTuple):
    """The files, each once, in their order, and how many more there were than are read."""

    paths: tuple[Path, ...]
    left: int = 0


def found_files(paths: Iterable[Path]) -> FoundFiles:
    """What was named, and what stands in folders that were named, and in theirs, by name."""
    found: dict[str, Path] = {}
    left = 0
    for path in paths:
        in_folder = path.is_dir()
        for each in _in_folder(path) if in_folder else (path,):
            if in_folder and len(found) >= MOST_FILES:
                left += 1
            else:
                found.setdefault(os.path.realpath(each), each)
    return FoundFiles(tuple(found.values()), left)


def is_room(path: Path) -> bool:
    """Whether a file is called a room, or begins as one."""
    return path.suffix.lower() == ROOM_ENDING or ours(path) == "room"


def is_for_a_group(path: Path) -> bool:
    """Whether a group is meant by it: one of our files, what is called like one, or a folder that is no pack."""
    if path.is_dir():
        return not (path / PACK_FILE).exists()
    return path.suffix.lower() in ENDINGS or ours(path) is not None


def is_empty(path: Path) -> bool:
    """Whether a regular file has no byte in it."""
    try:
        return path.is_file() and path.stat().st_size == 0
    except OSError:
        return False


def _in_folder(folder: Path) -> Iterator[Path]:
    """Links to folders are not followed, so that none goes round; what is hidden is left alone."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(names):
            path = Path(here, name)
            if not name.startswith(".") and (path.suffix.lower() in ENDINGS or ours(path)):
                yield path
