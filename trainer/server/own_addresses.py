"""The addresses that this computer has in private networks, by the standard library: Wi-Fi, Ethernet, a VPN."""

import ctypes
import ipaddress
import socket
import sys
from collections.abc import Iterator
from contextlib import suppress


class _Interface(ctypes.Structure):
    """`struct ifaddrs`, as far as it is read; Linux, macOS and the BSDs begin it alike."""


_Interface._fields_ = [
    ("next", ctypes.POINTER(_Interface)),
    ("name", ctypes.c_char_p),
    ("flags", ctypes.c_uint),
    ("address", ctypes.c_void_p),
]


def private_address() -> str | None:
    """The address of this computer in the network that it would reach others by; None if there is no private one."""
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
            asked.connect(("10.255.255.255", 9))  # nothing is sent
            found = str(asked.getsockname()[0])
    except OSError:
        return None
    return found if is_private(found) else None


def private_addresses() -> tuple[str, ...]:
    """All of them (IPv4), the one that others are reached by first, and those that were given by nobody last."""
    usual = private_address()
    found = [usual] if usual is not None else []
    with suppress(OSError, AttributeError):
        found += sorted(_of_this_system(), key=lambda each: each.startswith("169.254."))
    return tuple(dict.fromkeys(each for each in found if is_private(each)))


def is_private(address: str) -> bool:
    """Whether it is one of a private network: reached from no other, and not this computer alone."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    return found.is_private and not (found.is_loopback or found.is_unspecified)


def _of_this_system() -> Iterator[str]:
    if sys.platform == "win32":
        for *_rest, where in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET):
            yield str(where[0])
        return
    system = ctypes.CDLL(None, use_errno=True)
    first = ctypes.POINTER(_Interface)()
    if system.getifaddrs(ctypes.byref(first)) != 0:
        raise OSError(ctypes.get_errno(), "getifaddrs")
    try:
        each = first
        while each:
            if each.contents.address:
                yield from _read(ctypes.string_at(each.contents.address, 8))
            each = each.contents.next
    finally:
        system.freeifaddrs(first)


def _read(head: bytes) -> Iterator[str]:
    """The address in a `struct sockaddr_in`; the BSDs have its length before its family."""
    family = head[1] if sys.platform == "darwin" or "bsd" in sys.platform else int.from_bytes(head[:2], sys.byteorder)
    if family == socket.AF_INET:
        yield socket.inet_ntoa(head[4:8])
