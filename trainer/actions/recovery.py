"""Bringing back the newest good copy of the records."""

from collections.abc import Iterator
from pathlib import Path

from trainer.actions.desk import Desk
from trainer.actions.failure import records_as_failures
from trainer.records.faults import BEFORE_DAMAGE, in_words
from trainer.records.settings import ME


def let_go(desk: Desk) -> None:
    """Stop offering the copies from before damage; they stay until newer ones push them out. Raises Failure."""
    with records_as_failures():
        try:
            for copy in _offered(desk):
                copy.rename(copy.with_name(copy.name.removeprefix(BEFORE_DAMAGE)))
        except OSError as error:
            raise in_words(error, desk.places.records) from None


def is_offered(desk: Desk) -> bool:
    """Whether records were damaged, and a good copy from before waits for being brought back or let go."""
    return any(True for _ in _offered(desk))


def _offered(desk: Desk) -> Iterator[Path]:
    yield from (desk.places.records.parent / "copies").glob(f"{BEFORE_DAMAGE}*")


def restore(desk: Desk) -> Path:
    """Put the newest good copy in the records' place; what stood there is put aside. Raises Failure.

    Who plays may have come after that copy was made: they are there again, with nothing played.
    """
    from trainer.records.database import restore_copy  # sqlite3 is not needed before records are

    desk.close()
    with records_as_failures():
        copy = restore_copy(desk.places.records, desk.now())
        if desk.person != ME:
            desk.store.add_person(desk.person)
    return copy
