"""How long an event loop was held up, measured inside it."""

import asyncio
import time

import uvicorn

EVERY = 0.005


class Lag:
    """The longest time in seconds, since it was last asked, that a loop was late and that it worked in one go.

    It is late, too, where other programs have the machine; its work is its own.
    """

    def __init__(self) -> None:
        self.late, self.work = 0.0, 0.0

    async def watch(self) -> None:
        while True:
            due, worked = time.perf_counter() + EVERY, time.thread_time()
            await asyncio.sleep(EVERY)
            self.late = max(self.late, time.perf_counter() - due)
            self.work = max(self.work, time.thread_time() - worked)

    def asked(self) -> tuple[float, float]:
        longest = self.late, self.work
        self.late, self.work = 0.0, 0.0
        return longest


def watched(lag: Lag) -> None:
    """From now on every uvicorn server of this process is watched."""
    serve = uvicorn.Server.serve

    async def serve_watched(self: uvicorn.Server, sockets: list | None = None) -> None:
        watching = asyncio.create_task(lag.watch())
        await serve(self, sockets)
        watching.cancel()

    uvicorn.Server.serve = serve_watched
