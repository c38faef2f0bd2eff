"""One connection: who sends slowly, sends too much, or does not read what it is sent is let go of in bounded time.

What is written within one turn of the loop leaves in one piece: a call of the system costs more than all the rest.
"""

import asyncio
import gc
import socket
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

PATIENCE = 10.0
"""Seconds until a request that was begun has to be there whole, and until something written has to be taken."""
MOST_HEAD = 16_384
"""Bytes of a request before its body."""
MOST_WAITING = 8
"""Requests that are sent before the one before them was answered."""
MOST_CONNECTIONS = 6_000
MOST_OF_ONE_ADDRESS = 4_500
"""A whole hall may stand behind one address; what is left is for whoever leads, and for those at another."""
MANY_GONE = 10_000
"""Connections after which all memory is looked through once."""
SWEEP = 1.0
"""Seconds between two looks at all connections."""
GONE = 30_000
"""Milliseconds after which what nobody acknowledges is given up, where the system can do that."""
SEND_BUFFER = 65_536
"""Bytes that are gathered at most, and that the system holds for who does not read."""


class Visitors:
    """How many connections are open, in all and from each address."""

    def __init__(self, most: int = MOST_CONNECTIONS, most_of_one: int = MOST_OF_ONE_ADDRESS) -> None:
        self._most, self.most_of_one = most, most_of_one
        self._of: Counter[str] = Counter()
        self.gone = 0

    @property
    def open(self) -> int:
        """How many are open."""
        return self._of.total()

    def come(self, address: str) -> bool:
        """Whether one more from there may; it is counted then."""
        if self.open >= self._most or self._of[address] >= self.most_of_one:
            return False
        self._of[address] += 1
        return True

    def go(self, address: str) -> None:
        """One that had come is gone."""
        self.gone += 1
        self._of[address] -= 1
        if not self._of[address]:
            del self._of[address]


class _Gathered(asyncio.Transport):
    """A transport whose writes are gathered until the loop turns."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._transport, self._loop = transport, loop
        self._parts: list[bytes | bytearray | memoryview] = []
        self._size = 0
        for name in ("get_extra_info", "is_closing", "pause_reading", "resume_reading", "is_reading", "set_protocol",
                     "get_protocol", "set_write_buffer_limits"):  # fmt: skip
            setattr(self, name, getattr(transport, name))

    def write(self, data: bytes | bytearray | memoryview) -> None:
        if not self._parts:
            self._loop.call_soon(self._flush)
        self._parts.append(data)
        self._size += len(data)
        if self._size > SEND_BUFFER:
            self._flush()

    def abort(self) -> None:
        self._parts.clear()
        self._transport.abort()

    def _flush(self) -> None:
        if self._parts:
            parts, self._parts, self._size = self._parts, [], 0
            self._transport.write(parts[0] if len(parts) == 1 else b"".join(parts))

    def close(self) -> None:
        self._flush()
        self._transport.close()


class Connection(HttpToolsProtocol):
    """One connection of a browser, or of something else."""

    visitors: Visitors
    _came = False
    _began: float | None = None
    """When a request was begun that is not here whole yet."""
    _held: float | None = None
    """Since when something waits to be taken."""
    _head = 0
    _head_is_open = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # it is one, as uvicorn says too
        """Let it in, or not."""
        super().connection_made(_Gathered(transport, self.loop))
        self._began = self.loop.time()
        self._came = self.visitors.come(self._address)
        if not self._came:
            transport.abort()
            return
        self._give_up_after(transport.get_extra_info("socket"))

    def connection_lost(self, error: Exception | None) -> None:
        """It is gone."""
        if self._came:
            self._came = False
            self.visitors.go(self._address)
        super().connection_lost(error)

    @property
    def _address(self) -> str:
        return self.client[0] if self.client is not None else ""

    def _give_up_after(self, held: socket.socket | None) -> None:
        option = getattr(socket, "TCP_USER_TIMEOUT", None)
        if held is not None:
            held.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
        if held is not None and option is not None:
            with suppress(OSError):
                held.setsockopt(socket.IPPROTO_TCP, option, GONE)

    def data_received(self, data: bytes) -> None:
        """Read it, unless too much of it stands before what is asked."""
        if not self._came:
            return
        if self._began is None and (self.cycle is None or self.cycle.response_complete):
            self._began, self._head = self.loop.time(), 0
        self._head += len(data)
        super().data_received(data)
        if self._head_is_open and self._head > MOST_HEAD:
            self.transport.abort()

    def on_message_begin(self) -> None:
        """Its first byte."""
        self._head_is_open = True
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """All that stands before its body."""
        self._head_is_open, self._head = False, 0
        if len(self.pipeline) >= MOST_WAITING:
            self.transport.abort()
            raise ValueError("too many at once")
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """All of it is here."""
        self._began = None
        super().on_message_complete()

    def pause_writing(self) -> None:
        """It does not read."""
        self._held = self.loop.time()
        super().pause_writing()

    def resume_writing(self) -> None:
        """It reads again."""
        self._held = None
        super().resume_writing()

    def is_stuck(self, now: float) -> bool:
        """Whether it has sent, or read, nothing whole for too long."""
        return any(since is not None and now - since > PATIENCE for since in (self._began, self._held))


def connections_of(visitors: Visitors) -> type[Connection]:
    """The class of connections that are counted there."""
    return type("Counted", (Connection,), {"visitors": visitors})


async def let_go(connections: Iterable[object], visitors: Visitors) -> None:
    """Let go of those that are stuck, again and again, and of what is left of many that are gone."""
    loop = asyncio.get_running_loop()
    while True:
        await asyncio.sleep(SWEEP)
        if visitors.gone >= MANY_GONE:
            visitors.gone = 0
            gc.collect()
        now = loop.time()
        for each in list(connections):
            if isinstance(each, Connection) and each.is_stuck(now):
                each.transport.abort()
