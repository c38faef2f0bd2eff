"""Hostile packs, each with a name that says what is wrong with it. Small to store, made when they are needed."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.hostile.archives import archives
from tests.hostile.drills import drills
from tests.hostile.texts import texts, unreadable
from tests.made.drills import PACK as PACK_OF_DRILLS
from tests.made.picture import png
from tests.made.small import PACK, SCENARIO

Files = dict[str, bytes]


class Hostile(NamedTuple):
    """`make` gives the files of a folder by name, or the bytes of a .zip. `has_place`: a line can be named."""

    name: str
    make: Callable[[], Files | bytes]
    has_place: bool


def hostile_packs() -> list[Hostile]:
    """All of them, at least 300."""
    return [*_texts(), *_drills(), *_pictures(), *(Hostile(name, make, False) for name, make in archives())]


def small(scenario: str | bytes = SCENARIO, pack: str | bytes = PACK, **files: bytes) -> Files:
    """The small pack with one of its files replaced, or with more."""
    more = {name.replace("__", "."): data for name, data in files.items()}
    return {"pack.yaml": _bytes(pack), "walk.yaml": _bytes(scenario), **more}


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")


WELL_FORMED = ("shape: JSON", "a quoted text with 60,000 escapes")
"""What is wrong only where it is known which keys there are."""


def _texts() -> Iterator[Hostile]:
    for name, make, has_place in texts(SCENARIO):
        yield Hostile(f"scenario: {name}", lambda make=make: small(make()), has_place)
    for name, make, has_place in texts(PACK):
        yield Hostile(f"pack.yaml: {name}", lambda make=make: small(pack=make()), has_place)
    for name, make, has_place in unreadable("shared: 1\n"):
        if name not in WELL_FORMED:
            yield Hostile(f"sets.yaml: {name}", lambda make=make: small(sets__yaml=_bytes(make())), has_place)


def _drills() -> Iterator[Hostile]:
    for name, make in drills():
        files = {"pack.yaml": PACK_OF_DRILLS.encode()}
        yield Hostile(f"drills: {name}", lambda make=make, files=files: {**files, "drills.yaml": _bytes(make())}, True)


LIES = {
    "an SVG": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "an SVG with a prologue": b'<?xml version="1.0"?><!DOCTYPE svg><svg/>',
    "a GIF": b"GIF89a\x01\x00\x01\x00\x00\x00\x00;",
    "a BMP": b"BM" + bytes(60),
    "a page of HTML": b"<html><img src=file:///etc/passwd></html>",
    "a program": b"\x7fELF" + bytes(60),
    "a .zip": b"PK\x03\x04" + bytes(60),
    "nothing": b"",
    "one byte": b"\x89",
    "the head of a PNG without its size": png(1, 1)[:16],
    "a PNG of no width": png(0, 10),
    "a PNG of no height": png(10, 0),
    "a PNG of 4,097 pixels": png(4_097, 1),
    "a PNG of 100,000 pixels a side": png(100_000, 100_000, b""),
    "a PNG of two billion pixels a side": png(2**31 - 1, 2**31 - 1, b""),
    "a JPEG that ends": b"\xff\xd8\xff",
    "a JPEG that goes round": b"\xff\xd8" + b"\xff\xe0\x00\x00" * 1_000,
    "a JPEG of 65,535 pixels": b"\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03" + bytes(12),
    "a WebP of 16,384 pixels": b"RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00\xff\x3f\x00\xff\x3f\x00",
    "a WebP without a picture": b"RIFF\x00\x00\x00\x00WEBP",
    "a WebP of an unknown kind": b"RIFF\x00\x00\x00\x00WEBPVP9 " + bytes(30),
}
NAMES = (
    "../../etc/passwd.png", "/etc/passwd.png", "C:\\secret.png", "\\\\server\\share\\a.png", "file:///etc/passwd.png",
    "http://example.org/a.png", "https://example.org/a.png", "data:image/png;base64,AAAA.png", "con.png", "a/../b.png",
    "~/a.png", "$HOME/a.png", "aux.png", "missing.png", "hall.png/../../x.png", "qrc:/a.png", "nosuchpicture",
)  # fmt: skip


def _pictures() -> Iterator[Hostile]:
    shown = SCENARIO.replace("title: The fork", "title: The fork\n    picture: {file: hall.png, alt: A hall}")
    for what, data in LIES.items():
        yield Hostile(f"picture: {what} called hall.png", lambda data=data: small(shown, hall__png=data), True)
    for name in NAMES:
        text = SCENARIO.replace("title: The fork", f"title: The fork\n    picture: '{name}'")
        yield Hostile(f"picture: named {name}", lambda text=text: small(text), True)
