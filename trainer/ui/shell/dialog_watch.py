"""Whether a dialog stands before a window: a question, a failure, or the choice of a file, whoever opened it."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget


class DialogWatch(QObject):
    """Tells when the first dialog opens before the window, and when the last one closes; ends with its parent."""

    changed = Signal(bool)
    """Whether one is open now."""

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self.open = QApplication.activeModalWidget() is not None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt tells a window when dialogs take all input from it, and when it has it back."""
        if event.type() in (QEvent.Type.WindowBlocked, QEvent.Type.WindowUnblocked):
            self.open = event.type() == QEvent.Type.WindowBlocked
            self.changed.emit(self.open)
        return super().eventFilter(watched, event)
