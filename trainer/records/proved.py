"""What was proved of a file of records, noted beside it under a digest of its bytes: nothing is proved twice."""

import json
import sqlite3
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from trainer.files.atomic_write import write_cache
from trainer.records.migrations import VERSION
from trainer.records.proof import Proof, prove

RULES = 1
"""Changed whenever more is proved than before, so that it is proved anew."""
NOTED_FROM = 1_000
"""Moves. Less is proved faster than a note is written."""
_FORMATS = (b"\x01\x01", b"\x02\x02")
"""How the head of a file says whom it may be written and read by: everybody who can, with a journal of either kind."""


def proved(sql: sqlite3.Connection, path: Path) -> Proof:
    """Prove the records at `path`, unless exactly these bytes were proved before; the connection begins nothing yet.

    Damage is returned. Raises sqlite3.Error for a fault of the machine alone.
    """
    sql.execute("BEGIN")
    try:
        data = _bytes_of(sql)
        if data and data[18:20] not in _FORMATS:
            return Proof(0, 0, ("file",))
        digest = blake2b(data, digest_size=16).hexdigest() if data else ""
        del data
        noted = _noted(path, digest)
        if noted is not None:
            return noted
        found = prove(sql, VERSION)
    finally:
        if sql.in_transaction:  # after an I/O error SQLite has rolled back itself
            sql.execute("ROLLBACK")
    if digest and found.whole and found.moves >= NOTED_FROM:
        note = {"rules": RULES, "version": VERSION, "file": digest, "has": [found.playthroughs, found.moves]}
        write_cache(note_of(path), json.dumps(note).encode())
    return found


def _bytes_of(sql: sqlite3.Connection) -> bytes:
    """What stands in the file, within a transaction; nothing where it cannot be had, and whoever reads it is told why.

    A page that the disk could not read for a moment SQLite gives as zeros, without a word, so it is asked once more.
    """
    data = b""
    for _ in range(2):
        if not sql.in_transaction:
            sql.execute("BEGIN")
        with suppress(sqlite3.Error):
            data = sql.serialize()
        if data[18:20] in _FORMATS:
            break
    return data


def note_of(path: Path) -> Path:
    """Where it is noted what was proved of the records at `path`."""
    return path.parent / "cache" / f"{path.stem}.proved"


def _noted(path: Path, digest: str) -> Proof | None:
    try:
        match json.loads(note_of(path).read_bytes()):
            case {"rules": rules, "version": version, "file": file, "has": [int(playthroughs), int(moves)]}:
                return Proof(playthroughs, moves) if (rules, version, file) == (RULES, VERSION, digest) else None
    except (OSError, ValueError, RecursionError):
        pass
    return None
