"""Who sends too slowly, too much, or does not read: let go of in bounded time and memory, and nobody else notices."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from trainer.server import connections
from trainer.server.connections import MOST_HEAD, MOST_WAITING, Visitors, connections_of, let_go

ASKED = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"


class Server:
    """A server with the connections of a room, and pages of its own."""

    def __init__(self, visitors: Visitors) -> None:
        self.visitors = visitors
        self.opened: list[asyncio.StreamWriter] = []
        self.asked = 0
        self.written = 0

    async def page(self, request: Request) -> Response:
        self.asked += 1
        return PlainTextResponse("here")

    async def form(self, request: Request) -> Response:
        try:
            return PlainTextResponse((await request.body()).decode())
        except ClientDisconnect:
            return PlainTextResponse("gone")

    async def endless(self, request: Request) -> Response:
        async def parts() -> AsyncIterator[bytes]:
            while True:
                self.written += 10_000
                yield b"x" * 10_000
                await asyncio.sleep(0)

        return StreamingResponse(parts())

    def app(self) -> Starlette:
        return Starlette(routes=[
            Route("/", self.page), Route("/form", self.form, methods=["POST"]), Route("/endless", self.endless),
        ])  # fmt: skip

    async def connect(self, sent: bytes = b"") -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(sent)
        self.opened.append(writer)
        return reader, writer

    async def says(self) -> bytes:
        """What somebody else is answered meanwhile."""
        reader, writer = await self.connect(ASKED)
        said = await reader.readuntil(b"here")
        writer.close()
        return said


@asynccontextmanager
async def serving(visitors: Visitors | None = None) -> AsyncIterator[Server]:
    server = Server(visitors or Visitors())
    config = uvicorn.Config(
        server.app(), host="127.0.0.1", port=0, log_config=None, log_level="critical", lifespan="off",
        http=connections_of(server.visitors), timeout_graceful_shutdown=1,
    )  # fmt: skip
    runs = uvicorn.Server(config)
    task = asyncio.create_task(runs._serve())
    while not runs.started:
        await asyncio.sleep(0)
    server.port = runs.servers[0].sockets[0].getsockname()[1]
    letting_go = asyncio.create_task(let_go(runs.server_state.connections, server.visitors))
    try:
        yield server
    finally:
        letting_go.cancel()
        for each in server.opened:
            each.close()
        runs.should_exit = True
        await task


def played(play: Callable[[], Awaitable[None]]) -> None:
    asyncio.run(asyncio.wait_for(play(), 60))


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Patience is short, so that a test is."""
    monkeypatch.setattr(connections, "PATIENCE", 0.2)
    monkeypatch.setattr(connections, "SWEEP", 0.05)


async def gone(reader: asyncio.StreamReader) -> bytes:
    """What came until the connection was closed."""
    said = b""
    try:
        while part := await reader.read(100_000):
            said += part
    except ConnectionResetError:
        pass
    return said


HALF = {
    "nothing": b"",
    "an empty line": b"\r\n",
    "a word": b"GET",
    "half a head": b"GET / HTTP/1.1\r\nHost: x\r\nX: ",
    "half a form": b"POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf",
    "half a form for no door": b"POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf",
}


@pytest.mark.parametrize("begun", HALF.values(), ids=HALF)
def test_half_a_request_is_let_go_of(begun: bytes) -> None:
    async def play() -> None:
        async with serving() as server:
            reader, _writer = await server.connect(begun)
            await gone(reader)
            assert await server.says()

    played(play)


def test_who_sends_a_byte_now_and_then_is_let_go_of_too() -> None:
    async def play() -> None:
        async with serving() as server:
            reader, writer = await server.connect(ASKED)
            await reader.readuntil(b"here")

            async def dribble() -> None:
                while True:
                    writer.write(b"\r\n")
                    await asyncio.sleep(0.02)

            dribbling = asyncio.create_task(dribble())
            assert await gone(reader) == b""
            dribbling.cancel()

    played(play)


def test_a_head_without_end_is_let_go_of_before_it_is_long() -> None:
    async def play() -> None:
        async with serving() as server:
            reader, writer = await server.connect(b"GET / HTTP/1.1\r\nHost: x\r\n")
            writer.write(b"X: y\r\n" * (MOST_HEAD // 6 + 1))
            assert await gone(reader) == b""
            assert server.asked == 0

    played(play)


def test_many_requests_before_the_first_is_answered_are_not_gathered() -> None:
    async def play() -> None:
        async with serving() as server:
            reader, _writer = await server.connect(ASKED * 5_000)
            await gone(reader)
            assert server.asked <= MOST_WAITING + 2
            few, _writer = await server.connect(ASKED * 3)
            assert [await few.readuntil(b"here") for _answer in range(3)]

    played(play)


def test_who_does_not_read_is_let_go_of_and_costs_little() -> None:
    async def play() -> None:
        async with serving() as server:
            reader, _writer = await server.connect(b"GET /endless HTTP/1.1\r\nHost: x\r\n\r\n")
            while server.visitors.open:
                await asyncio.sleep(0.01)
            assert server.written < 20_000_000, "what the system holds for it"
            assert await server.says()
            del reader

    played(play)


def test_a_form_that_comes_in_two_parts_is_read() -> None:
    async def play() -> None:
        async with serving() as server:
            reader, writer = await server.connect(b"POST /form HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nab")
            await asyncio.sleep(0)
            writer.write(b"cd")
            assert await reader.readuntil(b"abcd")

    played(play)


def test_of_one_address_only_so_many_are_open_and_a_place_is_free_once_one_has_gone() -> None:
    async def play() -> None:
        async with serving(Visitors(most=10, most_of_one=3)) as server:
            held = [await server.connect(ASKED) for _connection in range(3)]
            for reader, _writer in held:
                await reader.readuntil(b"here")
            reader, _writer = await server.connect(ASKED)
            assert await gone(reader) == b""
            held[0][1].close()
            while server.visitors.open == 3:
                await asyncio.sleep(0)
            assert await server.says()

    played(play)


def test_what_is_left_is_for_others() -> None:
    visitors = Visitors(most=5, most_of_one=3)
    assert [visitors.come("a") for _one in range(4)] == [True, True, True, False]
    assert [visitors.come("b") for _one in range(3)] == [True, True, False]
    visitors.go("a")
    assert visitors.come("b")
