"""Names for exactly these bytes, files and packs: 32 hexadecimal digits each."""

import hashlib
from collections.abc import Mapping


def digest_of_file(data: bytes) -> str:
    """A name for exactly these bytes."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def digest_of_files(digests: Mapping[str, str]) -> str:
    """A name for exactly these files, by their names and digests."""
    sum = hashlib.blake2b(digest_size=16)
    for name in sorted(digests):
        sum.update(f"{len(name.encode())} ".encode() + name.encode() + digests[name].encode())
    return sum.hexdigest()


def digest_of_scenario(pack: str, data: bytes) -> str:
    """A name for the content of one scenario file of a pack."""
    return hashlib.blake2b(pack.encode() + b"\0" + data, digest_size=16).hexdigest()
