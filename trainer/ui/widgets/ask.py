"""A question in a window of its own: a sentence and two or three answers."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from trainer.ui.look.colors import palette_of
from trainer.ui.look.look import Look
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.rows import Flow
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
        column = QVBoxLayout(self)
        side = look.gap(26)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(look.gap(14))
        column.addWidget(Text(title, look, "heading"))
        column.addWidget(Text(text, look, "body"))
        buttons: list[QWidget] = []
        for place, (words, deed) in enumerate(answers):
            button = Button(words, look, primary=place == 0)
            button.clicked.connect(lambda _=False, act=deed: self._answer(act))
            buttons.append(button)
        column.addWidget(Flow(buttons, look))
        buttons[0].setFocus()
        room = self.screen().availableGeometry().size()
        wide = min(look.px(480), room.width() - 2 * side)
        if column.heightForWidth(wide) > room.height() - 2 * side:
            wide = room.width() - 2 * side
        self.resize(wide, column.heightForWidth(wide))

    def _answer(self, deed: Callable[[], None] | None) -> None:
        self.accept()
        if deed is not None:
            deed()
