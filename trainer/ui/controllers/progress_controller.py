"""Progress in the window: it is read beside it, then shown."""

from PySide6.QtCore import QObject

from trainer.actions.failure import Failure
from trainer.actions.learning.history import progress
from trainer.actions.recovery import not_counted
from trainer.scoring.progress import Progress
from trainer.ui.pages.progress.progress_page import ProgressPage
from trainer.ui.shell.frame import PAGE, Frame


class ProgressController(QObject):
    """Shows how somebody's measures went."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window

    def show(self) -> None:
        """Read the profile beside the window, then show it, and what could not be counted."""
        window = self._window
        window.show_page(ProgressPage(window.theme, None), "Progress")

        def read() -> tuple[Progress, str]:
            return progress(window.context), not_counted(window.context)

        def show(found: tuple[Progress, str]) -> None:
            counted, left_out = found
            window.show_page(ProgressPage(window.theme, counted, not_counted=left_out), "Progress")

        def failed(failure: Failure) -> None:
            window.show_page(ProgressPage(window.theme, None, str(failure)), "Progress")
            window.say_damage(failure)

        window.tasks.run(read, show, failed, group=PAGE, late=window.say_damage)
