"""Small things that several widgets paint: boxes and the focus ring."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from trainer.ui.look.look import Look

RADIUS = 14
RING = 3


def rounded(
    painter: QPainter, box: QRectF, fill: str | None, line: str | None, radius: float, width: float = 1
) -> None:
    """A box with round corners."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(line), width) if line else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = width / 2 if line else 0
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)


def filled(painter: QPainter, box: QRectF, color: str, *, opacity: float = 1.0) -> None:
    """A plain box. (`fillRect` would build half a dozen of Qt's enumerations first.)"""
    painter.setPen(Qt.PenStyle.NoPen)
    ground = QColor(color)
    ground.setAlphaF(opacity)
    painter.setBrush(ground)
    painter.drawRect(box)


def focus_ring(painter: QPainter, box: QRectF, look: Look, radius: float) -> None:
    """The visible focus: a strong line just inside `box`."""
    rounded(painter, box, None, look.colors.ink, radius, RING)
