"""The room that is open: every event goes through here, is on the disk before it is answered, and is told to all.

What arrives while the disk is busy is written together. Pages are made from `kept`, which is on the disk.
"""

import asyncio
from collections.abc import Coroutine
from typing import Literal, NamedTuple

from trainer.actions.room.course import step
from trainer.actions.room.events import Effect, Event, Keep, Tell
from trainer.actions.room.room import Room
from trainer.actions.room.room_file import OpenRoom, append

STREAMS_OF_ONE = 4
"""Pages that one phone, or whoever leads, has open at once; the oldest goes."""


Ended = Literal["closed", "elsewhere"]
"""Why a page is told no more: the room was closed, or the same has too many others open."""
AT_ONCE = 16
"""Answers that are given, and pages that are told, before anything else has its turn."""


class NotKeptError(Exception):
    """The disk did not take it, so it does not count."""


class _Pending(NamedTuple):
    room: Room
    effects: tuple[Effect, ...]
    done: "asyncio.Future[None]"


class Listener:
    """One open page. `changed` is set when there is something new, and when it is to end."""

    def __init__(self, who: str, *, counts: bool) -> None:
        self.who, self.counts = who, counts
        self.changed = asyncio.Event()
        self.ended: Ended | None = None

    def end(self, why: Ended) -> None:
        """Say nothing more to it but why."""
        self.ended = why
        self.changed.set()


class Keeper:
    """One room that is open in this process."""

    def __init__(self, opened: OpenRoom) -> None:
        self.kept = opened.room
        self._room = opened.room
        self._log = opened.log
        self._pending: list[_Pending] = []
        self._writer: asyncio.Task[None] | None = None
        self._listeners: dict[Listener, None] = {}
        self._counting: dict[Listener, None] = {}
        self._under_way: set[asyncio.Task[None]] = set()

    async def do(self, event: Event) -> tuple[Effect, ...]:
        """Take an event; once this returns, all that it changed is on the disk. Raises NotKeptError."""
        self._room, effects = step(self._room, event)
        pending = _Pending(self._room, effects, asyncio.get_running_loop().create_future())
        self._pending.append(pending)
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write())
        await pending.done
        return effects

    async def _write(self) -> None:
        while self._pending:
            batch, self._pending = self._pending, []
            effects = [effect for each in batch for effect in each.effects]
            events = [effect.event for effect in effects if isinstance(effect, Keep)]
            try:
                if events:
                    await asyncio.to_thread(append, self._log, events)
            except OSError as error:
                self._give_up(batch, error)
                continue
            self.kept = batch[-1].room
            self._later(self._answer(batch))
            self._tell([effect for effect in effects if isinstance(effect, Tell)])

    async def _answer(self, batch: list[_Pending]) -> None:
        for number, each in enumerate(batch, 1):
            if not each.done.done():
                each.done.set_result(None)
            if number % AT_ONCE == 0:
                await asyncio.sleep(0)

    def _later(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    def _give_up(self, batch: list[_Pending], error: OSError) -> None:
        """Nothing of it happened, nor of what came meanwhile, which was built on it."""
        failed, self._pending = batch + self._pending, []
        self._room = self.kept
        for each in failed:
            if not each.done.done():
                each.done.set_exception(NotKeptError(error.strerror or str(error)))

    def _tell(self, tells: list[Tell]) -> None:
        for listener in self._counting if tells else ():
            listener.changed.set()
        if any(tell.phones for tell in tells):
            self._later(self._tell_phones(list(self._listeners)))

    def tell_leaders(self) -> None:
        """The stage and whoever leads are shown something else, though the room is as it was."""
        for listener in self._counting:
            listener.changed.set()

    async def _tell_phones(self, listeners: list[Listener]) -> None:
        for number, listener in enumerate(listeners, 1):
            listener.changed.set()
            if number % AT_ONCE == 0:
                await asyncio.sleep(0)

    def listen(self, who: str, *, counts: bool) -> Listener:
        """A page opens; `counts` says that it is told of each vote too."""
        mine = [each for each in self._listeners if each.who == who]
        for oldest in mine[: max(0, len(mine) - STREAMS_OF_ONE + 1)]:
            oldest.end("elsewhere")
            self.leave(oldest)
        listener = Listener(who, counts=counts)
        self._listeners[listener] = None
        if counts:
            self._counting[listener] = None
        return listener

    def leave(self, listener: Listener) -> None:
        """A page has closed."""
        self._listeners.pop(listener, None)
        self._counting.pop(listener, None)

    @property
    def listening(self) -> int:
        """How many pages are open."""
        return len(self._listeners)

    def end_pages(self) -> None:
        """Say nothing more to any page."""
        for listener in list(self._listeners):
            listener.end("closed")

    async def close(self) -> None:
        """End all pages, and write what is still to be written."""
        self.end_pages()
        if self._writer is not None:
            await self._writer
        await asyncio.gather(*self._under_way)
        self._log.close()
