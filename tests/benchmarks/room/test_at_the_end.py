"""The end of a room in which a thousand phones voted: what is said of it takes a while, and nobody waits meanwhile."""

import asyncio
import random

from tests.actions.room.test_course import on
from tests.benchmarks.room.lag import Lag
from tests.benchmarks.room.test_many_phones import PHONES
from tests.scenarios.format_two import scenario_of
from trainer.actions.room.course import room_on
from trainer.actions.room.room import VOTING, Room
from trainer.play.engine import offered
from trainer.server.led_views import LedViews


def voted_through() -> Room:
    """At its ending; each phone voted twice on each decision."""
    chance, phones = random.Random(1), [str(number) for number in range(PHONES)]
    room = room_on(scenario_of("turnaround/turnaround"), 3)._replace(phones=frozenset(phones))
    while room.phase != "ended":
        if room.phase in VOTING:
            offers = [choice.id for choice in offered(room.state)]
            votes = {phone: chance.choice(offers) for phone in phones}
            room = room._replace(first=votes) if room.phase == "first vote" else room._replace(second=votes)
        room = on(room)
    return room


def test_the_loop_is_not_held_up_by_the_end() -> None:
    """By its own work, as in the vote."""

    async def lead() -> float:
        views, lag, room = LedViews(), Lag(), voted_through()
        watching = asyncio.create_task(lag.watch())
        for over in (room, on(room), on(room)):
            await asyncio.sleep(0.05)
            view = await views.leader(over)
        assert view.stage.ending.end.discuss
        await asyncio.sleep(0.05)
        watching.cancel()
        return lag.work

    assert min(asyncio.run(lead()) for _time in range(3)) <= 0.050
