"""Bringing back the newest good copy of the records."""

from pathlib import Path

from trainer.actions.desk import Desk
from trainer.actions.failure import records_as_failures
from trainer.records.settings import ME


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
