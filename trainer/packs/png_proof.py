"""A PNG walked chunk by chunk and inflated row by row (Portable Network Graphics, third edition, W3C 2025)."""

import struct
import zlib
from collections.abc import Iterator

from trainer.packs.picture_fault import CUT_SHORT, DAMAGED, LIES, PictureFaultError, part
from trainer.packs.picture_head import PictureHead

_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Of each pass the first column and row, and the steps to the next."""
_AT_ONCE = 1 << 18
_FILTERS = 4


def prove_png(data: bytes, head: PictureHead) -> None:
    """Raises PictureFaultError unless all chunks are whole and their data come to exactly this size."""
    chunks = _chunks(data)
    name, body = next(chunks)
    if name != b"IHDR" or len(body) != 13:
        raise PictureFaultError(DAMAGED)
    depth, color, compression, filtering, interlace = body[8:13]
    if depth not in _DEPTHS.get(color, ()) or compression or filtering or interlace > 1:
        raise PictureFaultError(DAMAGED)
    rows = _rows(head.width, head.height, depth * _CHANNELS[color], interlaced=bool(interlace))
    inflated = _Inflated(rows)
    before = b""
    for name, body in chunks:
        if name == b"IDAT":
            if inflated.begun and before != b"IDAT":
                raise PictureFaultError(DAMAGED)
            inflated.feed(body)
        elif name == b"IEND":
            inflated.end()
            return
        before = name
    raise PictureFaultError(CUT_SHORT)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    here = 8
    while here < len(data):
        length, name = struct.unpack(">I4s", part(data, here, 8))
        body = part(data, here + 8, length)
        (said,) = struct.unpack(">I", part(data, here + 8 + length, 4))
        if zlib.crc32(body, zlib.crc32(name)) != said:
            raise PictureFaultError(DAMAGED)
        yield name, body
        here += 12 + length
    raise PictureFaultError(CUT_SHORT)


def _rows(width: int, height: int, bits: int, *, interlaced: bool) -> Iterator[tuple[int, int]]:
    """Bytes of a row with its filter, and how many rows of that length follow one another."""
    for column, row, right, down in _ADAM7 if interlaced else ((0, 0, 1, 1),):
        wide, high = -(-(width - column) // right), -(-(height - row) // down)
        if wide > 0 and high > 0:
            yield 1 + -(-wide * bits // 8), high


class _Inflated:
    """Counts what comes out, looks at the filter of each row, and forgets it."""

    def __init__(self, rows: Iterator[tuple[int, int]]) -> None:
        self.begun = False
        self._stream = zlib.decompressobj()
        self._rows = rows
        self._length, self._left = next(rows)
        self._gone = 0  # bytes of the row that came out before

    def feed(self, body: bytes) -> None:
        self.begun = True
        waiting = body
        while waiting and not self._stream.eof:
            try:
                self._see(self._stream.decompress(waiting, _AT_ONCE))
            except zlib.error:
                raise PictureFaultError(DAMAGED) from None
            waiting = self._stream.unconsumed_tail

    def end(self) -> None:
        try:
            self._see(self._stream.flush())
        except zlib.error:
            raise PictureFaultError(DAMAGED) from None
        if not self._stream.eof:
            raise PictureFaultError(CUT_SHORT)
        if self._left or next(self._rows, None) is not None:
            raise PictureFaultError(LIES)

    def _see(self, out: bytes) -> None:
        here = 0
        while here < len(out):
            if not self._left:
                self._length, self._left = next(self._rows, (0, 0))
                if not self._left:
                    raise PictureFaultError(LIES)
            if self._gone == 0 and out[here] > _FILTERS:
                raise PictureFaultError(DAMAGED)
            taken = min(self._length - self._gone, len(out) - here)
            here, self._gone = here + taken, self._gone + taken
            if self._gone == self._length:
                self._gone, self._left = 0, self._left - 1
