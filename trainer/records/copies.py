"""Copies of the records, for the day they are damaged: made, numbered, held, let go and chosen from.

Each has a number that only grows. Copies of earlier versions of this program go by the clock, and are older than any
that has a number, whatever their clock said.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from trainer.files.atomic_write import discard, durable, part_of, place_new, wipe
from trainer.files.folders import make_folder, settle
from trainer.files.leftovers import held
from trainer.files.private import begin_private, make_private
from trainer.records.contents import is_proved, looked_at, moves_in
from trainer.records.faults import BEFORE_DAMAGE, moves_noted, note_of

COPIES_KEPT = 3
BEFORE_UPDATE = "before-update-of-version-"


class Copy(NamedTuple):
    """A copy that proves itself, and how many moves it has."""

    path: Path
    moves: int


class UnprovedError(Exception):
    """What was copied does not prove itself."""


def keep_copy(sql: sqlite3.Connection, path: Path) -> None:
    """Copy the records beside them, if the newest copy is not the same; one that proves itself may push others out.

    Of those, the one with most in it stays, and the newest. Raises OSError or sqlite3.Error where the machine does not
    allow it, and UnprovedError; then nothing has changed.
    """
    in_rotation = _in_rotation(path)
    if in_rotation and _is_same(in_rotation[-1], sql):
        return
    part = _copied(sql, _folder(path) / path.name)
    try:
        if not is_proved(part):
            raise UnprovedError
        made = _placed(part, path)
    finally:
        discard(part)
    _push_out(path, made)


def keep_before_update(sql: sqlite3.Connection, path: Path, version: int) -> None:
    """Keep the file as the older program left it, once. Raises OSError or sqlite3.Error where that is not possible.

    Another window may do the same meanwhile: one of them keeps it, and neither keeps what was updated already.
    """
    kept = _folder(path) / f"{BEFORE_UPDATE}{version}-{path.name}"
    if kept.exists():
        return
    part = _copied(sql, kept)
    try:
        with closing(sqlite3.connect(f"{part.absolute().as_uri()}?mode=ro", uri=True)) as copy:
            (copied,) = copy.execute("PRAGMA user_version").fetchone()
        if copied == version:
            with suppress(FileExistsError):
                place_new(part, kept)
    finally:
        discard(part)


def best_copy(path: Path) -> Copy | None:
    """The copy that proves itself with the most in it, the newest of those with as much; None if there is none.

    A copy made soon after damage has next to nothing in it, though it is newer.
    """
    copies = ((place, copy) for copy in _folder(path).glob("*") if (place := _place_of(path, copy)))
    for moves, _, copy in sorted(((moves_in(copy), place, copy) for place, copy in copies), reverse=True):
        if is_proved(copy):
            return Copy(copy, moves)
    return None


def hold(copy: Copy) -> Copy:
    """Keep a copy from before damage: no newer one pushes it out. Raises OSError."""
    if copy.path.name.startswith(BEFORE_DAMAGE):
        return copy
    held = copy.path.rename(copy.path.with_name(f"{BEFORE_DAMAGE}{copy.path.name}"))
    settle(held.parent)
    return copy._replace(path=held)


def is_one_held(path: Path) -> bool:
    """Whether damage was said, and a copy from before waits for being brought back or let go."""
    return any(True for _ in _folder(path).glob(f"{BEFORE_DAMAGE}*"))


def let_go_of_copies(path: Path) -> None:
    """Let newer copies push out those from before damage too, and note no more what can be saved. Raises OSError."""
    for copy in list(_folder(path).glob(f"{BEFORE_DAMAGE}*")):
        if moves_noted(copy.name):
            copy.unlink(missing_ok=True)
        else:
            copy.rename(name_once_let_go(copy))


def note_saved(path: Path, moves: int) -> None:
    """Note beside the copies, of which none is good, that so many moves can be saved: whoever comes next offers it.

    The name says it all. Raises OSError.
    """
    folder = _folder(path)
    make_folder(folder)
    make_private([folder])
    earlier = [each for each in folder.glob(f"{BEFORE_DAMAGE}*") if moves_noted(each.name)]
    begin_private(folder / note_of(moves))
    for each in earlier:
        if each.name != note_of(moves):
            each.unlink(missing_ok=True)
    settle(folder)


def name_once_let_go(copy: Path) -> Path:
    """What a copy is called that is not held any more."""
    return copy.with_name(copy.name.removeprefix(BEFORE_DAMAGE))


def _folder(path: Path) -> Path:
    return path.parent / "copies"


def _copied(sql: sqlite3.Connection, to: Path) -> Path:
    """What the records hold as a file beside that one, on the disk. Raises OSError or sqlite3.Error; leaves nothing."""
    make_folder(to.parent)
    make_private([to.parent])
    part = part_of(to)
    try:
        begin_private(part)
        with held(part), closing(sqlite3.connect(part)) as target, _reading(sql):
            sql.backup(target)
        durable(part)
    except (sqlite3.Error, OSError):
        discard(part)
        raise
    return part


@contextmanager
def _reading(sql: sqlite3.Connection) -> Iterator[None]:
    """Read already, for `backup` would wait without end for another window that writes. Raises sqlite3.Error."""
    sql.execute("BEGIN")
    try:
        sql.execute("SELECT 1 FROM sqlite_schema").fetchone()
        yield
    finally:
        if sql.in_transaction:
            sql.execute("ROLLBACK")


def _placed(part: Path, path: Path) -> Path:
    """Give a copy the next number; another window may take one meanwhile. Raises OSError."""
    while True:
        taken = (_place_of(path, copy) for copy in _folder(path).iterdir())
        number = 1 + max((place[1] for place in taken if place and place[0] == _NUMBERED), default=0)
        with suppress(FileExistsError):
            return place_new(part, _folder(path) / f"{path.stem}-{number:06}{path.suffix}")


def _push_out(path: Path, made: Path) -> None:
    """Let copies go that are too many: never the one just made, nor the one with most in it. Raises OSError."""
    others = [copy for copy in _in_rotation(path) if copy != made]
    if len(others) < COPIES_KEPT:
        return
    others.reverse()  # of those with as much the newest stays
    by_moves = sorted(others, key=moves_in, reverse=True)
    others.remove(next((copy for copy in by_moves if is_proved(copy)), by_moves[0]))
    for old in others[COPIES_KEPT - 2 :]:
        with suppress(FileNotFoundError):  # another window was first
            wipe(old)


def _in_rotation(path: Path) -> list[Path]:
    """The copies that newer ones push out, oldest first."""
    found = [(place, copy) for copy in _folder(path).glob(f"{path.stem}-*") if (place := _place_of(path, copy))]
    return [copy for _, copy in sorted(found)]


_FROM_BEFORE_UPDATE, _BY_CLOCK, _NUMBERED = range(3)


def _place_of(path: Path, copy: Path) -> tuple[int, int, str] | None:
    """Where a copy stands among others, which grows with each; None for what is no copy of these records."""
    name, stem, suffix = copy.name.removeprefix(BEFORE_DAMAGE), re.escape(path.stem), re.escape(path.suffix)
    if updated := re.fullmatch(rf"{BEFORE_UPDATE}(\d+)-{stem}{suffix}", name):
        return _FROM_BEFORE_UPDATE, int(updated[1]), ""
    if numbered := re.fullmatch(rf"{stem}-(\d+){suffix}", name):
        return _NUMBERED, int(numbered[1]), ""
    if by_clock := re.fullmatch(rf"{stem}-(\d+-\d+){suffix}", name):
        return _BY_CLOCK, 0, by_clock[1]
    return None


def _is_same(copy: Path, sql: sqlite3.Connection) -> bool:
    """Whether a copy holds what the records do, whenever it was made: every row by its seal."""
    sums = "SELECT name, rows, sum FROM sums ORDER BY name"
    try:
        with looked_at(copy) as held:
            return bool(held.execute(sums).fetchall() == sql.execute(sums).fetchall())
    except sqlite3.Error:
        return False  # of an earlier version, or damaged
