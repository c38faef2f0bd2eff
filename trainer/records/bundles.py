"""Packs as they were played, kept under their digest; the same file in two of them is kept once."""

import sqlite3
import zlib

from trainer.packs.bundle import Bundle, BundledScenario
from trainer.records.faults import RecordsError
from trainer.records.kept import Label
from trainer.records.records import Records, insert


class Bundles:
    """The bundles of every playthrough."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def bundle(self, digest: str) -> Bundle:
        """A pack as it was played. Raises RecordsError if it is not kept, or not as it was."""
        with self._records.reading() as sql:
            head = sql.execute("SELECT pack, version FROM bundles WHERE digest = ?", (digest,)).fetchone()
            if head is None:
                raise RecordsError("content not kept")
            scenarios = sql.execute(
                "SELECT scenario, title, file FROM scenarios WHERE bundle = ? ORDER BY scenario", (digest,)
            )
            files = sql.execute(
                "SELECT name, digest, bytes FROM bundle_files LEFT JOIN files USING (digest) WHERE bundle = ?",
                (digest,),
            ).fetchall()
            pack, version = head
            found = Bundle(
                digest, pack, version, tuple(map(BundledScenario._make, scenarios)),
                digests={name: named for name, named, _ in files},
                texts={name: zlib.decompress(packed) for name, _, packed in files if packed is not None},
            )  # fmt: skip
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


def keep_bundle(sql: sqlite3.Connection, bundle: Bundle) -> None:
    """Keep a pack as it is played now, if it is not kept yet."""
    if sql.execute("SELECT 1 FROM bundles WHERE digest = ?", (bundle.digest,)).fetchone():
        return
    insert(sql, "bundles", {"digest": bundle.digest, "pack": bundle.pack, "version": bundle.version})
    for each in bundle.scenarios:
        row = {"bundle": bundle.digest, "scenario": each.key, "title": each.title, "file": each.file}
        insert(sql, "scenarios", row)
    for name, digest in bundle.digests.items():
        insert(sql, "bundle_files", {"bundle": bundle.digest, "name": name, "digest": digest})
    for name, data in bundle.texts.items():
        insert(sql, "files", {"digest": bundle.digests[name], "bytes": zlib.compress(data)}, "OR IGNORE")


def forget_bundles(sql: sqlite3.Connection) -> None:
    """Delete the packs that nobody played any more."""
    sql.execute("DELETE FROM bundles WHERE digest NOT IN (SELECT content FROM playthroughs)")
    sql.execute("DELETE FROM files WHERE digest NOT IN (SELECT digest FROM bundle_files)")
