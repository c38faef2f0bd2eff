"""A vote closes by the time of the room, which this process keeps, and a room that is opened again goes on with it."""

import asyncio
from pathlib import Path

from tests.actions.room.test_room_file import begun
from trainer.actions.room.events import Joined, MoreTime, Voted, WentOn
from trainer.actions.room.room_file import open_room
from trainer.actions.room.rules import Rules
from trainer.server.deeds import Drawn
from trainer.server.in_time import close_in_time, time_from
from trainer.server.keeper import Keeper


class Time:
    """A time of the room that passes as it is told to."""

    now = 0.0

    def drawn(self) -> Drawn:
        return Drawn(0, "", self.now)


async def until_told(keeper: Keeper, phase: str) -> None:
    listener = keeper.listen("test", counts=False)
    while keeper.kept.phase != phase:
        listener.changed.clear()
        await asyncio.wait_for(listener.changed.wait(), 60)


def test_a_vote_closes_by_itself_and_not_once_it_got_more_time(tmp_path: Path) -> None:
    async def play() -> None:
        time = Time()
        keeper = Keeper(begun(tmp_path, Rules(vote=20, closes=True)))
        closing = asyncio.create_task(close_in_time(keeper, time.drawn))
        await keeper.do(Joined("ana"))
        for _step in range(2):
            await keeper.do(WentOn(keeper.kept.position, now=time.now))
        await keeper.do(Voted("ana", keeper.kept.position, "left"))
        await keeper.do(MoreTime(keeper.kept.position, 30, time.now))
        time.now = 20.0
        await keeper.do(Joined("ben"))
        assert keeper.kept.phase == "first vote"
        time.now = 50.0
        await keeper.do(MoreTime(keeper.kept.position, 1, 49.0))  # what wakes it; a real clock would
        time.now = 51.0
        await until_told(keeper, "talk")
        assert keeper.kept.now >= 50
        await keeper.close()
        await asyncio.wait_for(closing, 60)

    asyncio.run(play())


def test_the_time_of_a_room_goes_on_from_where_it_was_left(tmp_path: Path) -> None:
    async def play() -> None:
        keeper = Keeper(begun(tmp_path, Rules(vote=20)))
        for now in (3.0, 8.5):
            await keeper.do(WentOn(keeper.kept.position, now=now))
        await keeper.close()

    asyncio.run(play())
    opened = open_room(next(tmp_path.glob("*.room")))
    opened.log.close()
    ticks = iter([1000.0, 1000.0, 1002.5])
    time = time_from(opened.room.now, lambda: next(ticks))
    assert (time(), time()) == (8.5, 11.0)
    assert opened.room.clock is not None
    assert opened.room.clock.left_at(11.0) == 17.5
