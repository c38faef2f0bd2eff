"""What Home can be painted without is done a moment after: the icon, slanted type, the pixels for the next start, and
what is due today.

Reading slanted type before Home is painted costs GAIN_SLANTED, drawing the icon GAIN_AFTER.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

AFTER_FIRST_PAINT_MS = 100


def after_first_paint(context: QObject, work: Callable[[], object]) -> None:
    """Do something once the window has been painted, unless `context` is gone by then."""
    QTimer.singleShot(AFTER_FIRST_PAINT_MS, context, work)
