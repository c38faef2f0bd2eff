"""What goes up and down: a meter, and the ring of the timer."""

from math import ceil, cos, pi
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QScrollArea, QSizePolicy

from trainer.language.translation import _, ngettext
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.character_keys import AS_EVER, Keys
from trainer.ui.widgets.painting import RADIUS, brush, focus_ring, rounded
from trainer.ui.widgets.pressable import Pressable
from trainer.ui.widgets.strip import Strip


class MeterBar(QProgressBar):
    """A meter: label, value 0 to 100, and a bar; its value is heard as one."""

    def __init__(self, label: str, theme: Theme) -> None:
        super().__init__()
        self._label, self._theme = label, theme
        self.setRange(0, 100)
        self.setValue(0)
        self.setAccessibleName(label)
        self.setFont(theme.font("small"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as its label needs."""
        metrics, theme = self.fontMetrics(), self._theme
        width = max(theme.px(118), metrics.horizontalAdvance(self._label) + theme.px(40))
        return QSize(width, metrics.height() + theme.px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint label, value and bar."""
        painter, colors, theme = QPainter(self), self._theme.colors, self._theme
        painter.setPen(QColor(colors.muted))
        line = self.rect().adjusted(0, 0, 0, -theme.px(10))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._label)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(self.value()))
        high = theme.px(6)
        bar = QRectF(0, self.height() - high, self.width(), high)
        rounded(painter, bar, colors.line, None, high / 2)
        if self.value():
            full = bar.width() * self.value() / 100
            left = bar.right() - full if self.isRightToLeft() else bar.x()
            rounded(painter, QRectF(left, bar.y(), full, high), colors.meter, None, high / 2)


URGENT = 10.0
"""Seconds left from which on the time is felt."""


class TimeLeft(NamedTuple):
    """Seconds that are left of a limit, whether time stands still, and whether things may move."""

    left: float
    limit: float
    paused: bool
    moves: bool = False

    @property
    def urgent(self) -> bool:
        """Whether little is left."""
        return self.left < URGENT

    @property
    def pulse(self) -> float:
        """0 to 1 and back, once a second, while little is left and it runs: a breath, no blinking."""
        if not self.urgent or not self.moves or self.paused or not self.left:
            return 0.0
        return (1 - cos(2 * pi * self.left)) / 2


def seconds_left(count: int) -> str:
    """How many whole seconds are left."""
    return ngettext("{count} second left", "{count} seconds left", count).format(count=count)


class TimerRing(Pressable):
    """The time that is left, as a ring and in seconds. Emits what it is shown.

    Pressing it is for those without a keyboard, so Tab goes past it as long as there is a key for that.
    """

    shown = Signal(object)
    """The TimeLeft."""

    def __init__(self, theme: Theme, keys: Keys = AS_EVER) -> None:
        super().__init__()
        self._theme, self._time = theme, TimeLeft(0.0, 1.0, paused=False)
        self.setFont(theme.font("number"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if keys.off:
            self.setToolTip(_("Press to pause"))
        else:
            self.setToolTip(_("Press, or {key}, to pause").format(key=keys.pause))
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_time(self, time: TimeLeft) -> None:
        """Show how much time is left."""
        before, self._time = self._time, time
        left = ceil(time.left)
        if (ceil(before.left), before.paused) != (left, time.paused):
            self.setAccessibleName(_("Time stands still") if time.paused else seconds_left(left))
        self.update()
        self.shown.emit(time)

    def sizeHint(self) -> QSize:
        """Ring and text."""
        return QSize(
            self._theme.px(44) + self._theme.px(12) + self.fontMetrics().horizontalAdvance(_seconds(600)),
            self._theme.px(44),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring and the seconds."""
        painter, colors, theme, time = QPainter(self), self._theme.colors, self._theme, self._time
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, width = theme.px(36), theme.px(5)
        ink = QColor(colors.urgent if time.urgent else colors.ink)
        ring = QRectF(width, (self.height() - size) / 2, size, size)
        painter.setPen(QPen(QColor(colors.line), width))
        painter.drawEllipse(ring)
        if time.pulse:
            painter.setPen(QPen(brush(colors.urgent, 0.5 * time.pulse), width))
            painter.drawEllipse(ring)
        wide = width * (1 + 0.4 * time.pulse)
        painter.setPen(QPen(ink, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(ring, 90 * 16, -round(360 * 16 * time.left / max(time.limit, 0.001)))
        painter.setPen(ink)
        text = "II" if time.paused else _seconds(ceil(time.left))
        area = self.rect().adjusted(size + theme.px(20), 0, 0, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), theme, RADIUS)


def _seconds(count: int) -> str:
    return _("{count} s").format(count=count)


class RingInView(Strip):
    """The same time in a strip, for as long as its ring is scrolled out of sight."""

    def __init__(self, ring: TimerRing, theme: Theme, page: QScrollArea) -> None:
        self.again = TimerRing(theme)
        self.again.setToolTip(ring.toolTip())
        super().__init__(self.again, theme, page, ring)
        self.again.pressed.connect(ring.pressed)
        ring.shown.connect(self.again.show_time)
