"""A question in a window of its own: a sentence and two or three answers."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from trainer.ui.theme.colors import palette_of
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Page
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.text import Text

AskButton = tuple[str, Callable[[], None] | None]


class Ask(QDialog):
    """Asks, and does what was answered. The first answer is the one that Enter gives; Esc does nothing."""

    def __init__(self, parent: QWidget, theme: Theme, title: str, text: str, answers: Sequence[AskButton]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Right Call")
        self.setPalette(palette_of(theme.colors))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        column = QVBoxLayout(self)
        side = theme.gap(26)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(theme.gap(14))
        self._words = Page(theme, margin=0, above=0)
        self._words.column.addWidget(Text(title, theme, "heading", level=1))
        self._words.column.addWidget(Text(text, theme, "body"))
        column.addWidget(self._words, 1)
        buttons: list[QWidget] = []
        for place, (words, action) in enumerate(answers):
            button = Button(words, theme, primary=place == 0)
            button.clicked.connect(lambda _=False, act=action: self._answer(act))
            buttons.append(button)
        answered = Flow(buttons, theme)
        column.addWidget(answered)
        buttons[0].setFocus()
        room = self.screen().availableGeometry().size() - QSize(2 * side, 2 * side)
        for wide in (min(theme.px(480), room.width()), room.width()):
            inside = wide - 2 * side
            high = self._words.height_of(inside) + answered.heightForWidth(inside) + 2 * side + column.spacing()
            if high <= room.height():
                break
        self.resize(wide, min(high, room.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is longer than the screen scrolls."""
        if not self._words.scroll_by_key(event.key()):
            super().keyPressEvent(event)

    def _answer(self, action: Callable[[], None] | None) -> None:
        self.accept()
        if action is not None:
            action()
