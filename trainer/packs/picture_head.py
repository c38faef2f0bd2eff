"""What kind of picture some bytes are and how large, read from their headers alone."""

import struct
from typing import Literal, NamedTuple

Kind = Literal["png", "jpeg", "webp"]


class PictureHead(NamedTuple):
    """Kind by content, and size in pixels."""

    kind: Kind
    width: int
    height: int


def picture_head(data: bytes) -> PictureHead | None:
    """Kind and size of a PNG, JPEG or WebP picture; None for anything else, whatever its name says."""
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR":
            return PictureHead("png", *struct.unpack(">II", data[16:24]))
        if data.startswith(b"\xff\xd8\xff"):
            return _jpeg(data)
        if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
            return _webp(data)
    except (struct.error, IndexError):
        return None
    return None


def _jpeg(data: bytes) -> PictureHead | None:
    here = 2
    while here + 9 <= len(data):
        if data[here] != 0xFF:
            return None
        marker = data[here + 1]
        if marker == 0xFF:
            here += 1
            continue
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[here + 5 : here + 9])
            return PictureHead("jpeg", width, height)
        here += 2 + max(2, struct.unpack(">H", data[here + 2 : here + 4])[0])
    return None


def _webp(data: bytes) -> PictureHead | None:
    chunk = data[12:16]
    if chunk == b"VP8X" and len(data) >= 30:
        return PictureHead("webp", 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little"))
    size = lossless_size(data[20:]) if chunk == b"VP8L" else lossy_size(data[20:]) if chunk == b"VP8 " else None
    return PictureHead("webp", *size) if size is not None else None


def lossless_size(frame: bytes) -> tuple[int, int] | None:
    """Width and height that a lossless frame of a WebP gives; None if it is none."""
    if len(frame) < 5 or frame[0] != 0x2F:
        return None
    bits = int.from_bytes(frame[1:5], "little")
    return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)


def lossy_size(frame: bytes) -> tuple[int, int] | None:
    """Width and height that a lossy frame of a WebP gives; None if it is none."""
    if len(frame) < 10 or frame[3:6] != b"\x9d\x01\x2a":
        return None
    width, height = struct.unpack("<HH", frame[6:10])
    return width & 0x3FFF, height & 0x3FFF
