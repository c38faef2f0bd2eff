"""An estimate with its interval, on a line with zero in the middle."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui.look.look import Look
from trainer.ui.widgets.painting import rounded


class IntervalBar(QWidget):
    """Mean and central 90 % interval between `-reach` and `reach`, with words at both ends."""

    def __init__(
        self, look: Look, mean: float, low: float, high: float, *, reach: float, left: str, right: str, name: str
    ) -> None:
        super().__init__()
        self._look, self._values, self._reach, self._ends = look, (low, mean, high), reach, (left, right)
        self.setFont(look.font("small"))
        self.setAccessibleName(f"{name}: {mean:.1f}, likely between {low:.1f} and {high:.1f}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A line and the words below it."""
        return QSize(self._look.px(320), self._look.px(34) + self.fontMetrics().height())

    def _x(self, value: float) -> float:
        half = self.width() / 2
        return half + max(-1.0, min(1.0, value / self._reach)) * (half - self._look.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, the interval and the mean."""
        painter, colors, look = QPainter(self), self._look.colors, self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = look.px(16)
        rounded(painter, QRectF(0, y - 2, self.width(), 4), colors.line, None, 2)
        painter.setPen(QPen(QColor(colors.muted), 2))
        painter.drawLine(QPointF(self.width() / 2, y - look.px(10)), QPointF(self.width() / 2, y + look.px(10)))
        low, mean, high = map(self._x, self._values)
        rounded(painter, QRectF(low, y - look.px(5), high - low, look.px(10)), colors.meter, None, look.px(5))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.ink))
        painter.drawEllipse(QPointF(mean, y), look.px(8), look.px(8))
        painter.setPen(QColor(colors.muted))
        words = self.rect().adjusted(0, y + look.px(14), 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, self._ends[0])
        painter.drawText(words, Qt.AlignmentFlag.AlignRight, self._ends[1])
