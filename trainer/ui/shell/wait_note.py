"""The note that something takes longer than usual: over the page, at the bottom, in nobody's way."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from trainer.language.translation import _
from trainer.ui.startup.qt_numbers import qt_names
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.painting import RADIUS, rounded
from trainer.ui.widgets.pressable import announce
from trainer.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

WIDEST = 520
"""Pixels, at 100 % text."""


class WaitNote(Text):
    """Says that the window waits; clicks and keys go to what is below it."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        words = _("Still working. Another window may be using your records. Nothing is lost; it goes on by itself.")
        super().__init__(words, theme, "small", parent=window)
        self._theme, self._window = theme, window
        self.setAttribute(qt_names().WidgetAttribute.WA_TransparentForMouseEvents)
        around = theme.gap(14)
        self.setContentsMargins(around, around, around, around)
        self.hide()

    def say(self) -> None:
        """Show it where the window is now, and let a screen reader say it."""
        window, apart = self._window, self._theme.gap(16)
        width = min(self._theme.px(WIDEST), window.width() - 2 * apart)
        height = self.heightForWidth(width)
        self.setGeometry((window.width() - width) // 2, window.height() - height - apart, width, height)
        self.raise_()
        self.show()
        announce(self, self.text())

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint the ground, then the words."""
        colors = self._theme.colors
        rounded(QPainter(self), QRectF(self.rect()), colors.card, colors.line, RADIUS)
        super().paintEvent(event)
