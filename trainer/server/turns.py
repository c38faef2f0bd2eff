"""An event loop that takes a few of those who wait at each turn: a thousand at once don't hold up the stage."""

import asyncio
import gc
import selectors
import sys

A_TURN = 16
"""Connections that are read from before anything else has its turn."""


class AFew(selectors.DefaultSelector):
    """Tells of some of what is ready, of others the next time: what is not read is ready still."""

    def __init__(self) -> None:
        super().__init__()
        self._turn = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """At most `A_TURN`, each time others."""
        ready = super().select(timeout)
        if len(ready) <= A_TURN:
            return ready
        self._turn = (self._turn + A_TURN) % len(ready)
        return (ready + ready)[self._turn : self._turn + A_TURN]


def leave_alone() -> None:
    """Look for garbage among what has come since, and no more among all there is: that takes a tenth of a second."""
    gc.collect()
    gc.freeze()
    young, middle, _old = gc.get_threshold()
    gc.set_threshold(young, middle, 1_000_000)


def new_loop() -> asyncio.AbstractEventLoop:
    """The loop of a room. Windows has one of its own, which takes what is done and not what is ready."""
    if sys.platform == "win32":
        return asyncio.new_event_loop()
    return asyncio.SelectorEventLoop(AFew())
