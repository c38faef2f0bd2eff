"""Where a room listens: this computer's address in a private network, and the loopback; nothing else unless asked."""

import ipaddress
import socket
from typing import NamedTuple

LOOPBACK = "127.0.0.1"
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
        return [f"{host}:{self.port}" for host in (self.host, LOOPBACK, "localhost")]

    @property
    def address(self) -> str:
        """What phones open."""
        return f"http://{self.host}:{self.port}/"


def private_address() -> str | None:
    """The address of this computer in the network that it would reach others by; None if there is no private one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(("10.255.255.255", 9))  # nothing is sent
            found = str(asked.getsockname()[0])
        except OSError:
            return None
    address = ipaddress.ip_address(found)
    return found if address.is_private and not address.is_loopback else None


def listen(host: str | None, port: int | None) -> Listening:
    """Bind. `host` is what was asked for; `port` 0 is any that is free. Raises OSError where none could be had."""
    told = host or private_address() or LOOPBACK
    ports = PORTS if port is None else (port,)
    for each in ports:
        try:
            return _bound(told, each)
        except OSError:
            if each == ports[-1]:
                raise
    raise OSError("no port")


def _bound(host: str, port: int) -> Listening:
    sockets: list[socket.socket] = []
    try:
        for each in dict.fromkeys((host, LOOPBACK)):
            bound = socket.create_server((each, port), backlog=2_048)
            sockets.append(bound)
            port = bound.getsockname()[1]
    except BaseException:
        for bound in sockets:
            bound.close()
        raise
    return Listening(tuple(sockets), port, host)
