"""What goes up and down: a meter, and the ring of the timer."""

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from trainer.language.translation import _, ngettext
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.painting import rounded
from trainer.ui.widgets.pressable import Pressable
from trainer.ui.widgets.strip import Strip


class MeterBar(QWidget):
    """A meter: label, value 0 to 100, and a bar."""

    def __init__(self, label: str, theme: Theme) -> None:
        super().__init__()
        self._label, self._theme, self._value = label, theme, 0
        self.setFont(theme.font("small"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_value(self, value: int) -> None:
        """Show another value."""
        self._value = value
        self.setAccessibleName(_("{meter}: {value} of 100").format(meter=self._label, value=value))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its label needs."""
        metrics, theme = self.fontMetrics(), self._theme
        width = max(theme.px(118), metrics.horizontalAdvance(self._label) + theme.px(48))
        return QSize(width, metrics.height() + theme.px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint label, value and bar."""
        painter, colors, theme = QPainter(self), self._theme.colors, self._theme
        painter.setPen(QColor(colors.muted))
        line = self.rect().adjusted(0, 0, 0, -theme.px(10))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._label)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(self._value))
        high = theme.px(6)
        bar = QRectF(0, self.height() - high, self.width(), high)
        rounded(painter, bar, colors.line, None, high / 2)
        if self._value:
            rounded(
                painter, QRectF(bar.x(), bar.y(), bar.width() * self._value / 100, high), colors.meter, None, high / 2
            )


class TimeLeft(NamedTuple):
    """Seconds that are left of a limit, and whether time stands still."""

    left: float
    limit: float
    paused: bool


class TimerRing(Pressable):
    """The time that is left, as a ring and in seconds. Emits what it is shown.

    Pressing it is for those without a keyboard, so Tab goes past it.
    """

    shown = Signal(object)
    """The TimeLeft."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._left, self._limit, self._paused = theme, 0.0, 1.0, False
        self.setFont(theme.font("number"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(_("Press, or {key}, to pause").format(key="P"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_time(self, left: float, limit: float, *, paused: bool) -> None:
        """Show `left` of `limit` seconds."""
        before = (ceil(self._left), self._paused)
        self._left, self._limit, self._paused = left, max(limit, 0.001), paused
        if before != (ceil(left), paused):
            seconds = ngettext("{count} second left", "{count} seconds left", ceil(left)).format(count=ceil(left))
            self.setAccessibleName(_("Time stands still") if paused else seconds)
        self.update()
        self.shown.emit(TimeLeft(left, limit, paused))

    def sizeHint(self) -> QSize:
        """Ring and text."""
        return QSize(
            self._theme.px(44) + self._theme.px(12) + self.fontMetrics().horizontalAdvance(_seconds(600)),
            self._theme.px(44),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring and the seconds."""
        painter, colors, theme = QPainter(self), self._theme.colors, self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, width = theme.px(36), theme.px(5)
        ring = QRectF(width, (self.height() - size) / 2, size, size)
        painter.setPen(QPen(QColor(colors.line), width))
        painter.drawEllipse(ring)
        painter.setPen(QPen(QColor(colors.ink), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(ring, 90 * 16, -round(360 * 16 * self._left / self._limit))
        painter.setPen(QColor(colors.ink))
        text = "II" if self._paused else _seconds(ceil(self._left))
        area = self.rect().adjusted(size + theme.px(20), 0, 0, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)


def _seconds(count: int) -> str:
    return _("{count} s").format(count=count)


class RingInView(Strip):
    """The same time in a strip, for as long as its ring is scrolled out of sight."""

    def __init__(self, ring: TimerRing, theme: Theme, page: QScrollArea) -> None:
        self.again = TimerRing(theme)
        super().__init__(self.again, theme, page, ring)
        self.again.pressed.connect(ring.pressed)
        ring.shown.connect(lambda time: self.again.show_time(time.left, time.limit, paused=time.paused))
