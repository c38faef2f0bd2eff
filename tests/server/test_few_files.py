"""A system that lets a program open few files: who does not fit is let go of, and whoever leads goes on."""

import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.server.clients import PATIENCE, Leader, Phone, Process

resource = pytest.importorskip("resource", reason="not on Windows")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="127.0.0.2 is this computer on Linux alone")
STORY, FEW = "turnaround/turnaround", 256


def limit(hard: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (FEW, hard))


def test_more_phones_than_files_are_let_go_of_and_whoever_leads_goes_on(tmp_path: Path) -> None:
    room = Process(tmp_path, STORY, before=limit(FEW))
    held: list[socket.socket] = []
    try:
        ana = Phone(room).come_in(room.code)
        assert "phones fit into this room" in room.said
        asked = f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{room.port}\r\n\r\n".encode()
        for _phone in range(FEW + 50):
            phone = socket.create_connection(("127.0.0.1", room.port), PATIENCE, ("127.0.0.2", 0))
            held.append(phone)
            phone.sendall(asked)
        answered = [_answer(phone) for phone in held]
        assert answered[0].startswith(b"HTTP/1.1 200")
        assert answered[-1] == b""
        leader = Leader(room)
        while leader.phase != "First vote":
            leader.go_on()
        assert ana.vote(0).status == 303
        assert "1 of 1 have voted" in leader.stage
        room.close()
    finally:
        room.kill()
        for phone in held:
            phone.close()


def _answer(phone: socket.socket) -> bytes:
    try:
        return phone.recv(100)
    except ConnectionResetError:
        return b""


def test_where_the_system_allows_it_so_many_files_may_be_open_that_all_phones_fit(tmp_path: Path) -> None:
    room = Process(tmp_path, STORY, before=limit(8_192))
    try:
        assert resource.prlimit(room.run.pid, resource.RLIMIT_NOFILE)[0] == 8_192
        assert "phones fit" not in room.said
    finally:
        room.kill()
