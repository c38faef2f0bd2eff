"""A question in a window of its own: a sentence and two or three answers."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from trainer.ui.look.colors import palette_of
from trainer.ui.look.look import Look
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.text import Text

Answer = tuple[str, Callable[[], None] | None]


class Ask(QDialog):
    """Asks, and does what was answered. The first answer is the one that Enter gives; Esc does nothing."""

    def __init__(self, parent: QWidget, look: Look, title: str, text: str, answers: Sequence[Answer]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Right Call")
        self.setPalette(palette_of(look.colors))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setMinimumWidth(look.px(420))
        column = QVBoxLayout(self)
        side = look.gap(26)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(look.gap(14))
        column.addWidget(Text(title, look, "heading"))
        column.addWidget(Text(text, look, "body"))
        row = QHBoxLayout()
        for place, (words, deed) in enumerate(answers):
            button = Button(words, look, primary=place == 0)
            button.clicked.connect(lambda _=False, act=deed: self._answer(act))
            row.addWidget(button)
            if place == 0:
                button.setFocus()
        row.addStretch(1)
        column.addLayout(row)

    def _answer(self, deed: Callable[[], None] | None) -> None:
        self.accept()
        if deed is not None:
            deed()
