"""Bringing records back, in steps that may stop anywhere: doing it again goes on with them."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from trainer.files.atomic_write import atomic_replace, discard, durable_part
from trainer.files.private import OWN_FILE
from trainer.records.bringing_back import bring_back
from trainer.records.contents import looked_at, moves_found
from trainer.records.copies import best_copy, let_go_of_copies, name_once_let_go
from trainer.records.database import BUSY_SECONDS, update
from trainer.records.faults import RecordsError, machine_fault
from trainer.records.overwriting import commit_and_write_over
from trainer.records.people import add_person, call
from trainer.records.put_aside import DAMAGED, REPLACED, asides_of, keep_aside, put_journal_aside
from trainer.records.saved import Saved, saved_in
from trainer.records.seals import seal_as_written


class Restored(NamedTuple):
    """Which copy is back (None: there was none), how many moves are, and how many there were: in it, in what was
    damaged, and since. `saved` of those that are back were in no copy, but in the damaged file.

    `of` is None where that cannot be counted any more, and what is at least so where it could be in part (`in_part`).
    """

    copy: Path | None
    moves: int
    of: int | None
    in_part: bool = False
    saved: int = 0

    @property
    def whole(self) -> bool:
        """Whether every move is back that is known of."""
        return self.of is None or self.moves == self.of


class _Lost(NamedTuple):
    """What was damaged last: the file, and what of it proves itself."""

    file: Path
    saved: Saved


def restore_copy(path: Path, now: datetime, called: Mapping[int, str] | None = None, plays: str = "") -> Restored:
    """Bring the best copy back, and what can be saved of what was damaged last; what is in their place is put aside.

    `called` is what people are called now, by id; who `plays` is there afterwards, with nothing played if they have
    come since. Until the last step the records are as they were, and from then on they are the new ones. Raises
    RecordsError, also if there is nothing to bring back.
    """
    copy = best_copy(path)
    try:
        lost = _lost(path)
        if copy is None and (lost is None or not lost.saved.playthroughs):
            raise RecordsError("no good copy", path=path.parent / "copies" / path.name)
        # before anything is put aside, for the disk may be full
        part = durable_part(path, copy.path.read_bytes() if copy else b"", OWN_FILE)
        try:
            _fill(part, lost, called or {}, plays)
            with _nobody_writing(path) as records:
                back, were, in_part = _counted(part, lost, records)
                if path.exists():
                    keep_aside(path, now, REPLACED)
                put_journal_aside(path)
                atomic_replace(part, path)
        finally:
            discard(part)
        with suppress(OSError):  # they are back; what is held longer than need be is offered once more
            let_go_of_copies(path)
    except (OSError, sqlite3.Error) as error:
        raise machine_fault(error, path) from None
    name, moves = (name_once_let_go(copy.path), copy.moves) if copy else (None, 0)
    return Restored(name, back, were, in_part, max(0, back - moves))


def _lost(path: Path) -> _Lost | None:
    """What was damaged last and has anything to save; it may have been followed by records only just begun.

    Raises OSError.
    """
    damaged = [_Lost(file, saved_in(file.read_bytes())) for file in asides_of(path, DAMAGED)]
    return next((each for each in reversed(damaged) if each.saved.playthroughs), damaged[-1] if damaged else None)


def _fill(part: Path, lost: _Lost | None, called: Mapping[int, str], plays: str) -> None:
    """Add what was saved, and let people go by their name of now, before it takes its place. Raises sqlite3.Error."""
    if not called and not plays and (lost is None or not lost.saved.playthroughs):
        return
    with closing(sqlite3.connect(part, isolation_level=None)) as sql:
        sql.execute("PRAGMA foreign_keys=ON")
        sql.execute("PRAGMA secure_delete=ON")
        update(sql, part)
        seal_as_written(sql)
        sql.execute("BEGIN IMMEDIATE")
        if lost is not None:
            bring_back(sql, lost.saved)
        call(sql, called)
        if plays:
            add_person(sql, plays)
        commit_and_write_over(sql, part)


def _counted(part: Path, lost: _Lost | None, now: sqlite3.Connection | None) -> tuple[int, int | None, bool]:
    """How many moves are brought back, how many are known of (None: nobody can tell), and whether those are not all."""
    with looked_at(part) as sql:
        back = moves_found(sql)
    others = [] if now is None else [moves_found(now)]
    if lost is not None:
        with looked_at(lost.file) as sql:
            others.append(moves_found(sql))
    known = len(back.keys.union(*(each.keys for each in others)))
    in_part = not all(each.all for each in others)
    if lost is not None and not others[-1].keys and not others[-1].all:
        if not lost.saved.moves_known:
            return len(back.keys), None, False
        known = max(known, lost.saved.moves_known)
    return len(back.keys), known, in_part


@contextmanager
def _nobody_writing(path: Path) -> Iterator[sqlite3.Connection | None]:
    """Keep other windows from writing the records that go, so that no journal of theirs meets those that come.

    Gives these records, None where there are none that can be read; those are written by nobody. Raises
    sqlite3.OperationalError where a window does not stop.
    """
    if not path.exists():
        yield None
        return
    uri = f"{path.absolute().as_uri()}?mode=rw"
    with closing(sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS)) as sql:
        try:
            sql.execute("BEGIN EXCLUSIVE")
            readable = True
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            sql.close()
            readable = False
        yield sql if readable else None
