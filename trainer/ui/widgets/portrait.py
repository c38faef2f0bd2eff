"""A small round portrait of somebody of the cast."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.drawn_pixels import Painted, drawn_pixels
from trainer.ui.widgets.painting import filled

if TYPE_CHECKING:
    from trainer.drawing.values import Someone


class Portrait(QWidget):
    """Head and shoulders in a circle. It says nothing to a screen reader: the name stands beside it."""

    def __init__(self, theme: Theme, someone: "Someone", side: int = 56) -> None:
        super().__init__()
        self._theme, self._someone = theme, someone
        self._side = round(side * theme.scale)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        drawn_pixels().painted.connect(self._painted)

    def sizeHint(self) -> QSize:
        """As high as wide."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it, or its ground while it is being drawn."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        circle = QPainterPath()
        circle.addEllipse(box)
        painter.setClipPath(circle)
        filled(painter, box, self._theme.colors.sunken)
        image = drawn_pixels().image(self._someone, round(box.width() * self.devicePixelRatioF()))
        if image is not None:
            painter.drawImage(box, image)
        if self._theme.colors.picture_dim:
            filled(painter, box, "#000000", opacity=self._theme.colors.picture_dim)

    def _painted(self, painted: Painted) -> None:
        if painted.subject == self._someone:
            self.update()
