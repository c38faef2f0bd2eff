"""Whose key was seen in a result file: the first one under an id is trusted, and any other is said."""

from collections.abc import Mapping
from datetime import datetime

from trainer.records.kept import stamp
from trainer.records.records import Records


class Signers:
    """The public key of each id that was met, as 64 hexadecimal digits."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def known(self) -> dict[str, str]:
        """Key by id."""
        with self._records.reading() as sql:
            return {id: key.hex() for id, key in sql.execute("SELECT id, key FROM signers")}

    def keep(self, first_seen: Mapping[str, str], now: datetime) -> None:
        """Keep keys that were seen for the first time; one that is kept already stays."""
        with self._records.writing() as sql:
            rows = [(id, bytes.fromhex(key), stamp(now)) for id, key in first_seen.items()]
            sql.executemany("INSERT OR IGNORE INTO signers (id, key, seen) VALUES (?, ?, ?)", rows)
