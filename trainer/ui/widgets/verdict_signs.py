"""The drawn signs of verdicts: a full box with a tick, a box half full, an empty box with a cross.

Each is told by its shape alone. Home shows them, so nothing here names `Qt` (see trainer.ui.startup.qt_numbers).
"""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from trainer.scoring.verdict import Verdict
from trainer.ui.widgets.painting import brush

_TICK = ((0.14, 0.53), (0.25, 0.42), (0.42, 0.59), (0.74, 0.2), (0.86, 0.3), (0.43, 0.82))
"""The corners of the tick, 0 to 1 across and down its box."""
ROUND = 0.2
"""How much of a side a round corner takes."""


def verdict_sign(painter: QPainter, verdict: Verdict, box: QRectF, color: str) -> None:
    """Paint the sign of a verdict into a square box, in one colour on any ground.

    What is painted is laid out point by point: what Qt makes of two paths is empty at some sizes.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = max(1.2, box.width() / 10)
    inside = box.adjusted(line / 2, line / 2, -line / 2, -line / 2)
    frame = QPainterPath()
    frame.addRoundedRect(inside, ROUND * inside.width(), ROUND * inside.width())
    painter.strokePath(frame, QPen(brush(color), line))
    if verdict == "right":
        frame.addPolygon(QPolygonF([_at(inside, *corner) for corner in _TICK]))  # inside of a path it is a hole
        frame.closeSubpath()
        painter.fillPath(frame, brush(color))
    elif verdict == "poorly done":
        painter.fillPath(_half(inside), brush(color))
    else:
        painter.strokePath(_cross(inside), QPen(brush(color), line * 1.2))


def _at(box: QRectF, x: float, y: float) -> QPointF:
    """A point of a box, 0 to 1 across and down."""
    return QPointF(box.x() + x * box.width(), box.y() + y * box.height())


def _cross(box: QRectF) -> QPainterPath:
    path = QPainterPath(_at(box, 0.28, 0.28))
    path.lineTo(_at(box, 0.72, 0.72))
    path.moveTo(_at(box, 0.28, 0.72))
    path.lineTo(_at(box, 0.72, 0.28))
    return path


def _half(box: QRectF) -> QPainterPath:
    """What is below a wave through the middle."""
    path = QPainterPath(_at(box, 0, 0.56))
    path.cubicTo(_at(box, 0.35, 0.26), _at(box, 0.65, 0.86), _at(box, 1, 0.5))
    path.lineTo(_at(box, 1, 1 - ROUND))
    path.quadTo(_at(box, 1, 1), _at(box, 1 - ROUND, 1))
    path.lineTo(_at(box, ROUND, 1))
    path.quadTo(_at(box, 0, 1), _at(box, 0, 1 - ROUND))
    path.closeSubpath()
    return path
