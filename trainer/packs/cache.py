"""Packs and scenarios that were read before, as MessagePack under the digest of their pack; nothing is unpickled."""

import hashlib
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from trainer.files.atomic_write import write_cache
from trainer.packs.model import Pack, Scenario

Kind = TypeVar("Kind", Pack, Scenario)

SHAPE = "10"
"""Changed whenever `model.py` changes shape, so that older files are not read."""

_SUM_BYTES = 16


class _Cache(Generic[Kind]):
    """A folder of one kind. What is missing, damaged or not writable costs time, never an error."""

    def __init__(self, folder: Path, kind: type[Kind], ending: str) -> None:
        self.folder, self._ending = folder, ending
        self._kept: type[tuple[str, Kind]] = tuple[str, kind]  # type: ignore[valid-type]

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}-{SHAPE}.{self._ending}"

    def get(self, name: str) -> Kind | None:
        """What was read from the content of that name, or None."""
        try:
            data = self._path(name).read_bytes()
            body = data[_SUM_BYTES:]
            if hashlib.blake2b(body, digest_size=_SUM_BYTES).digest() != data[:_SUM_BYTES]:
                return None
            kept, found = msgspec.msgpack.decode(body, type=self._kept)
        except (OSError, msgspec.DecodeError):
            return None
        return found if kept == name else None

    def put(self, name: str, read: Kind) -> None:
        """Keep what was read; whoever looks for it sees all of it or nothing."""
        body = msgspec.msgpack.encode((name, read))
        write_cache(self._path(name), hashlib.blake2b(body, digest_size=_SUM_BYTES).digest() + body)


class PackCache(_Cache[Pack]):
    """Packs under the digest of all their files."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, Pack, "pack")


class ScenarioCache(_Cache[Scenario]):
    """Scenarios as they were played, under `name_of` their bundle and key."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, Scenario, "scenario")

    @staticmethod
    def name_of(bundle: str, key: str) -> str:
        """What a scenario (pack/scenario) of the bundle with that digest goes by."""
        return hashlib.blake2b(f"{bundle} {key}".encode(), digest_size=16).hexdigest()
