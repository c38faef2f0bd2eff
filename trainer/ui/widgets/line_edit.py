"""One line to write in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.in_view import bring_into_view
from trainer.ui.widgets.pressable import ENTER


class LineEdit(QLineEdit):
    """Plain text of at most `longest` characters."""

    def __init__(self, theme: Theme, name: str, longest: int, text: str = "") -> None:
        super().__init__(text)
        self.setFont(theme.font("body"))
        self.setMaxLength(longest)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        colors, radius, side = theme.colors, theme.gap(10), theme.gap(8)
        self.setStyleSheet(
            f"QLineEdit {{ background: {colors.card}; border: 1px solid {colors.edge}; border-radius: {radius}px;"
            f" padding: {side}px; }} QLineEdit:focus {{ border: 2px solid {colors.ink}; }}"
        )
        self.setMinimumWidth(theme.gap(200))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write where it can be seen; a page is turned where one reads. Enter that is held down ends nothing."""
        if event.key() in ENTER and event.isAutoRepeat():
            return
        if event.key() not in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            bring_into_view(self)
        super().keyPressEvent(event)
