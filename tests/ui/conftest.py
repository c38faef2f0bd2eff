"""A window on a desk, and hands: keys, clicks, and waiting until nothing is under way."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install
from trainer.actions.play.pace import Pace
from trainer.records.settings import Settings
from trainer.ui.widgets.ask import Ask
from trainer.ui.widgets.in_view import bring_into_view
from trainer.ui.widgets.story_tile import StoryTile
from trainer.ui.widgets.text import breakable
from trainer.ui.window.app import make_application
from trainer.ui.window.window import Window

KEYS = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    "Up": Qt.Key.Key_Up,
    "Down": Qt.Key.Key_Down,
    "Tab": Qt.Key.Key_Tab,
    "Space": Qt.Key.Key_Space,
    "PgDown": Qt.Key.Key_PageDown,
    "PgUp": Qt.Key.Key_PageUp,
}


class Hands:
    """Somebody at the window."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    @property
    def page(self):
        return self.window.page

    def settle(self) -> None:
        """Wait until every deed is done and shown."""
        self.qtbot.waitUntil(lambda: not self.window.tasks.busy, timeout=10_000)
        for _ in range(3):  # what is shown asks for its layout, and that for the range of its scroll bar
            QApplication.processEvents()

    def key(self, name: str) -> None:
        """Press a key where the focus is."""
        target = QApplication.activeModalWidget() or self.window
        target = target.focusWidget() or target
        QTest.keyClick(target, KEYS.get(name, name))
        self.settle()

    def to_choices(self) -> None:
        """Go on to the choices of a moment that asks for a line of one's own first, with nothing written."""
        if self.page.phase == "composing":
            self.key("Enter")

    def click(self, widget: QWidget) -> None:
        """Click in the middle of something that can be seen."""
        assert widget.isVisible()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(widget.width() // 2, widget.height() // 2))
        self.settle()

    def button(self, name: str) -> QAbstractButton:
        """The visible button with that accessible name, or one that begins with it."""
        root = QApplication.activeModalWidget() or self.window
        found = [b for b in root.findChildren(QAbstractButton) if b.isVisible() and b.accessibleName().startswith(name)]
        assert found, f"no button {name!r}"
        return found[0]

    def press(self, name: str) -> None:
        """Click the button of that name."""
        self.click(self.button(name))

    @property
    def dialog(self) -> Ask:
        """What is being asked."""
        found = QApplication.activeModalWidget()
        assert isinstance(found, Ask)
        return found

    def focus(self, name: str) -> None:
        """Put the focus on a button, and see it, as with Tab."""
        for _ in range(2):
            self.settle()
        button = self.button(name)
        button.setFocus()
        bring_into_view(button)
        assert self.window.focusWidget() is button

    def save_as(self, path: Path) -> None:
        """Choose a place in the dialog that is open."""
        dialog = self.window.findChild(QFileDialog)
        assert dialog is not None
        dialog.fileSelected.emit(str(path))
        dialog.close()
        self.settle()
        if isinstance(QApplication.activeModalWidget(), Ask):
            assert breakable(path) in self.text(), "where it was saved is said"
            self.key("Enter")

    def text(self) -> str:
        """Everything that can be read on the page."""
        from PySide6.QtWidgets import QLabel

        root = QApplication.activeModalWidget() or self.window
        told = [w.accessibleName() or w.text() for w in root.findChildren(QLabel) if w.isVisible()]
        tiles = [tile for tile in root.findChildren(StoryTile) if tile.isVisible()]  # they paint their words themselves
        return "\n".join([*told, *(f"{tile.text()}\n{tile.accessibleDescription()}" for tile in tiles)])


@pytest.fixture
def time() -> list[float]:
    """The clock of timers: seconds, moved on by hand."""
    return [0.0]


@pytest.fixture
def open_window(qtbot: QtBot, time: list[float]) -> Iterator[Callable[..., Hands]]:
    make_application()

    def open_on(context: AppContext, settings: Settings | None = None, pace: Pace | None = None) -> Hands:
        """`pace` stages each moment; without it all is there at once."""
        staging = None if pace is None else lambda _settings: pace
        window = Window(context, settings or Settings(theme="light"), lambda: time[0], staging)
        qtbot.addWidget(window, before_close_func=lambda w: w.tasks.wait())
        window.show_home()
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        hands = Hands(window, qtbot)
        hands.settle()
        return hands

    yield open_on
    while (asked := QApplication.activeModalWidget()) is not None:
        asked.close()


@pytest.fixture
def hands(open_window: Callable[..., Hands], context: AppContext) -> Hands:
    return open_window(context)


@pytest.fixture
def small(context: AppContext, tmp_path: Path) -> AppContext:
    """A desk with the small pack installed."""
    install(context.app_paths, write_small(tmp_path / "p"))
    return context


def at_the_fork(hands: Hands) -> Hands:
    """Start the small scenario and stand at its first decision."""
    hands.press("Start: A walk")
    hands.key("Enter")
    return hands
