"""What the window hears of the room that it leads."""

import json

from tests.made.small import small_scenario
from trainer.actions.room.course import room_on
from trainer.actions.room.told import Seen, seen_told
from trainer.actions.room.views import leader_view
from trainer.ui.controllers.lead_connection import newest_in

SHOWN = json.dumps(seen_told(Seen(leader_view(room_on(small_scenario(), 7)), "http://127.0.0.1:1/", ())))


def test_a_sign_of_life_that_comes_with_it_hides_nothing() -> None:
    lines = ["id: 2.5", "event: room", f"data: {SHOWN}", "", "event: pulse", "data: 1", ""]
    heard = newest_in([line.encode() for line in lines])
    assert heard is not None
    assert (heard.at, heard.seen.address) == (2.5, "http://127.0.0.1:1/")


def test_a_sign_of_life_alone_shows_nothing() -> None:
    assert newest_in([b"event: pulse", b"data: 1", b""]) is None
