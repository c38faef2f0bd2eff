"""A WebP walked chunk by chunk (RFC 9649)."""

from collections.abc import Iterator

from trainer.packs.picture_fault import CUT_SHORT, DAMAGED, LIES, PictureFaultError, part
from trainer.packs.picture_head import PictureHead, lossless_size, lossy_size

_ANIMATED = 0x02


def prove_webp(data: bytes, head: PictureHead) -> None:
    """Raises PictureFaultError unless its chunks fill it and hold one frame of the size it claims."""
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise PictureFaultError(CUT_SHORT)
    chunks = list(_chunks(data, end))
    name, body = chunks[0] if chunks else (b"", b"")
    if name == b"VP8X":
        if len(body) < 10 or body[0] & _ANIMATED:
            raise PictureFaultError("moves; a picture of a pack stands still" if len(body) >= 10 else DAMAGED)
        chunks = chunks[1:]
    sizes = [_size(name, body) for name, body in chunks if name in (b"VP8 ", b"VP8L")]
    if len(sizes) != 1:
        raise PictureFaultError(DAMAGED)
    if sizes[0] != (head.width, head.height):
        raise PictureFaultError(LIES)


def _chunks(data: bytes, end: int) -> Iterator[tuple[bytes, bytes]]:
    here = 12
    while here < end:
        name, length = part(data, here, 4), int.from_bytes(part(data, here + 4, 4), "little")
        if here + 8 + length > end:
            raise PictureFaultError(CUT_SHORT)
        yield name, data[here + 8 : here + 8 + length]
        here += 8 + length + length % 2


def _size(name: bytes, body: bytes) -> tuple[int, int]:
    """What the frame itself says."""
    if name == b"VP8L":
        found = lossless_size(body)
    else:
        found = lossy_size(body)
        tag = int.from_bytes(body[:3], "little")
        if tag & 1 or (tag >> 5) + 10 > len(body):  # no key frame, or a first part that goes beyond its end
            raise PictureFaultError(DAMAGED)
    if found is None:
        raise PictureFaultError(DAMAGED)
    return found
