"""`python -m tests.server.fuzz --seconds 60 [--seed N]`: whatever is sent to a room, it goes on.

Requests that mean something are changed by chance: what they ask, their heads, forms and cookies, and single bytes.
What is answered is never a mistake of our own, none is noted, and somebody else is answered after each. A seed tells
the same requests again; those that once found something are kept in `KEPT`.
"""

import argparse
import random
import socket
import sys
import tempfile
import time
from pathlib import Path

from tests.server.clients import Client, Leader, Phone, Process

DOORS = [
    "/", "/room", "/events", "/room.css", "/room.js", "/favicon.ico", "/join", "/vote", "/keep", "/differ", "/lead",
    "/lead/state", "/lead/next", "/lead/back", "/lead/hide", "/lead/pause", "/lead/time", "/lead/decide", "/lead/lock",
    "/lead/hands", "/lead/pick", "/lead/address", "/lead/x", "/stage", "/nowhere",
]  # fmt: skip
METHODS = ["GET", "POST", "POST", "POST", "HEAD", "PUT", "OPTIONS", "BREW"]
FIELDS = ["position", "choice", "code", "on", "seen", "host", "name", "sure", "reason", "text", "hands-1", "x"]
VALUES = [
    "", "0", "1", "2", "-1", "999999999", "9" * 40, "noon", "٣", "½", "a" * 300, "\x00", "\ud7ff", "<b>", "%", "%zz",
    "%ff%fe", "&&", "=", ";", "192.168.0.1", "true", "1e9", "NaN", "\r\n", "🜁" * 20,
]  # fmt: skip
TOKENS = [
    b"\r\n", b"\n", b"\x00", b"\xff\xfe", b"%00", b"%c0%ae", b"..", b"//", b"?", b"#", b":", b" ",
    b"Transfer-Encoding: chunked\r\n",
    b"Content-Length: 0\r\n", b"Content-Length: -1\r\n", b"Expect: 100-continue\r\n",
    b"Connection: upgrade\r\nUpgrade: websocket\r\n",
    b"HTTP/1.0", b"HTTP/2.0", b"Cookie: phone=\r\n", b"Host: x\r\n", b"0\r\n\r\n", b"ffffffffffffffff\r\n",
]  # fmt: skip
KEPT: list[bytes] = [
    b"GET http:// HTTP/1.1\r\nHost: HOST\r\n\r\n",
    b"GET /%ff%fe HTTP/1.1\r\nHost: HOST\r\n\r\n",
    b"GET /lead/%00 HTTP/1.1\r\nHost: HOST\r\n\r\n",
    b"OPTIONS * HTTP/1.1\r\nHost: HOST\r\n\r\n",
    b"POST /vote HTTP/1.1\r\nHost: HOST\r\nContent-Length: 3\r\n\r\n\xff=\xfe",
    b"POST /join HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"POST /join HTTP/1.1\r\nHost: HOST\r\nContent-Length: 9\r\n\r\nhalf",
    b'GET / HTTP/1.1\r\nHost: HOST\r\nCookie: phone="\\303\\251; =; ;;\r\n\r\n',
]
"""`HOST` stands for the room's own."""


class Fuzzer:
    """Requests by chance, of somebody who may be in, or lead."""

    def __init__(self, room: Process, seed: int) -> None:
        self.room, self.chance = room, random.Random(seed)
        self.host = f"127.0.0.1:{room.port}".encode()
        leader, phone = Leader(room), Phone(room).come_in(room.code)
        cookies = {**phone.cookies, **leader.cookies}
        self.cookies = [f"{name}={value}" for name, value in cookies.items()]

    def request(self) -> bytes:
        """One request, as bytes."""
        chance = self.chance
        body = "&".join(
            f"{chance.choice(FIELDS)}={chance.choice(VALUES)}" for _field in range(chance.choice([0, 1, 2, 3, 12]))
        ).encode("utf-8", "replace")
        if chance.random() < 0.05:
            body = chance.randbytes(chance.choice([1, 100, 5_000]))
        head = [f"{chance.choice(METHODS)} {chance.choice(DOORS)} HTTP/1.1".encode(), b"Host: " + self.host]
        if chance.random() < 0.8:
            head.append(b"Cookie: " + "; ".join(chance.sample(self.cookies, chance.randint(0, 2))).encode())
        if body or chance.random() < 0.5:
            head.append(b"Content-Length: %d" % len(body))
        head += chance.sample(
            [b"Accept: application/json", b"Origin: null", b"Connection: close"], chance.randint(0, 2)
        )
        sent = b"\r\n".join([*head, b"", body])
        for _change in range(chance.choice([0, 0, 1, 1, 2, 5])):
            sent = self._changed(sent)
        return sent

    def _changed(self, sent: bytes) -> bytes:
        chance, at = self.chance, self.chance.randrange(len(sent) + 1)
        match chance.randrange(4):
            case 0:
                return sent[:at] + chance.choice(TOKENS) + sent[at:]
            case 1:
                return sent[:at] + sent[at + chance.randint(1, 8) :]
            case 2:
                return sent[:at] + chance.randbytes(1) + sent[at + 1 :]
            case _:
                return sent[:at] + sent[max(0, at - chance.randint(1, 60)) :]

    def send(self, sent: bytes) -> None:
        """Send it, and see that nothing broke. Raises AssertionError."""
        answer = _answer(self.room.port, sent)
        if answer:
            status = int(answer.split(b" ", 2)[1])
            assert status < 500 or status == 503, (sent, answer)
            assert b"Traceback" not in answer, (sent, answer)
            assert b"\r\ncontent-security-policy: default-src 'none'" in answer or status == 400, (sent, answer)

    def is_well(self) -> None:
        """Somebody else is answered, and nothing was noted. Raises AssertionError."""
        assert self.room.run.poll() is None
        assert Client(self.room).get("/").status == 200
        log = self.room.file.parent.parent / "errors.log"
        assert not log.exists(), log.read_text(encoding="utf-8")


def _answer(port: int, sent: bytes) -> bytes:
    """What was answered first; it may be nothing, where more is waited for or it was let go of."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as talk:
        try:
            talk.sendall(sent)
            talk.shutdown(socket.SHUT_WR)
            return talk.recv(65_536)
        except (ConnectionError, TimeoutError):
            return b""


def run(room: Process, seed: int, requests: int) -> None:
    """So many requests of that seed."""
    fuzzer = Fuzzer(room, seed)
    for number in range(requests):
        fuzzer.send(fuzzer.request())
        if number % 50 == 0:
            fuzzer.is_well()
    fuzzer.is_well()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    chosen = parser.parse_args()
    until, seed = time.monotonic() + chosen.seconds, chosen.seed
    while time.monotonic() < until:
        with tempfile.TemporaryDirectory() as data:
            room = Process(Path(data), "turnaround/turnaround")
            try:
                run(room, seed, 500)
            except AssertionError:
                sys.stderr.write(f"found by --seed {seed}\n")
                raise
            finally:
                room.kill()
        seed += 1
    sys.stdout.write(f"{(seed - chosen.seed) * 500} requests, seeds {chosen.seed} to {seed - 1}: nothing found\n")


if __name__ == "__main__":
    main()
