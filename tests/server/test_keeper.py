"""The room that is open: nothing is answered before it is on the disk, and what the disk does not take never was."""

import asyncio
from pathlib import Path

import pytest

from tests.actions.room.test_room_file import begun
from trainer.actions.room.events import Joined, Refuse, Voted, WentOn
from trainer.actions.room.room_file import read_room
from trainer.records.room_log import RoomLog
from trainer.server.keeper import STREAMS_OF_ONE, Keeper, Listener, NotKeptError
from trainer.server.streams import told


async def voting(folder: Path, phones: int) -> Keeper:
    keeper = Keeper(begun(folder))
    for phone in range(phones):
        await keeper.do(Joined(str(phone)))
    for _step in range(2):
        await keeper.do(WentOn(keeper.kept.position))
    return keeper


def test_what_is_answered_is_in_the_file_though_many_come_at_once(tmp_path: Path) -> None:
    async def play() -> None:
        keeper = await voting(tmp_path, 50)
        path = next(tmp_path.glob("*.room"))

        async def vote(phone: int) -> None:
            await keeper.do(Voted(str(phone), keeper.kept.position, "left"))
            assert read_room(path).first[str(phone)] == "left"

        await asyncio.gather(*(vote(phone) for phone in range(50)))
        assert keeper.kept.voted == 50
        lines = path.read_bytes().count(b"\n")
        assert lines < 50 + 3 + 50, "those that came while the disk was busy were written together"
        await keeper.close()

    asyncio.run(play())


def test_what_the_disk_does_not_take_does_not_count_and_the_room_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        keeper = await voting(tmp_path, 3)
        before = keeper.kept
        votes = [Voted(str(phone), before.position, "left") for phone in range(3)]
        with monkeypatch.context() as full:
            full.setattr(RoomLog, "append", _full)
            for answer in await asyncio.gather(*map(keeper.do, votes), return_exceptions=True):
                assert isinstance(answer, NotKeptError)
        assert keeper.kept == before
        await keeper.do(votes[0])
        assert dict(keeper.kept.first) == {"0": "left"}
        await keeper.close()

    asyncio.run(play())
    assert dict(read_room(next(tmp_path.glob("*.room"))).first) == {"0": "left"}


def _full(log: RoomLog, payload: bytes) -> None:
    raise OSError("no space left")


def test_pages_of_phones_hear_of_phases_and_the_stage_of_votes_too(tmp_path: Path) -> None:
    async def play() -> None:
        keeper = await voting(tmp_path, 1)
        phone, stage = keeper.listen("0", counts=False), keeper.listen("stage", counts=True)
        await keeper.do(Voted("0", keeper.kept.position, "left"))
        assert (phone.changed.is_set(), stage.changed.is_set()) == (False, True)
        await keeper.do(WentOn(keeper.kept.position))
        assert phone.changed.is_set()
        assert Refuse("not now") in await keeper.do(WentOn(0))
        await keeper.close()
        assert phone.ended

    asyncio.run(play())


def test_one_phone_has_but_a_few_pages_open_and_the_oldest_goes(tmp_path: Path) -> None:
    async def play() -> None:
        keeper = await voting(tmp_path, 1)
        pages = [keeper.listen("0", counts=False) for _page in range(10)]
        other = keeper.listen("1", counts=False)
        assert [page.ended for page in pages] == ["elsewhere"] * 6 + [None] * STREAMS_OF_ONE
        assert (other.ended, keeper.listening) == (None, STREAMS_OF_ONE + 1)
        await keeper.close()

    asyncio.run(play())


def test_a_page_is_told_why_it_is_told_no_more(tmp_path: Path) -> None:
    async def told_last(keeper: Keeper, listener: Listener) -> bytes:
        return [part async for part in told(keeper, listener, lambda: "page", lambda: 1.0)][-1]

    async def play() -> None:
        keeper = await voting(tmp_path, 1)
        pages = [keeper.listen("lead", counts=False) for _page in range(STREAMS_OF_ONE + 1)]
        assert await told_last(keeper, pages[0]) == b"event: elsewhere\ndata: 1\n\n"
        await keeper.close()
        assert await told_last(keeper, pages[1]) == b"event: closed\ndata: 1\n\n"

    asyncio.run(play())
