"""Which of our own kinds of file something is, by its first bytes: for whoever was given one and wanted another."""

import os
import re
from pathlib import Path
from typing import Literal

Ours = Literal["results", "room"]
"""What somebody played, or what a room did."""

_RESULTS = re.compile(rb'\s*\{\s*"kind"\s*:\s*"right-call-results"')
_ROOM = re.compile(rb'[0-9a-f]{32} \{"kind":"right-call-room"')
BEGINNING = 100
"""Bytes that are looked at."""


def ours(path: Path) -> Ours | None:
    """What a regular file begins as; None for everything else, and for what cannot be read."""
    beginning = _beginning(path)
    if _ROOM.match(beginning):
        return "room"
    return "results" if _RESULTS.match(beginning) else None


def _beginning(path: Path) -> bytes:
    """Of a regular file; nothing of anything else, which to open might wait for ever."""
    try:
        if not os.path.isfile(path):
            return b""
        with open(path, "rb") as stream:
            return stream.read(BEGINNING)
    except (OSError, ValueError):  # no name of a file has a zero in it
        return b""
