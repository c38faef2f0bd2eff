"""Packs that the system asks the program to open: on a Mac a double click comes as an event and not as an argument."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent


class OpenedFiles(QObject):
    """Hands each file that is to be opened to `take`."""

    def __init__(self, take: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._take = take

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files, and leave everything else."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self._take(event.file())
            return True
        return False
