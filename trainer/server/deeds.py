"""What whoever leads sent, as an event."""

from typing import NamedTuple

from trainer.actions.room.events import (
    Asked,
    Decided,
    Event,
    Hid,
    Locked,
    MoreTime,
    Paused,
    Picked,
    Turned,
    WentBack,
    WentOn,
)
from trainer.language.leading import MORE
from trainer.server.hands import hands_in
from trainer.server.requests import number_in


class Drawn(NamedTuple):
    """What the course of a room does not make itself: a lot, the time of day (ISO 8601), and the time of the room."""

    lot: int
    at: str
    now: float


def deed(named: str, fields: dict[str, str], drawn: Drawn) -> Event | None:
    """The event that a form asks for; None where there is no such deed."""
    position, seen, on = (max(0, number_in(fields, name)) for name in ("position", "seen", "on"))
    match named:
        case "next":
            return WentOn(position, drawn.lot, drawn.at, seen, drawn.now)
        case "back":
            return WentBack(position, seen, drawn.now)
        case "hide":
            return Hid(bool(on))
        case "pause":
            return Paused(position, bool(on), drawn.now)
        case "time":
            return MoreTime(position, MORE, drawn.now)
        case "lock":
            return Locked(bool(on))
        case "hands":
            return hands_in(fields, position)
        case _:
            return _said(named, fields, position)


def _said(named: str, fields: dict[str, str], position: int) -> Event | None:
    """What names something: a choice, a question, what somebody wrote."""
    match named:
        case "ask":
            return Asked(position, fields.get("question", "")[:200])
        case "turn":
            return Turned(position, fields.get("factor", "")[:40], min(2, max(0, number_in(fields, "level"))))
        case "pick":
            return Picked(position, max(0, number_in(fields, "number")), fields.get("mark", "")[:16])
        case "decide":
            return Decided(position, fields.get("choice", "")[:200])
        case _:
            return None
