"""An estimate with its interval, on the line of its measure."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.language.numbers import decimals
from trainer.language.translation import _
from trainer.scoring.intervals import Interval
from trainer.scoring.measures import Axis
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.painting import rounded


class IntervalBar(QWidget):
    """Mean and central 90 % interval between the ends of an axis, with words at both."""

    heard_as = "picture"

    def __init__(self, theme: Theme, found: Interval, axis: Axis, name: str, ends: tuple[str, str]) -> None:
        super().__init__()
        self._theme, self._found, self._axis, self._ends = theme, found, axis, ends
        self.setFont(theme.font("small"))
        self.setAccessibleName(
            _("{measure}: {mean}, likely between {low} and {high}").format(
                measure=name, mean=decimals(found.mean, 2), low=decimals(found.low, 2), high=decimals(found.high, 2)
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A line and the words below it."""
        return QSize(self._theme.px(320), self._theme.px(34) + self.fontMetrics().height())

    def _x(self, value: float) -> float:
        axis, side = self._axis, self._theme.px(8)
        share = (max(axis.low, min(axis.high, value)) - axis.low) / (axis.high - axis.low)
        along = 1 - share if self.isRightToLeft() else share
        return side + along * (self.width() - 2 * side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, the interval and the mean."""
        painter, colors, theme = QPainter(self), self._theme.colors, self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = theme.px(16)
        rounded(painter, QRectF(0, y - 2, self.width(), 4), colors.edge, None, 2)
        if self._axis.line is not None:
            painter.setPen(QPen(QColor(colors.muted), 2))
            line = self._x(self._axis.line)
            painter.drawLine(QPointF(line, y - theme.px(10)), QPointF(line, y + theme.px(10)))
        mean, low, high = map(self._x, self._found)
        likely = QRectF(min(low, high), y - theme.px(5), abs(high - low), theme.px(10))
        rounded(painter, likely, colors.meter, None, theme.px(5))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.ink))
        painter.drawEllipse(QPointF(mean, y), theme.px(8), theme.px(8))
        painter.setPen(QColor(colors.muted))
        words = self.rect().adjusted(0, y + theme.px(14), 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, self._ends[0])
        painter.drawText(words, Qt.AlignmentFlag.AlignRight, self._ends[1])
