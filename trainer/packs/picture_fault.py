"""What a proof of a picture stops with."""


class PictureFaultError(ValueError):
    """A picture is not what its head says. The text stands behind the picture's name in a sentence."""


CUT_SHORT = "is cut short"
DAMAGED = "is damaged"
LIES = "is not as large as its head says"


def part(data: bytes, start: int, length: int) -> bytes:
    """So many bytes from there. Raises PictureFaultError if they are not all there."""
    if start + length > len(data):
        raise PictureFaultError(CUT_SHORT)
    return data[start : start + length]
