"""A scroll bar that keeps quiet."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider

from trainer.ui.look.look import Look
from trainer.ui.widgets.painting import rounded

WIDTH = 12


class SlimBar(QScrollBar):
    """A vertical scroll bar: only its handle is seen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self) -> QSize:
        """Slim."""
        return QSize(WIDTH, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the handle where the style would have it."""
        painter, colors = QPainter(self), self._look.colors
        painter.fillRect(self.rect(), QColor(colors.page))
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        slider = QStyle.SubControl.SC_ScrollBarSlider
        box = self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, slider, self)
        handle = QRectF(box).adjusted(3, 2, -3, -2)
        rounded(painter, handle, colors.meter if self.isSliderDown() else colors.line, None, handle.width() / 2)
