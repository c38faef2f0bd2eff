"""A scroll bar that keeps quiet."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QScrollBar

from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.painting import filled, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

WIDTH = 12


class SlimBar(QScrollBar):
    """A vertical scroll bar: only its handle is seen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self) -> QSize:
        """Slim."""
        return QSize(WIDTH, 60)

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint the handle between the two ends, as long as the part of the page that is seen."""
        painter, colors = QPainter(self), self._theme.colors
        filled(painter, QRectF(self.rect()), colors.page)
        room, span = self.height() - 2 * WIDTH, self.maximum() - self.minimum() + self.pageStep()
        if span <= self.pageStep() or room <= 0:
            return
        long = max(3 * WIDTH, room * self.pageStep() / span)
        top = WIDTH + (room - long) * (self.value() - self.minimum()) / (self.maximum() - self.minimum())
        handle = QRectF(3, top, WIDTH - 6, long)
        rounded(painter, handle, colors.meter if self.isSliderDown() else colors.edge, None, handle.width() / 2)
