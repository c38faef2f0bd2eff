"""Moving records out of the way, never deleting them: under a number that only grows, whatever the clock says."""

import re
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Literal

from trainer.files.folders import settle
from trainer.records.overwriting import journal_of

Why = Literal["damaged", "replaced"]
"""What records are put aside as: not usable any more, or good and in the way of an older copy."""
DAMAGED: Why = "damaged"
REPLACED: Why = "replaced"


def put_aside(path: Path, now: datetime, why: Why) -> Path:
    """Move records, and their journal, out of the way. Their name says why, in which order, and when by the clock.

    Where the power went while that was done, the journal is left: it follows its records. Raises OSError.
    """
    aside = _name_aside(path, now, why)
    path.rename(aside)
    put_journal_aside(path)
    settle(path.parent)
    return aside


def keep_aside(path: Path, now: datetime, why: Why) -> Path:
    """Give records another name beside their own, until something else takes that: there is no moment without any.

    Where a file can have but one name it is moved. Raises OSError.
    """
    _take_back(path)
    aside = _name_aside(path, now, why)
    try:
        aside.hardlink_to(path)
    except OSError:
        return put_aside(path, now, why)
    settle(path.parent)
    return aside


def take_second_names_back(path: Path) -> None:
    """Let records have their own name only, where the power went after `keep_aside`: nothing has taken their place.

    Raises OSError.
    """
    if path.exists() and path.stat().st_nlink > 1 and not _is_held(path):
        _take_back(path)


def _take_back(path: Path) -> None:
    for aside in asides_of(path, REPLACED):
        if aside.samefile(path):
            aside.unlink()


def _is_held(path: Path) -> bool:
    """Whether somebody holds the records now: who brings others back does so until those have taken the place."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=0)) as sql:
            sql.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        return True
    except sqlite3.DatabaseError:
        return False
    return False


def put_journal_aside(path: Path) -> None:
    """Move what is left of a journal to the records that were put aside last: it must never meet others.

    Only for records that are not there any more, or that nobody writes. Raises OSError.
    """
    journal, asides = journal_of(path), asides_of(path)
    if asides and journal.exists():
        journal.rename(journal_of(asides[-1]))


def asides_of(path: Path, *reasons: Why) -> list[Path]:
    """What was put aside of these records, for these reasons or any, in its order. That by the clock alone is older."""
    found: list[Path] = []
    for why in reasons or (DAMAGED, REPLACED):
        found += path.parent.glob(f"{path.stem}-{why}-*{path.suffix}")
    return sorted(found, key=lambda aside: _place_of(path, aside))


def _name_aside(path: Path, now: datetime, why: Why) -> Path:
    return path.with_name(f"{path.stem}-{why}-{_next(path):06}-{now:%Y%m%d-%H%M%S}{path.suffix}")


def _next(path: Path) -> int:
    return 1 + max((_place_of(path, aside)[0] for aside in asides_of(path)), default=0)


def _place_of(path: Path, aside: Path) -> tuple[int, str]:
    when = aside.stem.removeprefix(f"{path.stem}-").partition("-")[2]
    numbered = re.fullmatch(r"(\d+)-\d+-\d{6}", when)
    return (int(numbered[1]) if numbered else 0, when)
