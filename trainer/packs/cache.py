"""Packs and scenarios that were read before, as MessagePack under the hash of their content; nothing is unpickled."""

import hashlib
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from trainer.files.atomic_write import write_cache
from trainer.packs.model import Pack, Scenario

Kind = TypeVar("Kind", Pack, Scenario)

SHAPE = "3"
"""Changed whenever `model.py` changes shape, so that older files are not read."""

_SUM_BYTES = 16


class _Cache(Generic[Kind]):
    """A folder of one kind. What is missing, damaged or not writable costs time, never an error."""

    def __init__(self, folder: Path, kind: type[Kind], ending: str) -> None:
        self.folder, self._ending = folder, ending
        self._kind: type[Kind] = kind

    def _path(self, digest: str) -> Path:
        return self.folder / f"{digest}-{SHAPE}.{self._ending}"

    def get(self, digest: str) -> Kind | None:
        """What was read from that content, or None."""
        try:
            data = self._path(digest).read_bytes()
            body = data[_SUM_BYTES:]
            if hashlib.blake2b(body, digest_size=_SUM_BYTES).digest() != data[:_SUM_BYTES]:
                return None
            found = msgspec.msgpack.decode(body, type=self._kind)
        except (OSError, msgspec.DecodeError):
            return None
        return found if found.digest == digest else None

    def put(self, digest: str, read: Kind) -> None:
        """Keep what was read; whoever looks for it sees all of it or nothing."""
        body = msgspec.msgpack.encode(read)
        data = hashlib.blake2b(body, digest_size=_SUM_BYTES).digest() + body
        write_cache(self._path(digest), data)


class PackCache(_Cache[Pack]):
    """Packs under the digest of all their files."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, Pack, "pack")


class ScenarioCache(_Cache[Scenario]):
    """Scenarios as they were played, under the digest of their file."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, Scenario, "scenario")
