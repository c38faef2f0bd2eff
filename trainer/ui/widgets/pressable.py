"""Everything that can be pressed: by mouse, by Space and by Enter, with a focus that can be seen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from trainer.language.translation import _
from trainer.ui.startup.qt_numbers import (
    KEY_DOWN,
    KEY_ENTER,
    KEY_LEFT,
    KEY_RETURN,
    KEY_RIGHT,
    KEY_SPACE,
    KEY_UP,
    STRONG_FOCUS,
    qt_names,
)
from trainer.ui.widgets.in_view import bring_into_view

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QKeyEvent

ENTER = (KEY_RETURN, KEY_ENTER)
ARROWS = (KEY_LEFT, KEY_UP, KEY_RIGHT, KEY_DOWN)


class Pressable(QAbstractButton):
    """A button that Enter presses too.

    What can be checked acts on `toggled` and not on `clicked`: a screen reader turns it without a click.
    """

    points = True
    """Whether the pointer becomes a hand over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("focusPolicy", STRONG_FOCUS)

    def mark(self, on: bool) -> None:
        """Check it, or not, to show how things are: nothing acts on that."""
        self.blockSignals(True)
        self.setChecked(on)
        self.blockSignals(False)

    def enterEvent(self, event: "QEnterEvent") -> None:
        """Point, once there is a pointer."""
        super().enterEvent(event)
        if self.points:
            self.setCursor(qt_names().CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Enter presses, unless it is still held down from before; what is out of sight comes into view first."""
        if event.key() in (*ENTER, KEY_SPACE) and not event.isAutoRepeat() and bring_into_view(self):
            announce(
                self,
                _("{name} is in view now. Press again to choose it.").format(name=self.accessibleName() or self.text()),
            )
            return
        if event.key() in ENTER:
            if not event.isAutoRepeat():
                self.click()
            return
        if event.key() in ARROWS and not self.autoExclusive():
            event.ignore()  # arrows belong to the page; only among several of which one is on they go to the next
            return
        super().keyPressEvent(event)


class Destination(Pressable):
    """Leads somewhere, and is marked while one is there. It is a button: nothing is switched on or off by it."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.here = False
        """Whether one is there; whoever is asked for the place says so."""
        self._told = ""
        self.clicked.connect(self.chosen)

    def mark(self, on: bool) -> None:
        """Show, and let be heard, whether one is there."""
        self.here = on
        if not on:
            self._told = ""
        self._describe()
        self.update()

    def tell(self, words: str) -> None:
        """Let these be heard with it too, until one is elsewhere."""
        self._told = words
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleDescription("\n".join(filter(None, (_("You are here") if self.here else "", self._told))))


def announce(widget: QWidget, words: str, *, at_once: bool = False) -> None:
    """Let a screen reader say something of a widget, in what it says now if it cannot wait; else nothing happens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # Home is painted without

    event = QAccessibleAnnouncementEvent(widget, words)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
