"""Reading a result file: what is kept of a person as one JSON document that travels between laptops.

It is read a line at a time and checked whole before anything of it counts: every value within its limits, its hash, and
its signature. What stays in memory of a playthrough is what tells it apart and where it stands. (The hash protects
against accidents; a signature says that files come from one hand, not whose hand it is.)
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO, NamedTuple

import msgspec

from trainer.files.inputs import open_input
from trainer.packs.bundle import Bundle
from trainer.records.earlier_result_file import read_earlier, reason_of
from trainer.records.result_format import (
    CARRIED_BYTES,
    LONGEST_LINE,
    MOST_PLAYTHROUGHS,
    VERSION,
    Head,
    NotAResultFileError,
    content_in,
    result_in,
)
from trainer.records.signing import is_signed
from trainer.scoring.counted_together import PlaythroughResult
from trainer.scoring.played import Played, PlayedTogether
from trainer.scoring.several_people import SavedFile, SavedPlaythrough, saved_as

LONGEST_HEAD = 4_000
MOST_STREAMED = 1_000_000_000
"""Bytes that are read from a stream, which might never end."""
MOST_CARRIED = 4 * CARRIED_BYTES
"""Bytes of texts of packs that are looked at in one file."""


class _Place(NamedTuple):
    """Where a line stands in its file, in bytes."""

    offset: int
    length: int


class ResultFile:
    """A result file that was read and checked; its playthroughs and packs are read again when they are asked for."""

    def __init__(self, path: Path, head: Head, saved: tuple[SavedPlaythrough, ...], played: tuple[Played, ...]) -> None:
        self.path, self._head, self._saved, self.played = path, head, saved, played

    @property
    def saved(self) -> SavedFile:
        """Whose it is, and what tells its playthroughs apart."""
        return SavedFile(str(self.path), self._head.person, self._head.id, self._head.key, self._saved)

    def playthrough(self, number: int) -> PlaythroughResult:
        """A playthrough by its place. Raises NotAResultFileError if the file was changed meanwhile, and OSError."""
        raise NotImplementedError

    def bundle(self, digest: str) -> Bundle | None:
        """The pack of that digest, if it travels in the file as it was. Raises as `playthrough` does."""
        return None

    def close(self) -> None:
        """Let go of what came through a stream."""


class _EarlierFile(ResultFile):
    """Of versions 1 and 2, which are small."""

    def __init__(self, path: Path, stream: BinaryIO) -> None:
        person, id, self._results = read_earlier(stream, path)
        saved = tuple(saved_as(each.playthrough) for each in self._results)
        played = PlayedTogether()
        for each in self._results:
            played.add(each)
        super().__init__(path, Head("right-call-results", 2, person, id), saved, played.found)

    def playthrough(self, number: int) -> PlaythroughResult:
        return self._results[number]


class _LinedFile(ResultFile):
    """Of this version."""

    def __init__(self, path: Path, stream: BinaryIO, head: Head, first: bytes, kept: BinaryIO | None) -> None:
        self._kept = kept
        self._texts: dict[str, _Place] = {}
        self._contents: dict[str, _Place] = {}
        self._playthroughs: list[_Place] = []
        self._looked_at = 0
        played = PlayedTogether()
        lines = _Lines(path, stream, first)
        try:
            saved = tuple(self._read(lines, played))
            lines.end(head.key)
        except (msgspec.DecodeError, ValueError, RecursionError) as error:
            reason = f"line {lines.number}: {reason_of(error)}"
            raise NotAResultFileError("unreadable", path, reason) from None
        super().__init__(path, head, saved, played.found)

    def _read(self, lines: "_Lines", played: PlayedTogether) -> Iterator[SavedPlaythrough]:
        """Every line is looked at, and where it stands is kept."""
        for place, line in lines.section(b'"files": {', b"},"):
            ((digest, _),) = msgspec.json.decode(b"{" + line + b"}", type=dict[str, str]).items()
            self._texts[digest] = place
            lines.spend(len(line))
        for place, line in lines.section(b'"contents": [', b"],"):
            self._contents[content_in(line).digest] = place
            lines.spend(len(line))
        for place, line in lines.section(b'"playthroughs": [', b"],"):
            self._playthroughs.append(place)
            if len(self._playthroughs) > MOST_PLAYTHROUGHS:
                raise ValueError(f"it has more than {MOST_PLAYTHROUGHS} playthroughs")
            result = result_in(line)
            played.add(result)
            yield saved_as(result.playthrough)

    def playthrough(self, number: int) -> PlaythroughResult:
        try:
            found = result_in(self._line(self._playthroughs[number]))
        except (msgspec.DecodeError, ValueError):
            raise NotAResultFileError("changed", self.path) from None
        if saved_as(found.playthrough) != self._saved[number]:
            raise NotAResultFileError("changed", self.path)
        return found

    def bundle(self, digest: str) -> Bundle | None:
        if digest not in self._contents:
            return None
        try:
            content = content_in(self._line(self._contents[digest]))
            places = {name: self._texts[each] for name, each in content.files.items() if each in self._texts}
            self._looked_at += sum(place.length for place in places.values())
            if self._looked_at > MOST_CARRIED:
                return None
            texts = {name: self._text(place) for name, place in places.items()}
        except (msgspec.DecodeError, ValueError):
            raise NotAResultFileError("changed", self.path) from None
        found = Bundle(content.digest, content.pack, content.version, content.scenarios, content.files, texts)
        return found if found.digest == digest and found.whole else None

    def _text(self, place: _Place) -> bytes:
        ((_, text),) = msgspec.json.decode(b"{" + self._line(place) + b"}", type=dict[str, str]).items()
        return text.encode()

    def _line(self, place: _Place) -> bytes:
        with nullcontext(self._kept) if self._kept else open_input(self.path) as stream:
            stream.seek(place.offset)
            return stream.read(place.length)

    def close(self) -> None:
        if self._kept is not None:
            self._kept.close()


class _Lines:
    """The lines of a file in their order, within limits, with the sum of those that were read."""

    def __init__(self, path: Path, stream: BinaryIO, first: bytes) -> None:
        self._path, self._stream = path, stream
        self._sum = hashlib.blake2b(first, digest_size=32)
        self._offset, self._room = len(first), MOST_CARRIED
        self.number = 1

    def section(self, opens: bytes, closes: bytes) -> Iterator[tuple[_Place, bytes]]:
        """Each line of one part with its place, without the comma after it. Raises NotAResultFileError."""
        self._expect(opens)
        while (line := self._next()) != closes:
            if line:  # a part with nothing in it
                line = line.removesuffix(b",")
                yield _Place(self._before, len(line)), line

    def spend(self, bytes: int) -> None:
        """Count what travels beside the playthroughs. Raises ValueError when it is too much."""
        self._room -= bytes
        if self._room < 0:
            raise ValueError("it brings more of packs than a file may")

    def end(self, key: str) -> None:
        """Read the end, and raise NotAResultFileError if hash or signature is another."""
        sum = self._sum.hexdigest()
        self._expect(f'"hash": "{sum}",'.encode())
        last = self._next()
        signature = last.removeprefix(b'"signature": "').removesuffix(b'"}').decode("ascii", "replace")
        if last != f'"signature": "{signature}"}}'.encode() or self._stream.read(1):
            raise NotAResultFileError("changed", self._path)
        if bool(key) != bool(signature) or (key and not is_signed(key, signature, sum)):
            raise NotAResultFileError("changed", self._path)

    def _expect(self, line: bytes) -> None:
        if self._next() != line:
            raise NotAResultFileError("changed", self._path)

    def _next(self) -> bytes:
        self._before = self._offset
        line = self._stream.readline(LONGEST_LINE + 2)
        self.number += 1
        if not line.endswith(b"\n"):
            if len(line) > LONGEST_LINE:
                raise ValueError("it is too long")
            raise NotAResultFileError("changed", self._path)
        self._offset += len(line)
        self._sum.update(line)
        return line[:-1]


def open_results(path: Path) -> ResultFile:
    """The file at `path`, or what comes through a stream, checked.

    Raises NotAResultFileError, NoFileError, and OSError where it cannot be read.
    """
    with open_input(path) as stream:
        if os.path.isfile(stream.fileno()):
            return _opened(stream, path)
        kept = _kept(stream, path)  # what comes only once is read again
    try:
        return _opened(kept, path, kept)
    except BaseException:
        kept.close()
        raise


def results_in(stream: BinaryIO, path: Path) -> ResultFile:
    """The file that stands in a stream which can be read again, checked; `path` is what it is called.

    Raises NotAResultFileError, and OSError. The stream is closed with the file.
    """
    return _opened(stream, path, stream)


def _kept(stream: BinaryIO, path: Path) -> BinaryIO:
    """What comes through a stream, in a file without a name that is gone with the process."""
    kept = TemporaryFile()  # noqa: SIM115 - whoever reads it again closes it
    while piece := stream.read(1_000_000):
        kept.write(piece)
        if kept.tell() > MOST_STREAMED:
            kept.close()
            raise NotAResultFileError("too large", path)
    kept.seek(0)
    return kept


def _opened(stream: BinaryIO, path: Path, kept: BinaryIO | None = None) -> ResultFile:
    first = stream.readline(LONGEST_HEAD)
    head = _head_in(first)
    if head is None:
        stream.seek(0)
        return _EarlierFile(path, stream)
    if head.version > VERSION:
        raise NotAResultFileError("newer", path)
    return _LinedFile(path, stream, head, first, kept)


def _head_in(first: bytes) -> Head | None:
    """What the first line says, if it is that of a file which is laid out in lines."""
    if not first.endswith(b",\n"):
        return None
    try:
        head = msgspec.json.decode(first[:-2] + b"}", type=Head)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None
    return head if head.version >= VERSION else None
