"""Where a room listens: this computer's address in a private network, and the loopback; nothing else unless asked."""

import socket
from typing import NamedTuple

from trainer.server.own_addresses import private_address

LOOPBACK = "127.0.0.1"
EVERYWHERE = ("0.0.0.0", "::")
"""Asked for, phones are told an address that they can open."""
BESIDE = {"0.0.0.0": "0.0.0.0", "::": "0.0.0.0"}
"""What is listened on beside what was asked for, where that is not the loopback: it is in it already."""
PORT = 8765
PORTS = range(PORT, PORT + 10)
"""Tried in this order where none was asked for."""


class Listening(NamedTuple):
    """Sockets that are bound, the port of all of them, and the host that phones are told."""

    sockets: tuple[socket.socket, ...]
    port: int
    host: str

    def close(self) -> None:
        """Listen no more."""
        for each in self.sockets:
            each.close()

    @property
    def hosts(self) -> list[str]:
        """What a Host header may say."""
        named = dict.fromkeys((self.host, LOOPBACK, "localhost", *(each.getsockname()[0] for each in self.sockets)))
        return [said for host in named for said in hosts_of(host, self.port)]

    @property
    def address(self) -> str:
        """What phones open."""
        return f"http://{hosts_of(self.host, self.port)[0]}/"


def hosts_of(host: str, port: int) -> tuple[str, ...]:
    """What a Host header says of an address: browsers leave out the port of the web."""
    named = f"[{host}]" if ":" in host else host
    return (f"{named}:{port}", named) if port == 80 else (f"{named}:{port}",)


def listen(host: str | None, port: int | None) -> Listening:
    """Bind. `host` is what was asked for; `port` 0 is any that is free. Raises OSError where none could be had."""
    asked = host or private_address() or LOOPBACK
    told = (private_address() or LOOPBACK) if asked in EVERYWHERE else asked
    ports = PORTS if port is None else (port,)
    for each in ports:
        try:
            return _bound(asked, told, each)
        except OSError:
            if each == ports[-1]:
                raise
    raise OSError("no port")


def bound_at(host: str, port: int) -> socket.socket:
    """One more socket. Raises OSError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=2_048)


def _bound(asked: str, told: str, port: int) -> Listening:
    sockets: list[socket.socket] = []
    try:
        for each in dict.fromkeys((asked, BESIDE.get(asked, LOOPBACK))):
            sockets.append(bound_at(each, port))
            port = sockets[-1].getsockname()[1]
    except BaseException:
        for bound in sockets:
            bound.close()
        raise
    return Listening(tuple(sockets), port, told)
