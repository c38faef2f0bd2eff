"""Small things that several widgets paint: boxes, dots, words and the focus ring.

Everything here is on the way to the first window, so nothing names `Qt` (see trainer.ui.startup.qt_numbers):
setting the pen or the brush of a painter would build it all, filling and stroking a path does not.
"""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPalette, QPen

from trainer.ui.theme.theme import Theme

RADIUS = 14
RING = 3


@lru_cache(maxsize=64)
def brush(color: str, opacity: float = 1.0) -> QBrush:
    """A brush of one colour; `opacity` is 0 to 1. It comes out of a palette, for that names no style."""
    shade, palette = QColor(color), QPalette()
    shade.setAlphaF(opacity)
    palette.setColor(palette.ColorRole.Window, shade)
    return palette.window()


def rounded(
    painter: QPainter, box: QRectF, fill: str | None, line: str | None, radius: float, width: float = 1
) -> None:
    """A box with round corners."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if line else 0
    path = QPainterPath()
    path.addRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
    if fill:
        painter.fillPath(path, brush(fill))
    if line:
        painter.strokePath(path, QPen(brush(line), width))


def filled(painter: QPainter, box: QRectF, color: str, *, opacity: float = 1.0) -> None:
    """A plain box."""
    path = QPainterPath()
    path.addRect(box)
    painter.fillPath(path, brush(color, opacity))


def dot(painter: QPainter, center: QPointF, radius: float, color: str) -> None:
    """A filled circle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addEllipse(center, radius, radius)
    painter.fillPath(path, brush(color))


def write(painter: QPainter, box: QRect, align: int, words: str, color: str) -> None:
    """Words; `align` is of the numbers of trainer.ui.startup.qt_numbers.

    A painter begins with the ink of its widget, so the pen is only set for words in another colour.
    """
    ink = QColor(color)
    if painter.pen().color() != ink:
        painter.setPen(ink)
    painter.drawText(box, align, words)


def focus_ring(painter: QPainter, box: QRectF, theme: Theme, radius: float) -> None:
    """The visible focus: a strong line just inside `box`."""
    rounded(painter, box, None, theme.colors.ink, radius, RING)
