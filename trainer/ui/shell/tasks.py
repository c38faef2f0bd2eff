"""Deeds that may take a while, done beside the window's thread: one at a time, in the order they were asked for."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from trainer.actions.failure import Failure


class _Signals(QObject):
    finished = Signal(object)


class _Deed(QRunnable):
    def __init__(self, deed: Callable[[], Any]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.signals = _Signals()
        self._deed = deed

    def run(self) -> None:
        """Do it, and say how it went."""
        try:
            result: object = (True, self._deed())
        except Failure as failure:
            result = (False, failure)
        except Exception as error:  # a fault of ours: said, never swallowed, and never a dead window
            result = (
                False,
                Failure(3, f"Something went wrong in Right Call itself ({type(error).__name__}: {error})."),
            )
        self.signals.finished.emit(result)


class Tasks(QObject):
    """Runs deeds and tells what came of them in the window's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: dict[int, tuple[_Deed, Callable[[Any], None], Callable[[Failure], None]]] = {}
        self._count = 0

    @property
    def busy(self) -> bool:
        """Whether anything is still to come."""
        return bool(self._running)

    def run(self, deed: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Failure], None]) -> None:
        """Do `deed` beside the window; then call `done` with its result or `failed` with the failure."""
        self._count += 1
        task = _Deed(deed)
        self._running[self._count] = (task, done, failed)
        task.signals.setProperty("number", self._count)
        task.signals.finished.connect(self._finish)
        self._pool.start(task)

    @Slot(object)
    def _finish(self, result: tuple[bool, Any]) -> None:
        sender = self.sender()
        _, done, failed = self._running.pop(int(sender.property("number")))
        succeeded, value = result
        (done if succeeded else failed)(value)

    def wait(self) -> None:
        """Wait until nothing runs any more."""
        self._pool.waitForDone()
