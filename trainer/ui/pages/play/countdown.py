"""The time of one decision: how long it has been shown, and how much is left where there is a limit."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

TICK_MS = 100


class Countdown(QObject):
    """Counts while it runs and stands still while it is paused. `clock` gives seconds."""

    ticked = Signal(float)
    """Seconds left."""
    over = Signal()

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._before = 0.0
        self._since: float | None = None
        self.limit: float | None = None

    def begin(self, limit: float | None) -> None:
        """Start from zero, with a limit in seconds or without."""
        self.limit = limit
        self._before, self._since = 0.0, self._clock()
        if limit is not None:
            self._timer.start()

    @property
    def elapsed(self) -> float:
        """Seconds that counted so far."""
        return self._before + (self._clock() - self._since if self._since is not None else 0.0)

    @property
    def left(self) -> float:
        """Seconds left; 0 without a limit."""
        return max(0.0, self.limit - self.elapsed) if self.limit is not None else 0.0

    @property
    def paused(self) -> bool:
        """Whether it stands still."""
        return self._since is None

    def pause(self) -> None:
        """Stand still."""
        if self._since is not None:
            self._before, self._since = self.elapsed, None
            self._timer.stop()

    def resume(self) -> None:
        """Go on counting."""
        if self._since is None:
            self._since = self._clock()
            if self.limit is not None:
                self._timer.start()

    def stop(self) -> float:
        """Stop for good and return the seconds that counted."""
        self.pause()
        return self._before

    def _tick(self) -> None:
        self.ticked.emit(self.left)
        if self.left <= 0 and not self.paused:
            self.stop()
            self.over.emit()
