"""Keys that write something, switched off where they do something else: who speaks to the machine would press them."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class CharacterKeysOff(QObject):
    """Keeps them from a page. Enter, Space, Esc, Tab and arrows stay, and fields are written in as ever."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what writes something from what it was not written in."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            words = event.text()
            return bool(words.strip()) and words.isprintable()
        return super().eventFilter(watched, event)
