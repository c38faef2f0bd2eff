"""Packs as rows: kept, read and forgotten within a transaction of the caller."""

import sqlite3
import zlib

from trainer.packs.bundle import Bundle, BundledScenario
from trainer.records.statements import insert


def bundle_in(sql: sqlite3.Connection, digest: str) -> Bundle | None:
    """A pack as it was played, if it is kept, whole or not. Raises zlib.error where a file can't be unpacked."""
    head = sql.execute("SELECT pack, version FROM bundles WHERE digest = ?", (digest,)).fetchone()
    if head is None:
        return None
    scenarios = sql.execute("SELECT scenario, title, file FROM scenarios WHERE bundle = ? ORDER BY scenario", (digest,))
    files = sql.execute(
        "SELECT name, digest, bytes FROM bundle_files LEFT JOIN files USING (digest) WHERE bundle = ?",
        (digest,),
    ).fetchall()
    pack, version = head
    return Bundle(
        digest, pack, version, tuple(map(BundledScenario._make, scenarios)),
        digests={name: named for name, named, _ in files},
        texts={name: zlib.decompress(packed) for name, _, packed in files if packed is not None},
    )  # fmt: skip


def all_whole(sql: sqlite3.Connection) -> int | None:
    """How many packs are kept; None if one that was whole when it was kept is no longer."""
    digests = sql.execute("SELECT digest, whole FROM bundles").fetchall()
    for digest, whole in digests:
        if whole and not is_whole(sql, digest):
            return None
    return len(digests)


def is_whole(sql: sqlite3.Connection, digest: str) -> bool:
    """Whether a pack that is kept fits its digest."""
    try:
        found = bundle_in(sql, digest)
    except zlib.error:
        return False
    return found is not None and found.whole


def keep_bundle(sql: sqlite3.Connection, bundle: Bundle) -> None:
    """Keep a pack as it is played now, if it is not kept yet."""
    if sql.execute("SELECT 1 FROM bundles WHERE digest = ?", (bundle.digest,)).fetchone():
        return
    insert(
        sql,
        "bundles",
        {"digest": bundle.digest, "pack": bundle.pack, "version": bundle.version, "whole": int(bundle.whole)},
    )
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
