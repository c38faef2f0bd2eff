"""A JPEG walked segment by segment (ITU-T T.81).

What the scans hold is not decoded; but a block of 8 by 8 pixels takes two bits at least (one where it comes in
several scans), so a head that claims many more pixels than there are bits is found out.
"""

import re
from typing import NamedTuple

from trainer.packs.picture_fault import CUT_SHORT, DAMAGED, LIES, PictureFaultError, part
from trainer.packs.picture_head import PictureHead

_SCAN_ENDS = re.compile(rb"(?<!\xff)\xff+[^\x00\xff\xd0-\xd7]")
"""A marker that is neither a stuffed byte nor a restart; of a run of 0xFF only the first is tried."""

_BASELINE, _PROGRESSIVE, _BY_ARITHMETIC = (0xC0, 0xC1), (0xC2,), (0xC9, 0xCA)
_FRAMES = (*_BASELINE, *_PROGRESSIVE, *_BY_ARITHMETIC)
_OTHER_FRAMES = (0xC3, 0xC5, 0xC6, 0xC7, 0xCB, 0xCD, 0xCE, 0xCF)
_START_OF_SCAN, _END, _TABLES = 0xDA, 0xD9, 0xDB
_ALONE = (0x01, *range(0xD0, 0xD9))
"""Markers without a length: they belong into scans, or before everything."""


class _Frame(NamedTuple):
    """What the frame says: its kind, and how many blocks of 8 by 8 its components have."""

    kind: int
    blocks: int

    @property
    def least_bits(self) -> int:
        """What that many blocks take at least."""
        return self.blocks * (2 if self.kind in _BASELINE else 1 if self.kind in _PROGRESSIVE else 0)


def prove_jpeg(data: bytes, head: PictureHead) -> None:
    """Raises PictureFaultError unless it has its tables, a frame, and scans that are long enough and end."""
    walk = _Walk(data, head)
    here = 2
    while True:
        here, marker = _marker(data, here)
        if marker == _END:
            walk.end()
            return
        if marker in _ALONE or marker in _OTHER_FRAMES:
            raise PictureFaultError(DAMAGED)
        length = max(2, int.from_bytes(part(data, here, 2), "big"))
        here = walk.segment(marker, part(data, here + 2, length - 2), here + length)


class _Walk:
    """What was met up to some place."""

    def __init__(self, data: bytes, head: PictureHead) -> None:
        self._data, self._head = data, head
        self._frame: _Frame | None = None
        self._tables, self._scanned = False, 0

    def segment(self, marker: int, body: bytes, after: int) -> int:
        """Look at a segment that ends there; returns where the next one begins."""
        self._tables |= marker == _TABLES
        if marker in _FRAMES:
            if self._frame is not None:
                raise PictureFaultError(DAMAGED)
            self._frame = _frame(marker, body, self._head)
        return self._scan(after) if marker == _START_OF_SCAN else after

    def end(self) -> None:
        if self._frame is None or not self._scanned:
            raise PictureFaultError(DAMAGED)
        if self._frame.least_bits > self._scanned * 8:
            raise PictureFaultError(LIES)

    def _scan(self, start: int) -> int:
        if self._frame is None or not self._tables:
            raise PictureFaultError(DAMAGED)
        end = _SCAN_ENDS.search(self._data, start)
        if end is None:
            raise PictureFaultError(CUT_SHORT)
        self._scanned += end.start() - start
        return end.start()


def _marker(data: bytes, here: int) -> tuple[int, int]:
    """Where the marker at this place ends, and which it is; it may be filled up before."""
    if part(data, here, 1) != b"\xff":
        raise PictureFaultError(DAMAGED)
    while part(data, here, 1) == b"\xff":
        here += 1
    return here + 1, data[here]


def _frame(kind: int, body: bytes, head: PictureHead) -> _Frame:
    precision, count = part(body, 0, 1)[0], part(body, 5, 1)[0]
    if precision != 8 or count not in (1, 3, 4) or len(body) != 6 + 3 * count:
        raise PictureFaultError(DAMAGED)
    sampling = [(body[at] >> 4, body[at] & 15) for at in range(7, len(body), 3)]
    if any(not (1 <= across <= 4 and 1 <= down <= 4) for across, down in sampling):
        raise PictureFaultError(DAMAGED)
    most_across, most_down = max(a for a, _ in sampling), max(d for _, d in sampling)
    blocks = sum(
        -(-head.width * across // (8 * most_across)) * -(-head.height * down // (8 * most_down))
        for across, down in sampling
    )
    return _Frame(kind, blocks)
