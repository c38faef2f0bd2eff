"""The drawn signs of verdicts: a full box with a tick, a box half full, an empty box with a cross.

Each is told by its shape alone. Home shows them, so nothing here names `Qt` (see trainer.ui.startup.qt_numbers).
"""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen

from trainer.scoring.verdict import Verdict
from trainer.ui.widgets.painting import brush


def verdict_sign(painter: QPainter, verdict: Verdict, box: QRectF, color: str) -> None:
    """Paint the sign of a verdict into a square box, in one colour on any ground."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    line = max(1.5, box.width() / 9)
    inside = box.adjusted(line / 2, line / 2, -line / 2, -line / 2)
    frame = QPainterPath()
    frame.addRoundedRect(inside, box.width() / 5, box.width() / 5)
    painter.strokePath(frame, QPen(brush(color), line))
    if verdict == "right":
        painter.fillPath(frame.subtracted(_stroke(_tick(inside), line * 1.4)), brush(color))
    elif verdict == "poorly done":
        painter.fillPath(frame.intersected(_half(inside)), brush(color))
    else:
        painter.fillPath(_stroke(_cross(inside), line * 1.1), brush(color))


def _stroke(path: QPainterPath, width: float) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    return stroker.createStroke(path)


def _at(box: QRectF, x: float, y: float) -> QPointF:
    """A point of a box, 0 to 1 across and down."""
    return QPointF(box.x() + x * box.width(), box.y() + y * box.height())


def _tick(box: QRectF) -> QPainterPath:
    path = QPainterPath(_at(box, 0.2, 0.52))
    path.lineTo(_at(box, 0.43, 0.75))
    path.lineTo(_at(box, 0.82, 0.27))
    return path


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
    path.lineTo(_at(box, 1, 1))
    path.lineTo(_at(box, 0, 1))
    path.closeSubpath()
    return path
