"""Packs as they were played, kept under their digest; the same file in two of them is kept once."""

from trainer.packs.bundle import Bundle
from trainer.records.faults import RecordsError
from trainer.records.kept import Label
from trainer.records.kept_bundles import bundle_in
from trainer.records.records import Records


class Bundles:
    """The bundles of every playthrough."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def bundle(self, digest: str) -> Bundle:
        """A pack as it was played. Raises RecordsError if it is not kept, or not as it was."""
        with self._records.reading() as sql:
            found = bundle_in(sql, digest)
        if found is None:
            raise RecordsError("content not kept")
        if not found.whole:
            raise self._records.damaged_bundle()
        return found

    def label(self, digest: str, scenario: str) -> Label:
        """What a scenario that was played is called. Raises RecordsError if it is not kept."""
        with self._records.reading() as sql:
            row = sql.execute(
                "SELECT title, version FROM scenarios JOIN bundles ON digest = bundle"
                " WHERE bundle = ? AND scenario = ?", (digest, scenario),
            ).fetchone()  # fmt: skip
            if row is None:
                raise RecordsError("content not kept")
            return Label(*row)

    def versions(self) -> dict[str, str]:
        """Version of each pack that was played, by its digest."""
        with self._records.reading() as sql:
            return dict(sql.execute("SELECT digest, version FROM bundles"))
