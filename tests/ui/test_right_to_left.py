"""Where one reads from right to left, bars and charts run that way too, as the words at their ends do."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from trainer.scoring.intervals import Interval
from trainer.scoring.measures import FIT
from trainer.ui.pages.play.gauges import MeterBar
from trainer.ui.pages.progress.interval_bar import IntervalBar
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.factor_panel import ShareBar
from trainer.ui.window.app import make_application

THEME = Theme()


def interval() -> QWidget:
    return IntervalBar(THEME, Interval(0.6, 0.5, 0.9), FIT.axis, "", ("", ""))


def share() -> QWidget:
    made = ShareBar(THEME)
    made.show_points(2)
    return made


def meter() -> QWidget:
    made = MeterBar("", THEME)
    made.setValue(30)
    return made


def bar_of(widget: QWidget, direction: Qt.LayoutDirection, high: int) -> QImage:
    """The lowest so many pixels, or all above them if less than 0, painted in that direction."""
    widget.setLayoutDirection(direction)
    image = widget.grab().toImage()
    top = image.height() - high if high > 0 else 0
    return image.copy(QRect(0, top, image.width(), abs(high)))


@pytest.mark.parametrize(("make", "high"), [(interval, -30), (share, -60), (meter, 6)])
def test_it_is_the_mirror_of_the_other_direction(qtbot: QtBot, make: Callable[[], QWidget], high: int) -> None:
    make_application()
    widget = make()
    qtbot.addWidget(widget)
    widget.resize(301 if make is share else 300, 60)
    one = bar_of(widget, Qt.LayoutDirection.LeftToRight, high)
    other = bar_of(widget, Qt.LayoutDirection.RightToLeft, high)
    assert one != other
    differ = sum(
        one.flipped(Qt.Orientation.Horizontal).pixelColor(x, y) != other.pixelColor(x, y)
        for x in range(one.width())
        for y in range(one.height())
    )
    assert differ <= one.height() * 4, "but for the pixels at its ends"
