"""What comes between a person and the decision: a dialog, a pack from elsewhere, an error; time and story wait."""

import threading
from collections.abc import Callable
from pathlib import Path
from time import sleep

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.made.playing import kept_by
from tests.made.small import PACK, write_small
from tests.ui.conftest import Hands, at_the_fork
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import remove
from trainer.actions.failure import Failure
from trainer.ui.pages.home.home_page import HomePage
from trainer.ui.pages.packs.packs_page import PacksPage
from trainer.ui.pages.play.play_page import PlayPage
from trainer.ui.pages.play.stage import WAIT_MS
from trainer.ui.pages.settings.settings_page import SettingsPage

Open = Callable[..., Hands]


def another_pack(folder: Path) -> Path:
    """A pack that the system asks the program to open."""
    return write_small(folder, pack=PACK.replace("small", "other").replace("Small pack", "Another pack"))


def let_it_tick() -> None:
    QTest.qWait(3 * WAIT_MS)


def test_no_time_passes_and_nothing_is_decided_behind_a_dialog(
    small: AppContext, open_window: Open, time: list[float], tmp_path: Path
) -> None:
    hands = at_the_fork(open_window(small))
    time[0] = 10.0
    hands.window.packs_controller.add(str(another_pack(tmp_path / "q")))
    hands.settle()
    assert "Add this pack?" in hands.text()
    time[0] = 100.0
    let_it_tick()
    assert hands.page.phase == "choosing"
    assert kept_by(small)[0].moves == ()
    hands.press("Not now")
    assert hands.page.session.left_of_time(time[0]) == 20.0
    time[0] = 104.0
    hands.key("1")
    assert kept_by(small)[0].moves[0].seconds == 14.0


def test_time_goes_on_only_when_the_last_dialog_is_closed(
    small: AppContext, open_window: Open, time: list[float]
) -> None:
    hands = at_the_fork(open_window(small))
    hands.window.say(Failure("machine", "The disk is full."))
    hands.window.say(Failure("machine", "It is still full."))
    hands.key("Enter")
    assert QApplication.activeModalWidget() is not None
    time[0] = 100.0
    assert "dialog" in hands.page.session.clock.holds, "whatever else holds it"
    hands.key("Enter")
    hands.window.activateWindow()  # which a desktop does by itself
    hands.settle()
    assert not hands.page.session.still
    assert hands.page.session.left_of_time(time[0]) == 30.0


def test_time_stands_still_while_a_file_is_chosen(small: AppContext, open_window: Open) -> None:
    hands = at_the_fork(open_window(small))
    hands.window.packs_controller.ask_for_pack()
    assert hands.page.session.still
    hands.window.findChild(QFileDialog).close()
    assert not hands.page.session.still


def test_time_of_a_story_that_begins_behind_a_dialog_waits_for_it(small: AppContext, open_window: Open) -> None:
    hands = open_window(small)
    hands.window.say(Failure("machine", "The disk is full."))
    hands.window.scenario_controller.begin("small/walk")
    hands.settle()
    assert isinstance(hands.page, PlayPage)
    assert hands.page.session.still
    hands.key("Enter")
    assert not hands.page.session.still


def test_a_pack_that_is_added_while_one_plays_leaves_the_story_as_it_is(
    small: AppContext, open_window: Open, tmp_path: Path
) -> None:
    hands = at_the_fork(open_window(small))
    page = hands.page
    hands.window.packs_controller.add(str(another_pack(tmp_path / "q")))
    hands.settle()
    hands.press("Add it")
    assert hands.page is page
    assert "You find “Another pack” under Packs." in hands.text()
    hands.key("Enter")
    hands.key("1")
    assert page.phase == "consequence"


@pytest.mark.parametrize(("place", "shown"), [("Home", PacksPage), ("Packs", PacksPage), ("Settings", SettingsPage)])
def test_packs_are_shown_only_to_who_is_at_home_or_among_them(
    hands: Hands, tmp_path: Path, place: str, shown: type
) -> None:
    hands.press(place)
    hands.window.packs_controller.add(str(another_pack(tmp_path / "q")))
    hands.settle()
    hands.press("Add it")
    hands.settle()
    assert type(hands.page) is shown
    if shown is SettingsPage:
        assert "You find “Another pack” under Packs." in hands.text()


def unexpected(*_: object, **__: object) -> None:
    raise RuntimeError("nobody expected this")


@pytest.mark.parametrize("broken", [("home_of",), ("home_of", "home_without_records")])
def test_one_comes_home_from_a_story_even_after_an_error_that_nobody_expected(
    small: AppContext, open_window: Open, monkeypatch: pytest.MonkeyPatch, broken: tuple[str, ...]
) -> None:
    hands = at_the_fork(open_window(small))
    for name in broken:
        monkeypatch.setattr(f"trainer.ui.window.window.{name}", unexpected)
    hands.key("Esc")
    hands.press("Leave")
    assert isinstance(hands.page, HomePage)
    assert hands.window.sidebar.isVisible()
    assert hands.page.isEnabled()
    assert "Something went wrong in Right Call itself." in hands.text()
    hands.press("Settings")
    assert isinstance(hands.page, SettingsPage)


@pytest.mark.parametrize("deed", ["start", "resume"])
def test_enter_pressed_twice_says_a_failure_once(
    small: AppContext, open_window: Open, monkeypatch: pytest.MonkeyPatch, deed: str
) -> None:
    hands = at_the_fork(open_window(small))
    if deed == "resume":
        hands.key("1")
    hands.key("Esc")
    hands.press("Leave")
    go_on = threading.Event()

    def fail(*_: object, **__: object) -> None:
        go_on.wait(10)
        raise Failure("machine", "The disk is full.")

    monkeypatch.setattr(f"trainer.ui.controllers.scenario_controller.{deed}", fail)
    if deed == "start":
        hands.press("Start over: A walk")
        hands.press("Start over")
    else:
        hands.button("Continue: A walk").setFocus()
    for _ in range(2):
        QTest.keyClick(hands.window.focusWidget(), Qt.Key.Key_Return)
    go_on.set()
    hands.settle()
    assert "The disk is full." in hands.text()
    hands.key("Esc")
    assert QApplication.activeModalWidget() is None


def test_closing_the_window_does_not_wait_for_a_map(
    small: AppContext, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out: list[str] = []

    def slow(app_paths: object, key: str, tick: Callable[[str | None, int], None]) -> None:
        for count in range(500):
            tick("A walk", count)
            sleep(0.01)
        laid_out.append(key)

    monkeypatch.setattr("trainer.ui.controllers.story_map_controller.story_map", slow)
    hands = open_window(small)
    hands.press("Packs")
    hands.window.packs_controller.maps.show("small/walk", hands.window.show_packs)
    hands.window.close()
    assert not laid_out


@pytest.mark.parametrize(("moves", "words"), [(1, "1 decision in."), (0, "0 decisions in.")])
def test_what_waits_of_a_pack_that_is_gone_is_counted_in_good_english(
    small: AppContext, open_window: Open, moves: int, words: str
) -> None:
    hands = at_the_fork(open_window(small))
    for _ in range(moves):
        hands.key("1")
    hands.key("Esc")
    hands.press("Leave")
    remove(small.app_paths, "small")
    hands.press("Home")
    assert words in hands.text()
