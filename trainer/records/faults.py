"""What can go wrong with records, as codes with values; the sentences are made in trainer/language/records.py."""

import errno
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import sqlite3

BEFORE_DAMAGE = "before-damage-"
"""Begins the name of a copy that no newer one pushes out, and of a note that there is none, but moves to save."""
_MOVES = "-moves"

FaultCode = Literal[
    "damaged", "no file", "link to nothing", "moved on", "disk full", "busy", "no writing", "unusable", "closed",
    "newer", "put in order", "content damaged", "content not kept", "playthrough not kept", "note not kept",
    "no good copy", "name taken", "person gone", "not erased", "no room for a copy", "copy not written",
    "copy not proved", "no copy now",
]  # fmt: skip


class RecordsError(Exception):
    """The records cannot be read or written; nothing already kept is lost.

    `path` is the file of the records, `name` that of a person, `reason` what SQLite said; each where the code has one.
    """

    def __init__(
        self,
        code: FaultCode,
        *,
        path: Path | None = None,
        name: str = "",
        reason: str = "",
        stayed: tuple[str, ...] = (),
    ) -> None:
        super().__init__(code)
        self.code, self.path, self.name, self.reason, self.stayed = code, path, name, reason, stayed


class DamagedError(RecordsError):
    """The database was damaged and has been put aside; `backup` is the best copy, if there is one.

    `saved` is how many moves of the damaged file prove themselves, and can be brought back without a copy too.
    """

    def __init__(self, aside: Path, backup: Path | None, saved: int = 0) -> None:
        super().__init__("damaged", path=aside)
        self.aside, self.backup, self.saved = aside, backup, saved

    @property
    def restorable(self) -> bool:
        """Whether there is anything to bring back."""
        return self.backup is not None or self.saved > 0


def note_of(moves: int) -> str:
    """What the note is called that so many moves of damaged records can be saved, and no copy is there."""
    return f"{BEFORE_DAMAGE}{moves}{_MOVES}"


def moves_noted(name: str) -> int:
    """How many moves can be saved, by the name of a note; 0 for that of a copy."""
    count = name.removeprefix(BEFORE_DAMAGE).removesuffix(_MOVES)
    return int(count) if count.isdecimal() and name == note_of(int(count)) else 0


class NotErasedError(RecordsError):
    """Files in which a person still stands, each with what the machine said."""

    def __init__(self, stayed: tuple[str, ...]) -> None:
        super().__init__("not erased")
        self.stayed = stayed


class MovedOnError(RecordsError):
    """Another window has recorded moves of the same playthrough."""

    def __init__(self) -> None:
        super().__init__("moved on")


_OF_THE_MACHINE = (
    "SQLITE_ABORT", "SQLITE_AUTH", "SQLITE_BUSY", "SQLITE_CANTOPEN", "SQLITE_FULL", "SQLITE_INTERRUPT", "SQLITE_IOERR",
    "SQLITE_LOCKED", "SQLITE_NOMEM", "SQLITE_PERM", "SQLITE_READONLY",
)  # fmt: skip


def is_of_machine(error: BaseException) -> bool:
    """Whether a failure of reading says nothing about the file: everything else that was not expected is damage."""
    if isinstance(error, (OSError, MemoryError)):
        return True
    return str(getattr(error, "sqlite_errorname", "")).startswith(_OF_THE_MACHINE)


def machine_fault(error: Exception, path: Path) -> RecordsError:
    """What to raise for a failure of the machine while records at `path` were used."""
    code = getattr(error, "sqlite_errorname", "")
    if code == "SQLITE_FULL" or getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return RecordsError("disk full", path=path)
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return RecordsError("busy", path=path)
    if isinstance(error, OSError) or code.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return RecordsError("no writing", path=path)
    return RecordsError("unusable", path=path, reason=str(error))


def copy_fault(error: "sqlite3.Error | OSError | None", path: Path) -> RecordsError:
    """Why there is no copy of records at `path` now; None where what was copied was not the same when it was read."""
    if error is None:
        return RecordsError("copy not proved", path=path)
    why = machine_fault(error, path)
    codes: dict[FaultCode, FaultCode] = {"disk full": "no room for a copy", "no writing": "copy not written"}
    return RecordsError(codes.get(why.code, "no copy now"), path=path, reason=str(error))
