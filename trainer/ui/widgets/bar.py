"""A bar: how many of all."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.painting import rounded

HIGH = 10
"""Pixels of a bar, at 100 % text."""


class Bar(QWidget):
    """How many of all: 0 to 1 of its width. The words beside it say so too, so it is not heard."""

    def __init__(self, theme: Theme, share: float, color: str) -> None:
        super().__init__()
        self._theme, self._share, self._color = theme, share, color
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A slim line."""
        return QSize(self._theme.px(120), self._theme.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groove and the bar."""
        painter, box, radius = QPainter(self), QRectF(self.rect()), self.height() / 2
        rounded(painter, box, self._theme.colors.sunken, None, radius)
        if self._share > 0:
            wide = max(box.height(), box.width() * self._share)
            rounded(painter, QRectF(0, 0, wide, box.height()), self._color, None, radius)
