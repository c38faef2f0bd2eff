"""Packs that were read before, as MessagePack under the hash of their content; nothing is unpickled."""

import hashlib
import os
import tempfile
from pathlib import Path

import msgspec

from trainer.packs.model import Pack

SHAPE = "3"
"""Changed whenever `model.py` changes shape, so that older files are not read."""

_SUM_BYTES = 16


class PackCache:
    """A folder of packs. What is missing, damaged or not writable costs time, never an error."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _path(self, digest: str) -> Path:
        return self.folder / f"{digest}-{SHAPE}.pack"

    def get(self, digest: str) -> Pack | None:
        """The pack of that content, or None."""
        try:
            data = self._path(digest).read_bytes()
            body = data[_SUM_BYTES:]
            if hashlib.blake2b(body, digest_size=_SUM_BYTES).digest() != data[:_SUM_BYTES]:
                return None
            pack = msgspec.msgpack.decode(body, type=Pack)
        except (OSError, msgspec.DecodeError):
            return None
        return pack if pack.digest == digest else None

    def put(self, digest: str, pack: Pack) -> None:
        """Keep the pack; a reader sees all of it or nothing."""
        body = msgspec.msgpack.encode(pack)
        data = hashlib.blake2b(body, digest_size=_SUM_BYTES).digest() + body
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder, suffix=".part")
        except OSError:
            return
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            Path(name).replace(self._path(digest))
        except OSError:
            Path(name).unlink(missing_ok=True)
