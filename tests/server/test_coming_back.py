"""What breaks: the process is killed, the Wi-Fi is gone, a phone sleeps; and the room goes on as it stood."""

import asyncio
import random
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.server.clients import Leader, Phone, Process, phase_in, position_in
from tests.server.test_whole_room import STORY, until
from trainer.actions.room.room_file import read_room
from trainer.server.requests import digest_of


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Process]:
    process = Process(tmp_path, STORY)
    yield process
    if process.run.poll() is None:
        process.kill()


def test_after_a_new_start_it_has_the_same_port_and_code_unasked(room: Process, tmp_path: Path) -> None:
    ana = Phone(room).come_in(room.code)
    room.kill()
    again = Process(tmp_path, room.file, None)
    try:
        assert (again.port, again.code) == (room.port, room.code)
        assert phase_in(ana.page) == "Come in", "her token is known still"
        Phone(again).come_in(room.code)
        assert "2 people are in" in Leader(again).page
    finally:
        again.close()


def test_nobody_new_comes_in_by_a_locked_door_and_who_is_in_comes_back(room: Process) -> None:
    leader, ana = Leader(room), Phone(room).come_in(room.code)
    assert "Lock the door" in leader.page
    leader.post("/lead/lock", position=0, on=1)
    stranger = Phone(room).post("/join", code=room.code)
    assert (stranger.status, "The door is locked" in stranger.body) == (403, True)
    assert Phone(room).post("/join", code="not it").body.count("That is not the code") == 1, "and no code is told"
    assert ana.post("/join", code="").headers["location"] == "/room"
    assert phase_in(ana.page) == "Come in"
    assert "The door is locked" in leader.page
    leader.post("/lead/lock", position=0, on=0)
    Phone(room).come_in(room.code)
    assert Phone(room).post("/lead/lock", position=0, on=1).status == 404


@pytest.mark.parametrize("seed", range(3))
def test_killed_while_all_vote_no_vote_that_was_acknowledged_is_lost(seed: int, room: Process, tmp_path: Path) -> None:
    """All vote at once and again and again; it is killed after so many acknowledgements, whatever is under way then."""
    leader = Leader(room)
    phones = [Phone(room).come_in(room.code) for _phone in range(12)]
    until(leader, "First vote")
    position = position_in(leader.page)
    offered = re.findall(r'name="choice" value="([^"]*)"', phones[0].page)
    acknowledged: list[tuple[int, str]] = []
    killed_after = random.Random(seed).randrange(5, 40)

    async def vote(number: int) -> None:
        chance = random.Random(seed * 100 + number)
        phone = phones[number]
        try:
            while True:
                choice = chance.choice(offered)
                sent[number] = choice
                body = urlencode({"position": position, "choice": choice})
                reader, writer = await asyncio.open_connection("127.0.0.1", room.port)
                writer.write((
                    f"POST /vote HTTP/1.1\r\nHost: 127.0.0.1:{room.port}\r\nCookie: phone={phone.cookies['phone']}\r\n"
                    f"Connection: close\r\nContent-Length: {len(body)}\r\n\r\n{body}"
                ).encode())  # fmt: skip
                head = await reader.read()
                writer.close()
                if head.startswith(b"HTTP/1.1 303"):
                    last[number] = choice
                    acknowledged.append((number, choice))
                    if len(acknowledged) == killed_after:
                        room.run.kill()
                else:  # it is gone, and this was the one under way
                    assert head == b"" or head.startswith(b"HTTP/1.1 429"), head
                    return
                if room.run.poll() is not None:
                    return
        except OSError:
            return

    last: dict[int, str] = {}
    sent: dict[int, str] = {}

    async def all_vote() -> None:
        await asyncio.gather(*(vote(number) for number in range(len(phones))))

    asyncio.run(all_vote())
    room.kill()
    assert len(acknowledged) >= killed_after
    votes = read_room(room.file).first
    for number, choice in last.items():
        kept = votes[digest_of(phones[number].cookies["phone"])]
        assert kept in (choice, sent[number]), "the last that was acknowledged, or the one that was under way"
    again = Process(tmp_path, room.file, None)
    try:
        for number in last:
            assert "Your vote is kept" in phones[number].page
        assert phones[0].vote(0).status == 303
    finally:
        again.close()


def test_three_in_ten_are_dropped_in_the_middle_of_a_round_and_none_is_lost(room: Process) -> None:
    """Their open pages break off, one after it had sent half a vote; each comes back by its token and votes on."""
    leader = Leader(room)
    phones = [Phone(room).come_in(room.code) for _phone in range(10)]
    pages = [phone.events() for phone in phones]
    until(leader, "First vote")
    for phone in phones[:5]:
        phone.vote(0)
    for page in pages[:3]:
        page.close()
    with socket.create_connection(("127.0.0.1", room.port)) as half:
        half.sendall(
            f"POST /vote HTTP/1.1\r\nHost: 127.0.0.1:{room.port}\r\nCookie: phone={phones[9].cookies['phone']}\r\n"
            "Content-Length: 30\r\n\r\nposition=".encode()
        )
    assert "5 of 10 have voted" in leader.stage
    for phone, page in zip(phones[:3], pages[:3], strict=True):
        page.close()
        back = phone.events()
        assert "Your vote is kept" in back.next(), "what an open page is told first is where the room stands"
        back.close()
    for phone in phones[5:]:
        assert phone.vote(1).status == 303
    assert "10 of 10 have voted" in leader.stage
    for page in pages[3:]:
        page.close()
    assert len(read_room(room.file).first) == 10
