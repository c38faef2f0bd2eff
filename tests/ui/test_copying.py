"""The copy after a finished play: made once the ending is there, in nobody's way, and never forgotten."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.made.playing import kept_by
from tests.ui.conftest import Hands, at_the_fork
from trainer.actions.app_context import AppContext
from trainer.records.contents import is_proved, moves_in
from trainer.records.playthroughs import Playthroughs
from trainer.records.records import Records
from trainer.ui.pages.debrief.self_review_page import SelfReviewPage
from trainer.ui.pages.home.home_page import HomePage
from trainer.ui.pages.play.ending_page import EndingPage
from trainer.ui.shell import tasks
from trainer.ui.shell.wait_note import WaitNote

Open = Callable[..., Hands]


class HeldUp:
    """The copying of real records: it begins, and goes on once it may."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self.may = Event(), Event()
        keep_copy = Records.keep_copy

        def held_up(records: Records):  # as `Records.keep_copy`
            self.begun.set()
            self.may.wait(10)
            return keep_copy(records)

        monkeypatch.setattr(Records, "keep_copy", held_up)


@pytest.fixture
def copying(monkeypatch: pytest.MonkeyPatch) -> HeldUp:
    return HeldUp(monkeypatch)


def copies(context: AppContext) -> list[Path]:
    return list((context.app_paths.data / "copies").glob("*.sqlite"))


def before_the_last_move(small: AppContext, open_window: Open) -> Hands:
    hands = at_the_fork(open_window(small))
    hands.key("1")
    hands.key("Enter")
    return hands


def press(hands: Hands, key: Qt.Key) -> None:
    """Press a key and wait for nothing."""
    QTest.keyClick(hands.window.focusWidget() or hands.window, key)


def test_the_ending_is_there_once_the_move_is_kept_and_the_copy_comes_afterwards(
    small: AppContext, open_window: Open, copying: HeldUp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "PATIENCE_MS", 20)
    hands = before_the_last_move(small, open_window)
    press(hands, Qt.Key.Key_1)
    hands.qtbot.waitUntil(lambda: hands.page.phase == "consequence", timeout=5_000)
    assert len(kept_by(small)[0].moves) == 2, "it is on disk"
    press(hands, Qt.Key.Key_Return)
    assert isinstance(hands.page, EndingPage)
    press(hands, Qt.Key.Key_Return)
    assert isinstance(hands.page, SelfReviewPage)
    assert copying.begun.wait(10)
    hands.qtbot.wait(100)
    assert not hands.window.findChildren(WaitNote), "nobody waits for it"
    assert not copies(small)
    copying.may.set()
    hands.settle()
    (copy,) = copies(small)
    assert is_proved(copy)
    assert moves_in(copy) == 2


def test_who_goes_home_meanwhile_comes_home_after_the_copy(
    small: AppContext, open_window: Open, copying: HeldUp
) -> None:
    hands = before_the_last_move(small, open_window)
    press(hands, Qt.Key.Key_1)
    hands.qtbot.waitUntil(lambda: hands.page.phase == "consequence", timeout=5_000)
    hands.window.show_home()
    assert not isinstance(hands.page, HomePage), "and the window does not stand still"
    copying.may.set()
    hands.settle()
    hands.settle()
    assert isinstance(hands.page, HomePage)
    assert "of 2 right" in hands.text()


def test_a_window_that_is_closed_with_the_last_move_waits_for_its_copy(
    small: AppContext, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = before_the_last_move(small, open_window)
    add_move = Playthroughs.add_move
    closing = Event()

    def keep_while_it_closes(*arguments, **more) -> None:
        closing.wait(10)
        add_move(*arguments, **more)

    monkeypatch.setattr(Playthroughs, "add_move", keep_while_it_closes)
    press(hands, Qt.Key.Key_1)
    assert not copies(small)
    closing.set()
    hands.window.close()
    (copy,) = copies(small)
    assert moves_in(copy) == 2
    hands.settle()


def test_what_erases_meanwhile_comes_after_the_copy_and_erases_it_too(
    small: AppContext, open_window: Open, copying: HeldUp
) -> None:
    hands = before_the_last_move(small, open_window)
    press(hands, Qt.Key.Key_1)
    assert copying.begun.wait(10)
    hands.window._people()._ask_to_erase(0)
    hands.button("Erase it").click()
    assert kept_by(small), "one after the other"
    copying.may.set()
    hands.settle()
    hands.settle()
    assert kept_by(small) == []
    assert not copies(small), "nothing of anybody is left to copy"


def test_a_copy_that_cannot_be_made_is_said_beside_the_ending(small: AppContext, open_window: Open) -> None:
    hands = before_the_last_move(small, open_window)
    (small.app_paths.data / "copies").write_text("a file, where a folder should be")
    hands.key("1")
    hands.settle()
    assert hands.page.phase == "consequence"
    assert "What you played is kept, but no copy of it" in hands.text()
    hands.press("All right")


def test_a_last_move_that_is_not_kept_has_no_copy(
    small: AppContext, open_window: Open, copying: HeldUp, monkeypatch: pytest.MonkeyPatch
) -> None:
    from trainer.records.faults import RecordsError

    hands = before_the_last_move(small, open_window)

    def fail(*_arguments, **_more) -> None:
        raise RecordsError("busy")

    monkeypatch.setattr(Playthroughs, "add_move", fail)
    hands.key("1")
    assert "This move is not kept yet" in hands.text()
    assert not copying.begun.is_set()
    hands.key("Esc")
