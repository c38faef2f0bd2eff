"""Covers what is not to be seen yet, and lifts: what is below it stands where it will stand, so nothing jumps."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.painting import filled
from trainer.ui.widgets.strip import MOVES

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Veil(QWidget):
    """Lies over some widgets of one parent, in the colour of the page. A click on it goes through to the page."""

    def __init__(self, theme: Theme, covered: list[QWidget]) -> None:
        super().__init__(covered[0].parentWidget())
        self._theme, self._covered, self._lifted = theme, covered, 1.0
        self.hide()
        for each in covered:
            each.installEventFilter(self)

    def lift(self, share: float) -> None:
        """Cover all at 0, nothing at 1."""
        if share == self._lifted:
            return
        self._lifted = share
        self.setVisible(share < 1)
        if share < 1:
            self._fit()
            self.raise_()
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay over what is covered."""
        if event.type() in MOVES and not self.isHidden():
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        over = QRect()
        for each in self._covered:
            if not each.isHidden():
                over = over.united(each.geometry())
        self.setGeometry(over)

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint as much of the page's ground as is left of it."""
        filled(QPainter(self), QRectF(self.rect()), self._theme.colors.page, opacity=1 - self._lifted)
