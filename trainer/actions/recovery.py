"""Bringing back the newest good copy of the records."""

from pathlib import Path

from trainer.actions.desk import Desk
from trainer.actions.failure import records_as_failures


def restore(desk: Desk) -> Path:
    """Put the newest good copy in the records' place; what stood there is put aside. Raises Failure."""
    from trainer.records.database import restore_copy  # sqlite3 is not needed before records are

    desk.close()
    with records_as_failures():
        return restore_copy(desk.places.records, desk.now())
