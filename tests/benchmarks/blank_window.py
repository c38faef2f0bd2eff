"""The floor for starting: a blank QMainWindow of the same size, until it is painted."""

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class UntilPainted(QObject):
    """Ends the program `wait` ms after the watched widget has painted, and says when and at what size of memory."""

    def __init__(self, wait: int = 0) -> None:
        super().__init__()
        self._wait = wait

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(self._wait, self.finish)
        return False

    def finish(self) -> None:
        sys.stdout.write(f"{time.monotonic_ns()} {resident_kib()}\n")
        sys.stdout.flush()
        QApplication.exit(0)


def resident_kib() -> int:
    """Resident memory of this process now."""
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1280, 800)
    until = UntilPainted()
    window.installEventFilter(until)
    window.show()
    sys.exit(application.exec())
