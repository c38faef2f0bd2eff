"""What whoever leads and the stage see. What is said at the end is made once and beside the loop: it takes seconds."""

import asyncio

from trainer.actions.room.end import RoomEnd, end_of
from trainer.actions.room.room import OVER, Room, Round
from trainer.actions.room.showing import Remote, remote_of
from trainer.actions.room.views import LeaderView, StageView, leader_view, stage_view


class LedViews:
    """The end is begun as soon as the story is over, while all read how it ended: no round changes after that."""

    def __init__(self) -> None:
        self._of: tuple[Round, ...] = ()
        self._end: asyncio.Task[RoomEnd] | None = None

    async def leader(self, room: Room) -> LeaderView:
        """What whoever leads sees of that room."""
        return leader_view(room, await self._end_of(room))

    async def stage(self, room: Room) -> tuple[StageView, Remote]:
        """What the stage shows of it, and what can be pressed there."""
        return stage_view(room, await self._end_of(room)), remote_of(room)

    async def _end_of(self, room: Room) -> RoomEnd | None:
        if room.phase not in OVER:
            return None
        if self._end is None or self._of is not room.rounds:
            self._of, self._end = room.rounds, asyncio.create_task(asyncio.to_thread(end_of, room))
        if room.phase == "ended":
            return None
        return await asyncio.shield(self._end)  # where this page goes, others still wait for it
