"""The clock of talk or of a vote, by the room's own time."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from trainer.actions.room.clock import Clock
from trainer.language.rooms import clock_in_words, time_left
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.text import Text

TICK_MS = 250


class ClockLine(Text):
    """Time that is left; not there where nothing runs out. `clock` gives seconds of this computer."""

    def __init__(self, theme: Theme, clock: Callable[[], float]) -> None:
        super().__init__("", theme, "number", wrap=False)
        self._seconds = clock
        self._found: Clock | None = None
        self._ahead = 0.0
        """Seconds by which the room's time is ahead of this computer's."""
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self.hide()

    def show_clock(self, found: Clock | None, now: float) -> None:
        """Show this one; `now` is the time of the room."""
        self._found, self._ahead = found, now - self._seconds()
        self.setVisible(found is not None)
        if found is not None and found.runs:
            self._timer.start()
        else:
            self._timer.stop()
        self.tick()

    def tick(self) -> None:
        """Show what is left now."""
        if self._found is None:
            return
        left, (label, up) = self._found.left_at(self._ahead + self._seconds()), time_left()
        words = f"{label} {clock_in_words(left)}" if left > 0 else up
        if words != self.text():
            self.setText(words)
