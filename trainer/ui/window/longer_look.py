"""A whole check of a pack under work, once its author pauses: bots, measures, every way through."""

from threading import Event
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.actions.authoring.check_packs import SECONDS
from trainer.actions.authoring.preview import Draft, look_longer
from trainer.checks.check_pack import Stopped, Tick
from trainer.checks.time_left import within
from trainer.language.check_progress import progress_in_words
from trainer.ui.shell.frame import Frame
from trainer.ui.shell.tasks import Tasks

PAUSE_MS = 2_000
"""So long nothing must be saved before it begins; who saves more often is still writing."""

LONGER = "longer"
"""The group of its tasks: the check of what was saved last overtakes that of what was saved before."""

EVERY = 0.1
"""Seconds between two words of progress."""


class LongerLook(QObject):
    """Waits for a pause and then checks beside the window, until something is saved or the window closes."""

    progressed = Signal(str)
    """How far it is, in words."""
    looked = Signal(object)
    """The Draft, with all that was found."""

    def __init__(self, window: Frame, pause_ms: int = PAUSE_MS) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = Tasks(window.say, window.fault, self)
        self._left = Event()
        self._draft: Draft | None = None
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(pause_ms)
        self.pause.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether it waits for the pause, or looks."""
        return self.pause.isActive() or self._tasks.busy

    def after_a_pause(self, draft: Draft) -> None:
        """Look at this draft once nothing is saved for a while; what is under way is stopped."""
        self.stop()
        self._draft = draft
        if draft.pack is not None:
            self.pause.start()

    def stop(self) -> None:
        """Something was saved: what is under way says nothing of that, and ends soon."""
        self.pause.stop()
        self._left.set()
        self._tasks.overtake(LONGER)

    def close(self) -> None:
        """The window closes."""
        self.stop()
        self._tasks.wait()

    def _look(self) -> None:
        draft, left, app_paths = self._draft, Event(), self._window.context.app_paths
        self._left = left
        if draft is None:
            return
        tick = self._tick(left)
        # who has left has no time: what does not tick looks at the clock
        time = within(SECONDS, lambda: float("inf") if left.is_set() else monotonic())
        self._tasks.run(lambda: look_longer(draft, app_paths, tick, time), self._tell, group=LONGER, quiet=True)

    def _tell(self, found: Draft | None) -> None:
        if found is not None:
            self.looked.emit(found)

    def _tick(self, left: Event) -> Tick:
        next_time = [monotonic()]

        def tick(played: str | None, count: int) -> None:
            if left.is_set():
                raise Stopped
            if monotonic() >= next_time[0]:
                next_time[0] = monotonic() + EVERY
                self.progressed.emit(progress_in_words(played, count))

        return tick
