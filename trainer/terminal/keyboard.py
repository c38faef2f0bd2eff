"""Asking in a terminal, with a time limit where there is one."""

import threading
import time
from collections.abc import Callable
from queue import Empty, Queue
from typing import TextIO

REMINDERS = (30.0, 10.0, 5.0)
"""Seconds left at which the time is said."""


class Closed(Exception):  # noqa: N818 - it is no error to close the input
    """There is nobody to ask any more."""


class Gone(Exception):  # noqa: N818 - a person may leave at any time
    """The person stopped; what was made is kept."""


def leaves(typed: str) -> bool:
    """Whether somebody typed that they leave; it is asked at every prompt."""
    return typed.lower() in ("q", "quit")


class Keyboard:
    """Lines typed by a person. One thread reads, so that waiting for a line can end when the time does."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._lines: Queue[str | None] = Queue()
        self._clock = clock
        threading.Thread(target=self._read, args=(stream,), daemon=True).start()

    def _read(self, stream: TextIO) -> None:
        try:
            for line in stream:
                self._lines.put(line)
        except (OSError, ValueError):  # nothing can be read there, or nothing any more
            pass
        finally:
            self._lines.put(None)

    def line(self) -> str:
        """The next line, without its end. Raises Closed."""
        found = self._lines.get()
        if found is None:
            self._lines.put(None)
            raise Closed
        return found.strip()

    def line_within(self, seconds: float, remind: Callable[[float], None]) -> str | None:
        """The next line, or None when the time is over; `remind` is told the seconds left. Raises Closed."""
        end = self._clock() + seconds
        due = [left for left in REMINDERS if left < seconds]
        while (left := end - self._clock()) > 0:
            until = left - due[0] if due and left > due[0] else left
            try:
                found = self._lines.get(timeout=max(0.01, until))
            except Empty:
                if due and end - self._clock() <= due[0] + 0.05:
                    remind(due.pop(0))
                continue
            if found is None:
                self._lines.put(None)
                raise Closed
            return found.strip()
        return None
