"""What Home can be painted without is done a moment after: slanted type, the icon, the pixels for the next start, and
what is due today.

What is due needs the records, the packs and the engine, and with them most of what `startup.first_use` puts off. The
moment is counted from when events are first looked after, which is when a window is painted: however long it took to
make the window, the moment does not come before.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

AFTER_FIRST_PAINT_MS = 100


def after_first_paint(context: QObject, work: Callable[[], object]) -> None:
    """Do something once the window has been painted, unless `context` is gone by then."""
    QTimer.singleShot(0, context, lambda: QTimer.singleShot(AFTER_FIRST_PAINT_MS, context, work))
