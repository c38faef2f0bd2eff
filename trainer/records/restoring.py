"""Bringing the best copy of the records back, in steps that may stop anywhere: doing it again goes on with them."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from trainer.files.atomic_write import atomic_replace, discard, durable_part
from trainer.files.private import OWN_FILE
from trainer.records.contents import MovesFound, looked_at, moves_found
from trainer.records.copies import best_copy, let_go_of_copies, name_once_let_go
from trainer.records.database import BUSY_SECONDS, update
from trainer.records.faults import RecordsError, machine_fault
from trainer.records.overwriting import commit_and_write_over
from trainer.records.people import add_person, call
from trainer.records.put_aside import DAMAGED, REPLACED, asides_of, keep_aside, put_journal_aside
from trainer.records.seals import seal_as_written


class Restored(NamedTuple):
    """Which copy is back, how many moves are, and how many there were in it, in what was damaged, and since.

    `of` is None where that cannot be counted any more, and what is at least so where it could be in part (`in_part`).
    """

    copy: Path
    moves: int
    of: int | None
    in_part: bool = False

    @property
    def whole(self) -> bool:
        """Whether every move is back that is known of."""
        return self.of is None or self.moves == self.of


def restore_copy(path: Path, now: datetime, called: Mapping[int, str] | None = None, plays: str = "") -> Restored:
    """Bring the best copy back; what stands in its place is put aside. Raises RecordsError if there is none.

    `called` is what people are called now, by id; who `plays` is there afterwards, with nothing played if they have
    come since. Until the last step the records are as they were, and from then on they are the copy.
    """
    copy = best_copy(path)
    if copy is None:
        raise RecordsError("no good copy", path=path.parent / "copies" / path.name)
    try:
        # before anything is put aside, for the disk may be full
        part = durable_part(path, copy.path.read_bytes(), OWN_FILE)
        try:
            _with_people(part, called or {}, plays)
            with _nobody_writing(path) as records:
                were = _there_were(path, part, records)
                if path.exists():
                    keep_aside(path, now, REPLACED)
                put_journal_aside(path)
                atomic_replace(part, path)
        finally:
            discard(part)
        let_go_of_copies(path)
    except OSError as error:
        raise machine_fault(error, path) from None
    except sqlite3.Error as error:
        raise machine_fault(error, path) from None
    of = None if were is None else len(were.keys)
    return Restored(name_once_let_go(copy.path), copy.moves, of, in_part=were is not None and not were.all)


def _with_people(part: Path, called: Mapping[int, str], plays: str) -> None:
    """Let everybody in the copy go by their name of now, before it takes its place. Raises sqlite3.Error."""
    if not called and not plays:
        return
    with closing(sqlite3.connect(part, isolation_level=None)) as sql:
        sql.execute("PRAGMA foreign_keys=ON")
        sql.execute("PRAGMA secure_delete=ON")
        update(sql, part)
        seal_as_written(sql)
        sql.execute("BEGIN IMMEDIATE")
        call(sql, called)
        if plays:
            add_person(sql, plays)
        commit_and_write_over(sql, part)


def _there_were(path: Path, part: Path, now: sqlite3.Connection | None) -> MovesFound | None:
    """Every move known of: in the copy, in what was damaged last, and in the records of `now`; None if unknown."""
    found = [] if now is None else [moves_found(now)]
    for each in (*asides_of(path, DAMAGED)[-1:], part):
        with looked_at(each) as sql:
            found.append(moves_found(sql))
    if not all(each.keys or each.all for each in found):
        return None
    return MovesFound(frozenset().union(*(each.keys for each in found)), all(each.all for each in found))


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
