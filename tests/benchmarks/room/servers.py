"""`python -m tests.benchmarks.room.servers room DATA HOST` or `bare BYTES HOST`: a server that tells its loop's lag.

The bare one is Starlette on uvicorn with the same doors and nothing behind them: no page, no file, no room.
SIGUSR1 makes either say how long its loop was held up since the last time.
"""

import asyncio
import signal
import socket
import sys
from collections.abc import AsyncIterator

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from tests.benchmarks.room.lag import Lag, watched


class Bare:
    """A position, and who is told of it."""

    def __init__(self, length: int) -> None:
        self.padding = "x" * length
        self.position = 0
        self.told: set[asyncio.Event] = set()

    async def join(self, request: Request) -> Response:
        await request.body()
        response = RedirectResponse("/room", 303)
        response.set_cookie("phone", "t" * 43, httponly=True, samesite="lax")
        return response

    async def lead(self, request: Request) -> Response:
        response = RedirectResponse("/lead", 303)
        response.set_cookie("lead", "t" * 43, httponly=True, samesite="lax")
        return response

    async def vote(self, request: Request) -> Response:
        await request.body()
        return Response(status_code=204)

    async def next(self, request: Request) -> Response:
        await request.body()
        self.position += 1
        for each in self.told:
            each.set()
        return Response(status_code=204)

    async def events(self, request: Request) -> Response:
        return StreamingResponse(self._stream(), media_type="text/event-stream")

    async def _stream(self) -> AsyncIterator[str]:
        changed = asyncio.Event()
        self.told.add(changed)
        while True:
            changed.clear()
            yield f'event: room\ndata: "data-position=\\"{self.position}\\" {self.padding}"\n\n'
            await changed.wait()

    def app(self) -> Starlette:
        gets = {"/events": self.events, "/stage/events": self.events, "/lead/{secret}": self.lead}
        posts = {"/join": self.join, "/vote": self.vote, "/lead/next": self.next}
        routes = [Route(path, answer, methods=["POST"]) for path, answer in posts.items()]
        return Starlette(routes=routes + [Route(path, answer, methods=["GET"]) for path, answer in gets.items()])


def serve_bare(length: int, host: str) -> None:
    bound = socket.create_server((host, 0), backlog=2_048)
    sys.stdout.write(f"Code: 1\nlead: /lead/x\nhttp://{host}:{bound.getsockname()[1]}/\nCtrl-C closes\n")
    sys.stdout.flush()
    config = uvicorn.Config(
        Bare(length).app(), log_config=None, log_level="critical", access_log=False, lifespan="off", ws="none",
        http=HTTP, loop="asyncio", timeout_keep_alive=10, timeout_graceful_shutdown=1,
    )  # fmt: skip
    asyncio.run(uvicorn.Server(config).serve(sockets=[bound]))


HTTP = "httptools"


def main() -> None:
    lag = Lag()
    watched(lag)

    def tell(_number: int, _frame: object) -> None:
        late, work = lag.asked()
        sys.stdout.write(f"lag {late:.6f} {work:.6f}\n")
        sys.stdout.flush()

    signal.signal(signal.SIGUSR1, tell)
    kind, what, host = sys.argv[1:]
    if kind == "bare":
        serve_bare(int(what), host)
    else:
        from trainer.faces import open_face

        sys.exit(open_face(["--data", what, "room", "turnaround/turnaround", "--host", host, "--port", "0"]))


if __name__ == "__main__":
    main()
