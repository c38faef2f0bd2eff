"""What a room tells the window that leads it, from one process to another of the same program."""

from typing import NamedTuple

import msgspec

from trainer.actions.room.views import LeaderView


class Opened(msgspec.Struct, frozen=True):
    """Where a room is: what phones open, its code, whether a network reaches it, the leader's secret link, its file.

    `qr` is the address with the code as a QR code: a row of modules a string, "1" for a dark one.
    """

    address: str
    code: str
    reached: bool
    lead: str
    file: str
    qr: tuple[str, ...]


_OPENED = msgspec.json.Decoder(Opened)


class Seen(NamedTuple):
    """All that the window shows: what whoever leads sees, and where phones come in now.

    `others` are addresses of this computer that phones could be told instead; `qr` is as in `Opened`.
    """

    view: LeaderView
    address: str
    qr: tuple[str, ...]
    others: tuple[str, ...] = ()


_TEXT = msgspec.json.Decoder(str)
_SEEN = msgspec.json.Decoder(Seen)


def line_of(opened: Opened) -> str:
    """The first line that a program reads."""
    return msgspec.json.encode(opened).decode()


def opened_in(line: bytes) -> Opened | None:
    """What such a line says; None where it is none."""
    try:
        return _OPENED.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def seen_told(seen: Seen) -> str:
    """What the window shows, to be sent."""
    return msgspec.json.encode(seen).decode()


def seen_in(event: bytes) -> Seen | None:
    """The same from the data of an event, in which it stands as a JSON string; None where it is something else."""
    try:
        return _SEEN.decode(_TEXT.decode(event))
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None
