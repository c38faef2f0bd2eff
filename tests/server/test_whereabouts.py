"""Where phones find a room: one private address that is told, others to pick from, and another network."""

import asyncio
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

import pytest

from tests.server.clients import Client, Leader, Process
from trainer.server import whereabouts
from trainer.server.addresses import LOOPBACK, Listening, listen
from trainer.server.network_help import hotspot_in_words, reached_in_words
from trainer.server.own_addresses import is_private, private_address, private_addresses
from trainer.server.stage_page import Door
from trainer.server.whereabouts import Whereabouts

WIFI, CABLE, OTHER = "192.168.1.5", "10.0.0.7", "172.16.3.4"


class Computer:
    """A computer whose addresses change, and what was told and listened on."""

    def __init__(self, *addresses: str) -> None:
        self.addresses = addresses
        self.looks: list[tuple[str, ...] | None] = []
        """What is seen first, look by look; None where the system has no answer."""
        self.asked_in: list[threading.Thread] = []
        self.doors: list[str] = []
        self.listened: list[str] = []

    def now(self) -> tuple[str, ...]:
        self.asked_in.append(threading.current_thread())
        seen = self.looks.pop(0) if self.looks else self.addresses
        if seen is None:
            raise OSError("too many open files")
        return seen

    @property
    def moves(self) -> list[str]:
        """What was told, without what was told before it already."""
        return [each for each, _same in groupby(self.doors)]

    async def listen(self, host: str) -> None:
        if host == "192.168.1.66":
            raise OSError("taken")
        self.listened.append(host)

    def room(self, asked: str | None = None) -> Whereabouts:
        where = Whereabouts(Listening((), 8765, asked or self.addresses[0]), "123456", asked, self.now)
        where.also_listen = self.listen
        where.told = lambda door: self.doors.append(door.address)
        return where


def played(play: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whereabouts, "LOOK", 0)
    asyncio.run(asyncio.wait_for(play(), 60))


async def followed(where: Whereabouts, until: Callable[[], bool]) -> None:
    following = asyncio.create_task(where.follow())
    while not until():
        await asyncio.sleep(0)
    following.cancel()


def test_in_another_network_it_listens_there_and_the_stage_shows_where(monkeypatch: pytest.MonkeyPatch) -> None:
    async def play() -> None:
        computer = Computer(WIFI)
        where = computer.room()
        before = where.door
        computer.addresses = ()  # between the two it is in none
        await asyncio.sleep(0)
        computer.addresses = (OTHER,)
        await followed(where, lambda: bool(computer.doors))
        assert computer.listened == [OTHER]
        assert where.door.address == f"http://{OTHER}:8765/"
        assert (where.door.code, where.door.qr != before.qr) == (before.code, True)
        assert {f"{OTHER}:8765", f"{WIFI}:8765"} <= where.hosts
        computer.addresses = (WIFI,)
        await followed(where, lambda: len(computer.doors) == 2)
        assert computer.listened == [OTHER], "there it listens still"

    played(play, monkeypatch)


def test_whoever_leads_picks_an_address_of_this_computer_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    async def play() -> None:
        computer = Computer(WIFI, CABLE, "192.168.1.66")
        where = computer.room()
        assert where.door.others == (CABLE, "192.168.1.66")
        for wrong in ("", "8.8.8.8", "evil.example", "192.168.1.66"):
            assert not await where.pick(wrong)
        assert where.door.address == f"http://{WIFI}:8765/"
        assert await where.pick(CABLE)
        assert (where.door.address, where.door.others[0]) == (f"http://{CABLE}:8765/", WIFI)

    played(play, monkeypatch)


def test_what_was_asked_for_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    async def play() -> None:
        computer = Computer(WIFI, CABLE)
        where = computer.room(WIFI)
        computer.addresses = (CABLE,)
        await where.follow()
        assert not await where.pick(CABLE)
        assert (where.door.others, computer.doors) == ((), [])

    played(play, monkeypatch)


def test_it_finds_the_addresses_that_this_computer_says_it_has() -> None:
    found = private_addresses()
    assert all(map(is_private, found))
    if private_address() is not None:
        assert found[0] == private_address()
    if sys.platform == "linux":
        said = subprocess.run(["hostname", "-I"], capture_output=True, text=True).stdout.split()
        assert set(found) == {each for each in said if "." in each and is_private(each)}


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "127.0.0.1", "0.0.0.0", "::", "::1", "2001:4860:4860::8888", "a name", ""]
)
def test_what_is_no_private_address(address: str) -> None:
    assert not is_private(address)


