"""Rooms that are kept: listed with how far they came, dropped on the window, looked at, and gone on with."""

from pathlib import Path

from tests.actions.room.test_kept_rooms import DECIDED, gone_through
from tests.actions.room.test_room_file import begun
from tests.ui.room.conftest import Host
from tests.ui.test_packs import drop
from trainer.actions.app_context import AppContext
from trainer.actions.room.room_file import ENDING
from trainer.ui.window.window import ROOM


def test_each_is_listed_with_when_who_and_how_far(host: Host, small: AppContext) -> None:
    gone_through(begun(small.app_paths.rooms), *DECIDED)
    (small.app_paths.rooms / "walk-7.room").write_text("a letter\n")
    host.hands.press("With a room")
    assert "1 Mar 2026, 09:00 · 2 people · 1 decision" in host.hands.text()
    assert "walk-7.room is no room, or was damaged after it was written" in host.hands.text()
    host.hands.press("Erase…: walk-7.room")
    host.hands.press("Erase it")
    assert "walk-7.room" not in host.hands.text()


def test_one_that_is_dropped_is_looked_at_and_gone_on_with(host: Host, tmp_path: Path) -> None:
    path = gone_through(begun(tmp_path / "from another laptop"), *DECIDED)
    drop(host.hands, path)
    assert "2 votes (1 at first)" in host.hands.text()
    assert "The story goes on" not in host.hands.text()
    host.hands.press("Go on with the room: A walk")
    host.opened()
    assert host.page.view is not None
    assert host.page.view.stage.phase == "scene"
    assert host.leading.opened is not None
    assert host.leading.opened.file == str(path)


def test_what_is_dropped_as_a_room_and_is_none_is_told(host: Host, tmp_path: Path) -> None:
    (tmp_path / "letter.room").write_text("a letter\n")
    drop(host.hands, tmp_path / "letter.room")
    assert "letter.room is no room, or was damaged after it was written" in host.hands.text()
    host.hands.key("Enter")
    assert "Which story?" in host.hands.text()


def test_the_window_knows_a_room_by_the_name_that_it_is_kept_under() -> None:
    assert ROOM == ENDING
