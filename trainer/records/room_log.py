"""A file that only grows, a line at a time: what was appended is on the disk, and nothing acknowledged is ever lost.

Each line begins with a digest over itself and all lines before it. A line is waited for before the next is begun, so
a kill or a power cut leaves at most the last one unfinished: that one was never acknowledged, and is cut off. Anything
else that does not fit is damage, and nothing is done to the file.
"""

import errno
import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from trainer.files.atomic_write import durable_part, place_new
from trainer.files.folder_lock import try_hold
from trainer.files.private import OWN_FILE

LARGEST = 64_000_000
"""Bytes of one file that are read, and so that are written."""
LONGEST_UNFINISHED = 1_000_000
"""Bytes of a last line that is taken for an unfinished one, and cut off; a thousand votes at once are a fifth of it."""
_DIGITS = 32
_SIZE = _DIGITS // 2


class DamagedLogError(Exception):
    """The file is not as it was written; `good` lines of it are."""

    def __init__(self, path: Path, good: int) -> None:
        super().__init__(f"{path}: {good} lines are good")
        self.path, self.good = path, good


class InUseError(Exception):
    """Another process appends to it."""


class ReadLog(NamedTuple):
    """The lines of a file, in order, how many bytes they are, and the digest of them all."""

    lines: tuple[bytes, ...]
    length: int
    digest: str


def read_log(path: Path) -> ReadLog:
    """What stands in a file. Raises DamagedLogError, and OSError."""
    with path.open("rb") as stream:
        data = stream.read(LARGEST + 1)
    lines: list[bytes] = []
    here, digest = 0, ""
    while here < len(data):
        end = data.find(b"\n", here)
        line = data[here:end] if end >= 0 else b""
        payload = line[_DIGITS + 1 :]
        after = _digest(digest, payload)
        if line != after.encode() + b" " + payload:
            break
        lines.append(payload)
        here, digest = end + 1, after
    rest = data[here:]
    unfinished = len(rest) <= LONGEST_UNFINISHED and b"\n" not in rest[:-1] and not _holds_a_line(digest, rest)
    if not lines or len(data) > LARGEST or not unfinished:
        raise DamagedLogError(path, len(lines))
    return ReadLog(tuple(lines), here, digest)


class RoomLog:
    """An open file, held by this process. A line may hold no line break."""

    def __init__(self, path: Path) -> None:
        """Open it to append, and cut off a last line that was not finished.

        Raises DamagedLogError, InUseError, and OSError.
        """
        self.path = path
        self._handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        try:
            if not try_hold(self._handle):
                raise InUseError(path)
            read = read_log(path)
            self.lines: Sequence[bytes] = read.lines
            self._length, self._digest = read.length, read.digest
            if os.fstat(self._handle).st_size != self._length:
                self._cut()
        except BaseException:
            os.close(self._handle)
            raise

    def append(self, payload: bytes) -> None:
        """Write a line and wait until it is on the disk. Raises OSError, and then nothing was appended."""
        after = _digest(self._digest, payload)
        line = after.encode() + b" " + payload + b"\n"
        if self._length + len(line) > LARGEST:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
        if os.fstat(self._handle).st_size != self._length:  # what is left of a line that could not be written
            self._cut()
        try:
            os.lseek(self._handle, self._length, os.SEEK_SET)
            left = memoryview(line)
            while left:
                left = left[os.write(self._handle, left) :]
            os.fsync(self._handle)
        except OSError:
            self._cut()
            raise
        self._length, self._digest = self._length + len(line), after

    def close(self) -> None:
        """Let go of it."""
        os.close(self._handle)

    def _cut(self) -> None:
        os.ftruncate(self._handle, self._length)
        os.fsync(self._handle)


def begin_log(path: Path, first: bytes) -> None:
    """Begin a file with its first line: it is there whole, or not at all. Raises FileExistsError, and OSError."""
    line = _digest("", first).encode() + b" " + first + b"\n"
    part = durable_part(path, line, OWN_FILE)
    try:
        place_new(part, path)
    except OSError:
        part.unlink(missing_ok=True)
        raise


def _holds_a_line(before: str, rest: bytes) -> bool:
    """Whether a whole line stands there whose end alone was damaged, so that it runs into the next."""
    try:
        told = bytes.fromhex(rest[:_DIGITS].decode("ascii"))
    except ValueError:
        return False
    sum = hashlib.blake2b(before.encode(), digest_size=_SIZE)
    for at in range(_DIGITS + 1, len(rest) - 1):
        sum.update(rest[at : at + 1])
        if sum.digest() == told:
            return True
    return False


def _digest(before: str, payload: bytes) -> str:
    return hashlib.blake2b(before.encode() + payload, digest_size=_SIZE).hexdigest()
