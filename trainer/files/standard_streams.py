"""Input, output and messages of the process, also where it was started without one of them, or cannot write."""

import os
import sys
from contextlib import suppress
from typing import TextIO


def complete_streams() -> None:
    """Let there be an input, an output and one for messages, also where the process was given none.

    Else a file that is opened next takes their number, and what is meant for the terminal is written into it. Reading
    ends at once, and writing results is an error that is said.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            opened = os.open(os.devnull, os.O_WRONLY if name == "stderr" else os.O_RDONLY)
            if opened != number:
                os.dup2(opened, number)
                os.close(opened)
            setattr(sys, name, open(number, "r" if name == "stdin" else "w", closefd=False))  # noqa: SIM115 - it stays open as long as the process
        reconfigure = getattr(getattr(sys, name), "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def let_go_of_streams() -> None:
    """What could not be written is not tried again when the process ends, for that would change its exit status."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            _let_go_of(stream)


def _let_go_of(stream: TextIO) -> None:
    with suppress(OSError, ValueError):  # no file of the system, or none that is open
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno())
        os.close(null)
