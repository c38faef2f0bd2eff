"""Pages of phones, made once for all phones that see the same: a thousand of them look at a new scene at once."""

from trainer.actions.room.clock import Clock
from trainer.actions.room.room import OVER, Room
from trainer.actions.room.views import phone_view
from trainer.server.phone_page import phone_main

_Seen = tuple[str | None, str | None, str | None, int, int]
"""What was carried, both votes of a phone, how sure it was of each: what tells phones apart that wrote nothing."""


class MadePages:
    """What is renewed on phones, as made since the room went on last, was hidden or paused, asked, or got more time."""

    def __init__(self) -> None:
        self._of: tuple[int, bool, bool, Clock | None, tuple[str, ...]] | None = None
        self._made: dict[_Seen, str] = {}

    def main(self, room: Room, phone: str) -> str:
        """What that phone sees."""
        if room.phase in OVER or room.differing.get(phone):  # each has its own way behind it, or its own words
            return phone_main(phone_view(room, phone))
        of = room.position, room.hidden, room.paused, room.clock, room.state.asked
        if of != self._of:
            self._of = of
            self._made.clear()
        sure = room.first_sure.get(phone, 0), room.second_sure.get(phone, 0)
        seen = (room.carried, room.first.get(phone), room.second.get(phone), *sure)
        if seen not in self._made:
            self._made[seen] = phone_main(phone_view(room, phone))
        return self._made[seen]
