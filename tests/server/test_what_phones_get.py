"""All that a phone can get, in every phase: before the reveal the same however others vote, and without the key."""

import re
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server.clients import Leader, Phone, Process, position_in
from tests.server.test_whole_room import STORY, until
from trainer.server.requests import digest_of

KEY = ("This moment called", "right call", "not the call", "<meter", "directed", "inspired")

RUNS = (
    r"""id: [\d.]+|'room-time', '[\d.]+'|127\.0\.0\.1:\d+"""
    r"""|'content-length', '\d+'|\r\n[0-9a-f]+\r\n|<p class=\\?"clock.*?</p>"""
)
"""What differs by the clock, or by where a room is."""


@pytest.fixture
def twins(tmp_path: Path) -> Iterator[tuple[Process, Process, Phone, Phone]]:
    """Two rooms that were one until the first vote was open, and two phones that are in both."""
    room = Process(tmp_path / "one", STORY)
    ana, ben = (Phone(room).come_in(room.code) for _phone in range(2))
    until(Leader(room), "First vote")
    room.kill()
    other = tmp_path / "two" / "rooms" / room.file.name
    other.parent.mkdir(parents=True)
    shutil.copy(room.file, other)
    rooms = Process(tmp_path / "one", room.file), Process(tmp_path / "two", other)
    yield (*rooms, ana, ben)
    for each in rooms:
        each.kill()


def at(room: Process, phone: Phone) -> Phone:
    there = Phone(room)
    there.cookies = dict(phone.cookies)
    return there


def everything(room: Process, phone: Phone, choice: str) -> list[str]:
    """All doors that answer a phone, what is sent to its open page, and what its vote is answered."""
    me = at(room, phone)
    doors = [
        "/",
        "/room",
        "/mine",
        "/room.css",
        "/room.js",
        "/lead",
        "/stage",
        "/lead/state",
        "/lead/events",
        "/nowhere",
    ]
    got = [f"{answer.status} {answer.body}" for answer in map(me.get, doors)]
    got.append(opened(room, me))
    for accept in ("application/json", "text/html"):
        body = f"position={position_in(me.page)}&choice={choice}"
        answer = me.ask("POST", "/vote", body, Accept=accept)
        got.append(f"{answer.status} {answer.headers.items()} {answer.body}")
    return [re.sub(RUNS, "", each) for each in got]


def opened(room: Process, phone: Phone) -> str:
    """The first bytes of its events, as they come."""
    with socket.create_connection(("127.0.0.1", room.port), timeout=60) as page:
        cookie = f"phone={phone.cookies['phone']}"
        page.sendall(f"GET /events HTTP/1.1\r\nHost: 127.0.0.1:{room.port}\r\nCookie: {cookie}\r\n\r\n".encode())
        got = b""
        while b"\n\n\r\n" not in got:
            part = page.recv(65_536)
            assert part
            got += part
        return got.decode()


def test_before_the_reveal_it_depends_on_no_other_vote_and_holds_no_key(
    twins: tuple[Process, Process, Phone, Phone],
) -> None:
    one, two, ana, ben = twins
    leaders = Leader(one), Leader(two)
    choices = re.findall(r'name="choice" value="([^"]*)"', at(one, ana).page)
    for phase in ("First vote", "Talk", "Second vote"):
        for room, leader, bens in ((one, leaders[0], choices[0]), (two, leaders[1], choices[1])):
            until(leader, phase)
            me = at(room, ben)
            me.post("/vote", position=position_in(me.page), choice=bens)
        here, there = everything(one, ana, choices[2]), everything(two, ana, choices[2])
        assert here == there, phase
        for word in KEY:
            assert word not in "".join(here[:3] + here[10:]), (phase, word)
    for leader in leaders:
        until(leader, "What the room did")
    assert everything(one, ana, choices[2]) != everything(two, ana, choices[2]), "this would see it"


def test_no_other_phone_is_named_in_what_a_phone_gets_nor_in_what_whoever_leads_does(
    twins: tuple[Process, Process, Phone, Phone],
) -> None:
    one, _two, ana, ben = twins
    digest = digest_of(ben.cookies["phone"])
    leader = Leader(one)
    at(one, ben).vote(0)
    for phase in ("First vote", "Talk", "What the room did"):
        until(leader, phase)
        told = [*everything(one, ana, "x"), leader.page, leader.stage]
        assert not [each for each in told if digest in each or ben.cookies["phone"] in each]
