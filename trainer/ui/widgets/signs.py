"""The signs of the styles: a wedge for directive, a ring for inspiring; each full, half full, or empty."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

Fill = Literal["full", "half", "empty"]


def style_sign(painter: QPainter, style: str | None, center: QPointF, size: float, color: str, fill: Fill) -> None:
    """The sign of a style: a wedge for directive, a ring for inspiring, a bar for passive or none."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(color), max(2.0, size / 8)))
    painter.setBrush(QColor(color) if fill == "full" else Qt.BrushStyle.NoBrush)
    _outline(painter, style, center, size)
    if fill == "half":
        painter.save()
        painter.setClipRect(QRectF(center.x() - size, center.y() + size * 0.08, 2 * size, size))
        style_sign(painter, style, center, size, color, "full")
        painter.restore()


def _outline(painter: QPainter, style: str | None, center: QPointF, size: float) -> None:
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
