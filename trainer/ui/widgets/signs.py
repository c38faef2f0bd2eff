"""The signs of the styles: a wedge for directive, a ring for inspiring; a small cross where it was not the call."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF


def style_sign(painter: QPainter, style: str | None, center: QPointF, size: float, color: str, *, filled: bool) -> None:
    """The sign of a style: a wedge for directive, a ring for inspiring, a bar for passive or none."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(color), max(2.0, size / 8)))
    painter.setBrush(QColor(color) if filled else Qt.BrushStyle.NoBrush)
    x, y, half = center.x(), center.y(), size / 2
    if style == "directive":
        corners = [QPointF(x, y - half), QPointF(x + half, y + half * 0.8), QPointF(x - half, y + half * 0.8)]
        painter.drawPolygon(QPolygonF(corners))
    elif style == "inspiring":
        painter.drawEllipse(center, half * 0.9, half * 0.9)
    else:
        painter.drawLine(QPointF(x - half * 0.7, y), QPointF(x + half * 0.7, y))


def cross(painter: QPainter, center: QPointF, size: float, color: str) -> None:
    """A small cross: not the call."""
    painter.setPen(QPen(QColor(color), max(2.0, size / 5)))
    x, y, half = center.x(), center.y(), size / 2
    painter.drawLine(QPointF(x - half, y - half), QPointF(x + half, y + half))
    painter.drawLine(QPointF(x - half, y + half), QPointF(x + half, y - half))
