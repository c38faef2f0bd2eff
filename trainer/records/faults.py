"""What can go wrong with records, each as one sentence that says what to do."""

import errno
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


BEFORE_DAMAGE = "before-damage-"
"""Begins the name of a copy that no newer one pushes out."""


class RecordsError(Exception):
    """The records cannot be read or written. `str()` is the sentence; nothing already kept is lost."""


class DamagedError(RecordsError):
    """The database was damaged and has been put aside; `backup` is the best copy, if there is one."""

    def __init__(self, aside: Path, backup: Path | None) -> None:
        self.aside, self.backup = aside, backup
        offer = (
            f"A good copy is at {backup}: `trainer restore` brings it back."
            if backup
            else "There is no copy yet, so new records are begun; what was played before is not shown."
        )
        super().__init__(f"The records were damaged and have been put aside as {aside}. {offer}")


class MovedOnError(RecordsError):
    """Another window has recorded moves of the same playthrough."""

    def __init__(self) -> None:
        super().__init__("This playthrough went on in another window. Go on there, or open it again from Home.")


def in_words(error: "sqlite3.Error | OSError", path: Path) -> RecordsError:
    """The sentence for a failure of the machine while records at `path` were used."""
    code = getattr(error, "sqlite_errorname", "")
    if code == "SQLITE_FULL" or getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return RecordsError(
            f"The disk is full, so this could not be kept in {path.parent}. Make some room there and try again."
        )
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return RecordsError(
            "Another window of Right Call is writing at the moment. Try again; if that does not help, close it."
        )
    if isinstance(error, OSError) or code.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return RecordsError(
            f"Nothing can be written in {path.parent}. Allow writing there, or start with --data and another folder."
        )
    return RecordsError(
        f"The records in {path} could not be used ({error}). Nothing kept is lost; try again, or make room on the disk."
    )
