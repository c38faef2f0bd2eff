"""Writing a result file, a line at a time: its size needs no memory."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from trainer.packs.bundle import Bundle
from trainer.records.result_format import (
    CARRIED_BYTES,
    KIND,
    LONGEST_LINE,
    MOST_PLAYTHROUGHS,
    VERSION,
    Content,
    content_of,
    line_of,
)
from trainer.records.signing import public_key, sign
from trainer.scoring.counted_together import PlaythroughResult


class Signer(NamedTuple):
    """Who saves a file: the name on it, what tells them from others of that name, and their private key, if any."""

    person: str
    id: str = ""
    key: bytes | None = None


class ResultWriter:
    """One result file. After its bytes were taken, `written` and `left_out` count the playthroughs, and `own_lines`
    the lines of one's own in what was written.

    One that is longer than a line may be is left out, so that every file that is written can be read.
    """

    def __init__(self, signer: Signer) -> None:
        self._signer = signer
        self._sum = hashlib.blake2b(digest_size=32)
        self.written = self.left_out = self.own_lines = 0

    def bytes_of(self, bundles: Iterable[Bundle], playthroughs: Iterable[PlaythroughResult]) -> Iterator[bytes]:
        """The file, piece by piece: the packs that were played, the newest first, and the playthroughs."""
        for piece in self._body(bundles, playthroughs):
            self._sum.update(piece)
            yield piece
        sum = self._sum.hexdigest()
        key = self._signer.key
        signature = "" if key is None else sign(key, sum)
        yield f'"hash": "{sum}",\n"signature": "{signature}"}}\n'.encode()

    def _body(self, bundles: Iterable[Bundle], playthroughs: Iterable[PlaythroughResult]) -> Iterator[bytes]:
        person, id, key = self._signer
        named = {"kind": KIND, "version": VERSION, "person": person, "id": id, "key": public_key(key) if key else ""}
        head = ", ".join(f'"{name}": {_json(value).decode()}' for name, value in named.items())
        yield f"{{{head},\n".encode()
        contents, texts = _carried(bundles)
        yield from _section(b'"files": {', (_json(digest) + b": " + text for digest, text in texts.items()), b"},")
        yield from _section(b'"contents": [', map(_json, contents), b"],")
        yield from _section(b'"playthroughs": [', self._lines(playthroughs), b"],")

    def _lines(self, playthroughs: Iterable[PlaythroughResult]) -> Iterator[bytes]:
        for each in playthroughs:
            line = line_of(each) if self.written < MOST_PLAYTHROUGHS else None
            if line is None:
                self.left_out += 1
            else:
                self.written += 1
                decided = each.playthrough.moves[each.playthrough.given :]
                self.own_lines += sum(move.own is not None for move in decided)
                yield line


def _carried(bundles: Iterable[Bundle]) -> tuple[list[Content], dict[str, bytes]]:
    """The packs that travel in the file, and their texts in JSON by digest: as many as have room."""
    contents: list[Content] = []
    texts: dict[str, bytes] = {}
    room = CARRIED_BYTES
    for bundle in bundles:
        try:
            more = {
                bundle.digests[name]: _json(data.decode())
                for name, data in bundle.texts.items()
                if bundle.digests[name] not in texts
            }
        except UnicodeDecodeError:
            continue  # no pack that this version reads
        content = content_of(bundle)
        needs = sum(map(len, more.values())) + len(_json(content))
        if needs <= room and all(len(text) < LONGEST_LINE - 100 for text in more.values()):
            room -= needs
            contents.append(content)
            texts |= more
    return contents, texts


def _section(opens: bytes, lines: Iterable[bytes], closes: bytes) -> Iterator[bytes]:
    yield opens
    between = b"\n"
    for line in lines:
        yield between + line
        between = b",\n"
    yield b"\n" + closes + b"\n"


def _json(value: object) -> bytes:
    return msgspec.json.encode(value)