@pytest.mark.parametrize("address", ["10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.7.7", "fd00::1", "fe80::1"])
def test_what_is_a_private_address(address: str) -> None:
    assert is_private(address)


def test_everywhere_is_listened_on_where_it_is_asked_for_and_phones_are_told_an_address() -> None:
    listening = listen("0.0.0.0", 0)
    try:
        assert [each.getsockname()[0] for each in listening.sockets] == ["0.0.0.0"]
        assert listening.host == (private_address() or LOOPBACK)
    finally:
        listening.close()


@pytest.mark.skipif(not socket.has_ipv6, reason="no IPv6 here")
def test_an_address_of_the_newer_kind_is_told_as_browsers_write_it() -> None:
    try:
        listening = listen("::1", 0)
    except OSError:
        pytest.skip("no IPv6 here")
    try:
        assert listening.address == f"http://[::1]:{listening.port}/"
        assert f"[::1]:{listening.port}" in listening.hosts
    finally:
        listening.close()


def test_the_network_is_told_in_plain_words() -> None:
    assert "no local network" in reached_in_words(Door("", "", ""), alone=True)[0]
    there = " ".join(reached_in_words(Door("", "", "", (CABLE,)), alone=False))
    assert "same network" in there
    assert CABLE in there
    for system, first in (("win32", "Windows"), ("darwin", "macOS"), ("linux", "Linux")):
        said = hotspot_in_words(system)
        assert said[1].startswith(first)
        assert all(any(each.startswith(name) for each in said) for name in ("Windows", "macOS", "Linux"))


def test_a_room_tells_it_at_its_start_and_to_whoever_leads(tmp_path: Path) -> None:
    room = Process(tmp_path, "turnaround/turnaround")
    try:
        leader = Leader(room)
        assert "Can phones reach it?" in leader.page
        assert "hotspot" in room.said
        assert leader.post("/lead/address", host="8.8.8.8").status == 404
        assert Client(room).post("/lead/address", host="127.0.0.1").status == 404
    finally:
        room.close()


def test_after_a_short_loss_of_the_network_phones_are_told_the_address_that_was_told_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A laptop has addresses that no phone reaches, of Docker or a VPN: they stay while the Wi-Fi is gone."""

    async def play() -> None:
        computer = Computer(WIFI, OTHER)
        where = computer.room()
        computer.looks = [(OTHER,), (WIFI, OTHER), (OTHER,), (OTHER,)]
        await followed(where, lambda: len(computer.moves) == 3)
        assert computer.moves == [f"http://{each}:8765/" for each in (WIFI, OTHER, WIFI)]
        assert not computer.looks, "at the first look it stayed"
        assert await where.pick(OTHER)
        computer.looks = [(WIFI,), (WIFI,)]
        await followed(where, lambda: len(computer.moves) == 6)
        assert computer.moves[3:] == [f"http://{each}:8765/" for each in (OTHER, WIFI, OTHER)], "what was picked last"

    played(play, monkeypatch)


def test_addresses_are_asked_for_where_nobody_waits_and_it_goes_on_where_none_could_be_had(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def play() -> None:
        computer = Computer(WIFI, CABLE)
        where = computer.room()
        computer.asked_in.clear()
        computer.looks = [None, (WIFI, OTHER)]
        await followed(where, lambda: where.door.others == (OTHER,))
        computer.addresses = (WIFI, CABLE)
        assert await where.pick(CABLE)
        assert where.door.others == (WIFI,)
        assert threading.main_thread() not in computer.asked_in

    played(play, monkeypatch)


@pytest.mark.skipif(not socket.has_ipv6, reason="no IPv6 here")
def test_everywhere_of_the_newer_kind_is_listened_on_by_the_older_too_which_phones_are_told() -> None:
    try:
        listening = listen("::", 0)
    except OSError:
        pytest.skip("no IPv6 here")
    try:
        assert [each.getsockname()[0] for each in listening.sockets] == ["::", "0.0.0.0"]
        assert len({each.getsockname()[1] for each in listening.sockets}) == 1
        with socket.create_connection((listening.host, listening.port), 60):
            pass
    finally:
        listening.close()
