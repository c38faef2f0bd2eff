"""Everything that is kept, in its parts. They share one file and its connection."""

from datetime import datetime
from pathlib import Path

from trainer.records.bundles import Bundles
from trainer.records.notes import Notes
from trainer.records.people import People
from trainer.records.playthroughs import Playthroughs
from trainer.records.records import Records
from trainer.records.signers import Signers


class Store:
    """The records of a data folder. Every failure is a RecordsError and leaves what was kept as it was."""

    def __init__(self, path: Path, now: datetime) -> None:
        self.records = Records(path, now)
        self.people = People(self.records)
        self.bundles = Bundles(self.records)
        self.playthroughs = Playthroughs(self.records)
        self.notes = Notes(self.records)
        self.signers = Signers(self.records)
