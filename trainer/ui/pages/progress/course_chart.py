"""How a measure went: its line, its interval as a band, and where a scenario's version changed."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.scoring.measures import Axis
from trainer.scoring.progress import Point
from trainer.ui.theme.theme import Theme

HEIGHT = 72


class CourseChart(QWidget):
    """Points in the direction of reading, one for each playthrough that brought something new.

    `marks` are the numbers of playthroughs from which on a scenario was another version; `told` is for screen readers.
    """

    heard_as = "picture"

    def __init__(
        self, theme: Theme, axis: Axis, course: Sequence[Point], marks: Sequence[int], ends: tuple[str, str], told: str
    ) -> None:
        super().__init__()
        self._theme, self._axis, self._course, self._marks, self._ends = theme, axis, course, marks, ends
        self.setFont(theme.font("small"))
        self.setAccessibleName(told)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The chart and a line of dates."""
        return QSize(self._theme.px(280), self._theme.px(HEIGHT + 6) + self.fontMetrics().height())

    def _x(self, place: float) -> float:
        side = self._theme.px(6)
        along = place / max(1, len(self._course) - 1)
        return side + (self.width() - 2 * side) * (1 - along if self.isRightToLeft() else along)

    def _y(self, value: float) -> float:
        axis, side = self._axis, self._theme.px(6)
        share = (min(axis.high, max(axis.low, value)) - axis.low) / (axis.high - axis.low)
        return side + (self._theme.px(HEIGHT) - 2 * side) * (1 - share)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the band, the line and the marks."""
        painter, colors, theme = QPainter(self), self._theme.colors, self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = theme.px(HEIGHT)
        if self._axis.line is not None:
            painter.setPen(QPen(QColor(colors.edge), 2))
            painter.drawLine(QPointF(0, self._y(self._axis.line)), QPointF(self.width(), self._y(self._axis.line)))
        upper = [QPointF(self._x(n), self._y(point.interval.high)) for n, point in enumerate(self._course)]
        lower = [QPointF(self._x(n), self._y(point.interval.low)) for n, point in enumerate(self._course)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.sunken))
        painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
        self._paint_marks(painter, high)
        means = [QPointF(self._x(n), self._y(point.interval.mean)) for n, point in enumerate(self._course)]
        painter.setPen(QPen(QColor(colors.ink), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(means))
        painter.setBrush(QColor(colors.ink))
        painter.drawEllipse(means[-1], theme.px(4), theme.px(4))
        painter.setPen(QColor(colors.muted))
        below = QRectF(0, high + theme.px(4), self.width(), self.fontMetrics().height())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), self._ends[0])
        painter.drawText(below, int(Qt.AlignmentFlag.AlignRight), self._ends[1])

    def _paint_marks(self, painter: QPainter, high: int) -> None:
        pen = QPen(QColor(self._theme.colors.muted), 1.5, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        for x in self.mark_places():
            painter.drawLine(QPointF(x, 0), QPointF(x, high))

    def mark_places(self) -> list[float]:
        """Where the marks stand across: between the points before and after the change."""
        places = []
        for mark in self._marks:
            after = next((n for n, point in enumerate(self._course) if point.playthrough >= mark), None)
            if after is not None:
                places.append(self._x(max(0, after - 0.5)))
        return places
