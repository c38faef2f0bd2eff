"""All that stands on the pages of a room can be read: in small windows, at 200 % text, wherever the room stands."""

from collections.abc import Callable, Iterator

import pytest

from tests.actions.room.test_course import event_of
from tests.actions.room.test_kept_rooms import DECIDED, gone_through
from tests.actions.room.test_room_file import begun
from tests.made.small import small_scenario
from tests.ui.conftest import Hands
from tests.ui.cut_off import cut_off
from trainer.actions.app_context import AppContext
from trainer.actions.room.course import room_on, step
from trainer.actions.room.events import Joined
from trainer.actions.room.room import Room
from trainer.actions.room.rules import Rules
from trainer.actions.room.told import Opened
from trainer.actions.room.views import leader_view
from trainer.packs.model import Scenario
from trainer.records.settings import Settings
from trainer.ui.pages.room.lead_page import LeadPage

SIZES = [(1366, 768, 200), (1024, 600, 200), (1024, 600, 100), (640, 480, 100)]
OPENED = Opened(
    "http://192.168.178.123:8765/", "123456", reached=False, lead="http://127.0.0.1:8765/lead/x", file="walk-1.room",
    qr=("10" * 15,) * 30,
)  # fmt: skip
ACTS = (Joined("ana"), Joined("ben"), "on", "on", ("ana", 0, 0), ("ben", 0, 1), "on", "on", ("ben", 0, 0), "on")


def courses(scenario: Scenario, rules: Rules) -> Iterator[Room]:
    """A room after each of these, and then on to its end, with one choice always."""
    room = room_on(scenario, 7, rules)
    for act in ACTS:
        room, _effects = step(room, event_of(room, act))
        yield room
    while room.phase != "discussion" and not (room.phase == "reveal" and room.carried is None):
        vote = room.phase in ("first vote", "second vote") and not room.voted
        room, _effects = step(room, event_of(room, ("ana", 0, 0) if vote else "on"))
        yield room


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
@pytest.mark.parametrize("rules", [Rules(), Rules(goes_on="hand")], ids=["by majority", "by hand"])
def test_wherever_a_room_stands_whoever_leads_can_read_all_of_it(
    open_window: Callable[..., Hands], small: AppContext, width: int, height: int, text: int, rules: Rules
) -> None:
    hands = open_window(small, Settings(theme="dark", text_size=text))
    window = hands.window
    window.resize(width, height)
    page = LeadPage(window.theme, OPENED, window.clock)
    window.show_page(page)
    names = tuple(f"Somebody called Number {number}" for number in range(12))
    phases = set()
    for room in courses(small_scenario(), rules):
        page.show_view(leader_view(room)._replace(names=names, waits=names), 0.0)
        for _ in range(10):  # boxes in boxes hear of a change one after another
            hands.settle()
        if room.phase not in phases or room.phase in ("talk", "reveal"):
            assert cut_off(window) == [], room.phase
        assert names[-1] in hands.text()
        phases.add(room.phase)
    assert {"gathering", "scene", "first vote", "talk", "second vote", "reveal"} <= phases


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_so_can_who_sets_one_up_and_who_looks_at_one(
    open_window: Callable[..., Hands], small: AppContext, width: int, height: int, text: int
) -> None:
    gone_through(begun(small.app_paths.rooms), *DECIDED)
    hands = open_window(small, Settings(theme="light", text_size=text))
    hands.window.resize(width, height)
    hands.press("With a room")
    assert cut_off(hands.window) == []
    hands.press("Play with a room: A walk")
    assert cut_off(hands.window) == []
    hands.key("Esc")
    hands.press("Look at it: A walk")
    assert cut_off(hands.window) == []
