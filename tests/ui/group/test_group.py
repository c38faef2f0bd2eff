"""A group in the window: files are dropped, ticked and counted, and what comes of them is talked of and saved."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.actions.cohort.test_cohort_files import saved
from tests.ui.conftest import Hands
from tests.ui.group.conftest import drop_all, group_page, settled
from trainer.actions.app_context import AppContext
from trainer.actions.cohort import cohort_files
from trainer.actions.failure import MACHINE, Failure
from trainer.actions.people.people import become
from trainer.records.settings import ME
from trainer.ui.pages.group.file_rows import AT_FIRST
from trainer.ui.widgets.text import Text


def test_it_is_reached_from_with_a_room_and_says_what_to_do(leader: Hands) -> None:
    assert "Drop result files, room files or whole folders of them here" in leader.text()
    assert leader.window.focusWidget() is group_page(leader).files
    leader.key("Esc")
    assert "Which story?" in leader.text()


def test_a_folder_that_is_dropped_has_a_row_a_file_and_one_bad_file_stops_no_other(
    leader: Hands, workshop: Path
) -> None:
    drop_all(leader, workshop)
    text = leader.text()
    assert "“A walk” 1.0.0: 1 finished. 2 decisions count." in text
    assert "“A walk” 1.0.0: 1 unfinished. 1 decision counts." in text
    assert "broken.json was changed after it was saved" in text
    assert "5 people" in text
    assert "What to talk about" in text
    assert next(iter(group_page(leader).rows.shown)).endswith("broken.json"), "what is wrong stands first"
    assert leader.window.focusWidget() is group_page(leader).go


def test_files_dropped_on_with_a_room_make_a_group_and_one_room_is_looked_at(
    small_window: Hands, workshop: Path
) -> None:
    small_window.press("With a room")
    drop_all(small_window, workshop / "walk-1.room")
    assert "Go on with it" in small_window.text() or "Decision by decision" in small_window.text()
    drop_all(small_window, workshop / "Ana.json", workshop / "Bo.json")
    assert "2 people" in small_window.text()
    drop_all(small_window, workshop / "walk-1.room")
    assert "5 people" in small_window.text(), "where a group is shown, a room joins it"


def test_a_room_that_is_looked_at_is_added_to_the_group(small_window: Hands, workshop: Path) -> None:
    small_window.press("With a room")
    drop_all(small_window, workshop / "Ana.json")
    small_window.key("Esc")
    drop_all(small_window, workshop / "walk-1.room")
    small_window.press("Add to a group: A walk")
    settled(small_window)
    assert "4 people" in small_window.text()


def test_a_file_whose_tick_is_taken_counts_no_more_and_the_focus_stays(leader: Hands, workshop: Path) -> None:
    drop_all(leader, workshop)
    leader.focus("Bo.json counts")
    leader.key("Space")
    settled(leader)
    assert "4 people" in leader.text()
    assert "1 unfinished. Left out." in leader.text()
    assert leader.window.focusWidget() is leader.button("Bo.json counts")
    leader.key("Space")
    settled(leader)
    assert "5 people" in leader.text()


def test_who_goes_elsewhere_finds_the_group_as_it_was(leader: Hands, workshop: Path) -> None:
    drop_all(leader, workshop)
    leader.press("Bo.json counts")
    settled(leader)
    leader.press("Home")
    leader.press("With a room")
    leader.press("A group: rooms and result files")
    settled(leader)
    assert "4 people" in leader.text()
    leader.press("Begin anew")
    assert "Drop result files" in leader.text()


def test_everybody_on_this_computer_is_one_press(leader: Hands, small: AppContext, tmp_path: Path) -> None:
    for name, answer in (("Ana", "left"), ("Bo", "ask")):
        saved(small, tmp_path / "unread", name, answer)
    become(small, ME)
    leader.press("Everybody on this computer")
    settled(leader)
    assert {"Ana, on this computer counts", "Bo, on this computer counts"} == {
        row.tick.accessibleName() for row in group_page(leader).rows.shown.values() if row.tick is not None
    }
    assert not group_page(leader).own.isVisible()
    assert "2 people" in leader.text()


def test_where_the_records_here_cannot_be_read_the_files_are_read_without_them(
    leader: Hands, workshop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(*_: object) -> None:
        raise Failure(MACHINE, "The records could not be read.")

    monkeypatch.setattr(cohort_files, "people", cannot)
    leader.window.room_controller.group.add([workshop / "Ana.json"])
    leader.window.room_controller.group.add_own()
    settled(leader)
    assert "The records could not be read." in leader.text()
    leader.key("Enter")
    settled(leader)
    assert "1 person" in leader.text()
    assert group_page(leader).own.isVisible()


@pytest.mark.parametrize(
    ("ending", "begins"), [("html", b"<!doctype html"), ("csv", b"\xef\xbb\xbf"), ("pdf", b"%PDF")]
)
def test_it_is_saved_as_a_page_a_table_or_on_paper(
    leader: Hands, workshop: Path, tmp_path: Path, ending: str, begins: bytes
) -> None:
    drop_all(leader, workshop)
    leader.press("Bo.json counts")
    settled(leader)
    leader.press("Save as…")
    to = tmp_path / f"group.{ending}"
    leader.save_as(to)
    data = to.read_bytes()
    assert data.lower().startswith(begins.lower())
    if ending == "html":
        assert b"4 people" in data, "what has no tick counts in nothing"
        assert b"Ana" not in data


def test_people_are_named_in_what_is_saved_where_that_is_ticked(leader: Hands, workshop: Path, tmp_path: Path) -> None:
    drop_all(leader, workshop)
    leader.press("Name people in what is saved")
    leader.press("Save as…")
    leader.save_as(tmp_path / "group.html")
    assert "Ana" in (tmp_path / "group.html").read_text(encoding="utf-8")


@contextmanager
def held_up(hands: Hands) -> Iterator[None]:
    """Whatever is to be read meanwhile waits."""
    gate = Event()
    hands.window.tasks.run(gate.wait, quiet=True)
    try:
        yield
    finally:
        gate.set()
    settled(hands)


def test_what_is_stopped_keeps_what_it_has(leader: Hands, workshop: Path) -> None:
    drop_all(leader, workshop / "Ana.json")
    group = leader.window.room_controller.group
    with held_up(leader):
        group.add([workshop / "Bo.json"])
        group_page(leader).stop.click()
    assert "You stopped reading, so nothing was added." in leader.text()
    assert "1 person" in leader.text()
    group.add([workshop / "Bo.json"])
    settled(leader)
    assert "2 people" in leader.text()


def test_what_is_stopped_at_once_has_nothing_and_says_so(leader: Hands, workshop: Path) -> None:
    with held_up(leader):
        leader.window.room_controller.group.add([workshop])
        QTest.keyClick(leader.window.focusWidget(), Qt.Key.Key_Escape)
    assert "You stopped: 4 files were not read, and count in nothing." in leader.text()


def test_what_comes_while_counting_is_stopped_is_left_out_until_it_is_ticked(leader: Hands, workshop: Path) -> None:
    drop_all(leader, workshop / "Ana.json")
    leader.window.room_controller.group.add([workshop / "Bo.json"])
    with held_up(leader):  # once they are read
        leader.qtbot.waitUntil(lambda: "Counting" in leader.text(), timeout=60_000)
        group_page(leader).stop.click()
    assert "You stopped counting" in leader.text()
    assert "1 person" in leader.text()
    assert not leader.button("Bo.json counts").isChecked()
    assert leader.button("Ana.json counts").isChecked()
    leader.press("Bo.json counts")
    settled(leader)
    assert "2 people" in leader.text()
    assert "You stopped counting" not in leader.text()


def test_who_leaves_while_it_is_read_comes_back_to_it(leader: Hands, workshop: Path) -> None:
    with held_up(leader):
        leader.window.room_controller.group.add([workshop])
        leader.window.go_to("Settings")
    assert leader.window.place == "Settings"
    leader.press("With a room")
    leader.press("A group: rooms and result files")
    settled(leader)
    assert "5 people" in leader.text()


def test_who_listens_hears_that_a_file_has_a_tick_what_it_is_and_where_the_page_goes_on(
    leader: Hands, workshop: Path
) -> None:
    drop_all(leader, workshop)
    heard = QAccessible.queryAccessibleInterface(leader.button("Ana.json counts"))
    assert heard.role() == QAccessible.Role.CheckBox
    assert heard.state().checked
    assert heard.text(QAccessible.Text.Description) == "“A walk” 1.0.0: 1 finished. 2 decisions count."
    levels = {text.text(): text.level for text in leader.page.findChildren(Text) if text.isVisible() and text.level}
    assert levels["A group"] == 1
    assert levels["What it is made from"] == levels["What to talk about"] == 2
    assert 3 in levels.values()


def test_many_files_are_shown_a_hundred_more_at_a_press(leader: Hands, workshop: Path) -> None:
    for number in range(AT_FIRST + 5):
        (workshop / f"empty-{number}.json").write_text("")
    drop_all(leader, workshop)
    rows = group_page(leader).rows
    assert len(rows.shown) == AT_FIRST
    leader.focus("Show 9 more")
    leader.key("Enter")
    assert len(rows.shown) == AT_FIRST + 9
    assert not rows.more.isVisible()
    assert "5 people" in leader.text()
