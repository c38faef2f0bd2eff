"""A few lines to write in. It tells what was written once the focus leaves it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.in_view import bring_into_view

LINES = 3


class TextArea(QPlainTextEdit):
    """Plain text; Tab goes on to the next thing."""

    left = Signal(str)

    def __init__(self, theme: Theme, name: str, text: str = "") -> None:
        super().__init__()
        self.setFont(theme.font("body"))
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setPlainText(text)
        self.setTabChangesFocus(True)
        line, radius, side = theme.colors.edge, theme.gap(10), theme.gap(8)
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {theme.colors.card}; border: 1px solid {line}; border-radius: {radius}px;"
            f" padding: {side}px; }} QPlainTextEdit:focus {{ border: 2px solid {theme.colors.ink}; }}"
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._tell_if_elsewhere)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + 2 * side + theme.gap(14))

    def _tell_if_elsewhere(self) -> None:
        """What was not typed, as by a screen reader, is told at once: no focus leaves it."""
        if not self.hasFocus():
            self.left.emit(self.toPlainText().strip())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell what stands here now."""
        super().focusOutEvent(event)
        self.left.emit(self.toPlainText().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write where it can be seen."""
        bring_into_view(self)
        super().keyPressEvent(event)
