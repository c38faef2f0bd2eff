"""What Home can be painted without is done a moment after: slanted type, the icon, the pixels for the next start, and
what is due today.

What is due needs the records, the packs and the engine, and with them most of what `startup.first_use` puts off. What
the rest gains is not measured yet: the moment comes by the clock, under a profiler before Home is painted.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

AFTER_FIRST_PAINT_MS = 100


def after_first_paint(context: QObject, work: Callable[[], object]) -> None:
    """Do something once the window has been painted, unless `context` is gone by then."""
    QTimer.singleShot(AFTER_FIRST_PAINT_MS, context, work)
