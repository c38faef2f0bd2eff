"""What an open page is told as it changes: always the newest, never a queue, so who reads slowly costs nothing."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

from trainer.server.keeper import Listener

PULSE = 15.0
"""Seconds after which a sign of life is sent, so that a connection that is gone is found out at both ends."""
BREATH = 0.1
"""Seconds between two of what is told of each vote."""


async def stream(listener: Listener, made: Callable[[], Awaitable[str]]) -> AsyncIterator[str]:
    """What `made` makes, at once and whenever it has become something else; "" as a pulse."""
    last = ""
    while not listener.ended:
        listener.changed.clear()
        if (now := await made()) != last:
            last = now
            yield now
        if listener.counts:
            await asyncio.sleep(BREATH)
        try:
            await asyncio.wait_for(listener.changed.wait(), PULSE)
        except TimeoutError:
            yield ""
