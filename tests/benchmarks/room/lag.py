"""How long an event loop was held up, measured inside it."""

import asyncio
import time

import uvicorn

EVERY = 0.005


class Lag:
    """The longest delays of a loop since it was last asked, in seconds."""

    def __init__(self) -> None:
        self.longest = 0.0

    async def watch(self) -> None:
        while True:
            due = time.perf_counter() + EVERY
            await asyncio.sleep(EVERY)
            self.longest = max(self.longest, time.perf_counter() - due)

    def asked(self) -> float:
        longest, self.longest = self.longest, 0.0
        return longest


def watched(lag: Lag) -> None:
    """From now on every uvicorn server of this process is watched."""
    serve = uvicorn.Server.serve

    async def serve_watched(self: uvicorn.Server, sockets: list | None = None) -> None:
        watching = asyncio.create_task(lag.watch())
        await serve(self, sockets)
        watching.cancel()

    uvicorn.Server.serve = serve_watched
