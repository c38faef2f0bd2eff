"""Pictures made for tests: whole ones, as small as they can be, and bent ones."""

import struct
import zlib


def chunk(name: bytes, body: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(
    width: int, height: int, rows: bytes | None = None, color: int = 0, depth: int = 1, interlace: int = 0
) -> bytes:
    """A black PNG of that size; `rows` are what it holds instead, each with its filter byte."""
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[color]
    if rows is None:
        rows = bytes((1 + -(-width * depth * channels // 8)) * height)
    head = struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, interlace)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body
