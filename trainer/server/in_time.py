"""The time of a room, and closing a vote by it where the rules say so."""

import asyncio
import time
from collections.abc import Callable

from trainer.actions.room.events import TimeUp
from trainer.actions.room.leading import closes_at
from trainer.server.deeds import Drawn
from trainer.server.keeper import Keeper, NotKeptError

AGAIN = 1.0
"""Seconds until it is tried again where the disk took nothing."""


def time_from(began: float, clock: Callable[[], float] = time.monotonic) -> Callable[[], float]:
    """Seconds of the room's own time, from `began` on: it stands still while no process holds the room.

    It is this computer's alone, so a phone whose clock is wrong is told how much is left and not until when.
    """
    start = clock()
    return lambda: began + (clock() - start)


async def close_in_time(keeper: Keeper, drawn: Callable[[], Drawn]) -> None:
    """Close each vote once its time is up, until the room ends."""
    listener = keeper.listen("clock", counts=False)
    while not listener.ended:
        listener.changed.clear()
        due = closes_at(keeper.kept)
        wait = None if due is None else max(0.0, due - drawn().now)
        try:
            await asyncio.wait_for(listener.changed.wait(), wait)
        except TimeoutError:
            await _close(keeper, drawn())


async def _close(keeper: Keeper, drawn: Drawn) -> None:
    try:
        await keeper.do(TimeUp(keeper.kept.position, drawn.lot, drawn.at, drawn.now))
    except NotKeptError:
        await asyncio.sleep(AGAIN)
