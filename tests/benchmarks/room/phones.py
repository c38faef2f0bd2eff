"""`python -m tests.benchmarks.room.phones HOST PORT CODE LEAD PHONES`: as many phones as that, in one process.

Raw sockets that are kept open, one for the events and one for votes each, as a browser has them. What it measures
goes to standard output as JSON, in seconds.
"""

import asyncio
import json
import random
import re
import sys
import time
from typing import NamedTuple

END = re.compile(rb"content-length: (\d+)", re.IGNORECASE)
WITHIN = 2.0
"""Seconds within which all vote."""
AT_ONCE = 50
"""Phones that come in at the same time."""


class Door(NamedTuple):
    host: str
    port: int
    code: str
    lead: str

    def post(self, path: str, body: str, cookie: str = "") -> bytes:
        return (
            f"POST {path} HTTP/1.1\r\nHost: {self.host}:{self.port}\r\nAccept: application/json\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n{cookie}\r\n{body}"
        ).encode()

    def get(self, path: str, cookie: str = "") -> bytes:
        return f"GET {path} HTTP/1.1\r\nHost: {self.host}:{self.port}\r\n{cookie}\r\n".encode()


class Connection(asyncio.Protocol):
    """One question at a time, each answered whole."""

    def __init__(self) -> None:
        self._data = b""
        self._waiting: asyncio.Future[bytes] | None = None
        self.lost = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def ask(self, request: bytes) -> "asyncio.Future[bytes]":
        self._waiting = asyncio.get_running_loop().create_future()
        self.transport.write(request)
        return self._waiting

    def data_received(self, data: bytes) -> None:
        self._data += data
        head, found, body = self._data.partition(b"\r\n\r\n")
        length = END.search(head)
        if found and len(body) >= (int(length[1]) if length else 0):
            self._data = b""
            if self._waiting is not None and not self._waiting.done():
                self._waiting.set_result(head)

    def connection_lost(self, error: Exception | None) -> None:
        self.lost = True
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(ConnectionResetError("closed"))


class Answers:
    """Questions over a connection that is kept as long as the server keeps it, and made anew where it did not."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._connection: Connection | None = None

    async def ask(self, request: bytes) -> bytes:
        if self._connection is None or self._connection.lost:
            loop = asyncio.get_running_loop()
            _, self._connection = await loop.create_connection(Connection, self._door.host, self._door.port)
        try:
            return await self._connection.ask(request)
        except ConnectionResetError:  # it was let go of just then: browsers ask again
            return await self.ask(request)


class Told(asyncio.Protocol):
    """An open page: when it was told of which position."""

    def __init__(self) -> None:
        self.at: dict[int, float] = {}
        self._rest = b""
        self.lost = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        now = time.perf_counter()
        for found in re.finditer(rb'data-position=\\"(\d+)', self._rest + data):
            self.at.setdefault(int(found[1]), now)
        self._rest = data[-40:]

    def connection_lost(self, error: Exception | None) -> None:
        self.lost = True


class Phone(NamedTuple):
    votes: Answers
    page: Told
    cookie: str


async def come_in(door: Door) -> Phone:
    loop = asyncio.get_running_loop()
    votes = Answers(door)
    head = await votes.ask(door.post("/join", f"code={door.code}"))
    cookie = cookie_of(head)
    _, page = await loop.create_connection(Told, door.host, door.port)
    page.transport.write(door.get("/events", cookie))
    return Phone(votes, page, cookie)


def cookie_of(head: bytes) -> str:
    found = re.search(rb"set-cookie: ([^;]*)", head, re.IGNORECASE)
    assert found is not None, head
    return f"Cookie: {found[1].decode()}\r\n"


class Crowd:
    """All phones, whoever leads, and the stage."""

    def __init__(self, door: Door, count: int) -> None:
        self.door, self.count = door, count
        self.phones: list[Phone] = []
        self.position = 0

    async def gather(self) -> None:
        loop = asyncio.get_running_loop()
        self.leads = Answers(self.door)
        self.lead_cookie = cookie_of(await self.leads.ask(self.door.get(self.door.lead)))
        _, self.stage = await loop.create_connection(Told, self.door.host, self.door.port)
        self.stage.transport.write(self.door.get("/stage/events", self.lead_cookie))
        for _group in range(0, self.count, AT_ONCE):
            self.phones += await asyncio.gather(*(come_in(self.door) for _phone in range(AT_ONCE)))
        await self._all_told(0)

    async def go_on(self) -> float:
        """Seconds until the last phone has what is new."""
        begun = time.perf_counter()
        await self.leads.ask(self.door.post("/lead/next", f"position={self.position}", self.lead_cookie))
        self.position += 1
        return await self._all_told(self.position) - begun

    async def _all_told(self, position: int) -> float:
        while not all(position in phone.page.at for phone in self.phones):
            assert not any(phone.page.lost for phone in self.phones)
            await asyncio.sleep(0.01)
        return max(phone.page.at[position] for phone in self.phones)

    async def vote(self, within: float) -> tuple[list[float], float]:
        """How long each vote took until it was acknowledged, and all of them together."""
        chance = random.Random(1)
        begun = time.perf_counter()
        took = await asyncio.gather(*(self._vote(each, chance.uniform(0, within)) for each in self.phones))
        return sorted(took), time.perf_counter() - begun

    async def _vote(self, phone: Phone, after: float) -> float:
        request = self.door.post("/vote", f"position={self.position}&choice={CHOICE}", phone.cookie)
        if after:
            await asyncio.sleep(after)
        begun = time.perf_counter()
        head = await phone.votes.ask(request)
        assert head.startswith((b"HTTP/1.1 200", b"HTTP/1.1 204")), head
        return time.perf_counter() - begun


CHOICE = "noon"
"""A choice of the first decision of *The turnaround*."""


async def measure(door: Door, count: int) -> dict[str, float]:
    crowd = Crowd(door, count)
    begun = time.perf_counter()
    await crowd.gather()
    joined = time.perf_counter() - begun
    sys.stdout.write("all are in\n")
    sys.stdout.flush()
    await crowd.go_on()
    questions = [await crowd.go_on()]
    took, _all = await crowd.vote(WITHIN)
    questions.append(await crowd.go_on())
    questions.append(await crowd.go_on())
    burst, last = await crowd.vote(0)
    questions.append(await crowd.go_on())
    return {
        "joined": joined,
        "question": sorted(questions)[len(questions) // 2],
        "longest question": max(questions),
        "p50": took[len(took) // 2],
        "p99": took[int(len(took) * 0.99)],
        "slowest": took[-1],
        "burst p99": burst[int(len(burst) * 0.99)],
        "last": last,
    }


def main() -> None:
    host, port, code, lead, count = sys.argv[1:]
    found = asyncio.run(measure(Door(host, int(port), code, lead), int(count)))
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
