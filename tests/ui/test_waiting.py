"""Behind another window that writes, a window says that it waits, goes on by itself, and loses nothing."""

import sqlite3
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.made.playing import kept_by
from tests.ui.conftest import Hands, at_the_fork
from trainer.actions.app_context import AppContext
from trainer.ui.shell import tasks
from trainer.ui.shell.wait_note import WaitNote

Open = Callable[..., Hands]


def note(hands: Hands) -> WaitNote | None:
    return next((each for each in hands.window.findChildren(WaitNote) if each.isVisible()), None)


def test_a_move_behind_another_window_is_waited_for_and_that_is_said(
    small: AppContext, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "PATIENCE_MS", 20)
    hands = at_the_fork(open_window(small))
    assert note(hands) is None
    other = sqlite3.connect(small.app_paths.records, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    QTest.keyClick(hands.window.focusWidget() or hands.window, Qt.Key.Key_1)
    hands.qtbot.waitUntil(lambda: note(hands) is not None, timeout=10_000)
    shown = note(hands)
    assert shown is not None
    assert "Nothing is lost" in shown.text()
    assert hands.window.rect().contains(shown.geometry())
    assert QAccessible.queryAccessibleInterface(shown).text(QAccessible.Text.Name) == shown.text()
    assert hands.window.childAt(shown.geometry().center()) is not shown, "clicks go to the page"
    other.execute("ROLLBACK")
    other.close()
    hands.settle()
    hands.qtbot.waitUntil(lambda: note(hands) is None, timeout=10_000)
    assert hands.page.phase == "consequence"
    assert len(kept_by(small)[0].moves) == 1
