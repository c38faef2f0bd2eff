"""A room that a program leads: it reads in one line where the room is, and the room closes once the program is gone."""

import asyncio
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TextIO

import segno

from trainer.actions.room.told import Opened, line_of
from trainer.server.stage_page import Door


def tell_program(door: Door, lead: str, path: Path, out: TextIO, *, reached: bool) -> None:
    """One line of JSON."""
    rows = qr_rows(door.address, door.code)
    out.write(f"{line_of(Opened(door.address, door.code, reached, lead, str(path), rows))}\n")
    out.flush()


@lru_cache(maxsize=8)
def qr_rows(address: str, code: str) -> tuple[str, ...]:
    """The QR code of a door, a row of modules a string. It is asked for with every vote."""
    drawn = segno.make(f"{address}?code={code}", error="m", micro=False)
    return tuple("".join("1" if dark else "0" for dark in row) for row in drawn.matrix)


def once_it_is_gone(do: Callable[[], object]) -> None:
    """Call `do` in the loop of now once standard input ends, as it does with the program at its other end.

    It is read in a thread, for a pipe can't be waited for otherwise everywhere, and past its buffer, whose lock would
    be held at the end.
    """
    loop = asyncio.get_running_loop()

    def read() -> None:
        with suppress(AttributeError, OSError, ValueError):  # there is none, or it was closed
            while os.read(sys.stdin.fileno(), 4_096):
                pass
        with suppress(RuntimeError):  # the room has closed meanwhile
            loop.call_soon_threadsafe(do)

    threading.Thread(target=read, daemon=True).start()
