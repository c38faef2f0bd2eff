"""What an open page is told as it changes: always the newest, never a queue, so who reads slowly costs nothing."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import msgspec

from trainer.server.keeper import Keeper, Listener

PULSE = 15.0
"""Seconds after which a sign of life is sent, so that a connection that is gone is found out at both ends."""
BREATH = 0.1
"""Seconds between two of what is told of each vote."""
SIGN = b"event: pulse\ndata: 1\n\n"
"""By it a page knows that it is still told of all there is."""


def stamp(now: float) -> str:
    """The time of the room beside a page: for clocks that are not ours, and by it a page knows what is newer."""
    return f"{now:.6f}"


async def told(
    keeper: Keeper, listener: Listener, made: Callable[[], Awaitable[str]], time: Callable[[], float]
) -> AsyncIterator[bytes]:
    """The bytes that a page is sent: what it shows, a sign of life, and last why nothing more comes."""
    try:
        async for body in stream(listener, made):
            at = b"id: " + stamp(time()).encode()
            yield at + b"\nevent: room\ndata: %b\n\n" % msgspec.json.encode(body) if body else SIGN
        yield b"event: %b\ndata: 1\n\n" % (listener.ended or "").encode()
    finally:
        keeper.leave(listener)


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
