"""What can be asked before choosing: a quiet row of buttons, each with its letter."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.actions.play.scene_view import QuestionView
from trainer.drawing.values import Someone
from trainer.language.decisions import seconds_in_short
from trainer.language.people import question_in_words
from trainer.language.translation import _
from trainer.packs.limits import QUESTIONS
from trainer.records.key_letters import LETTERS_THAT_PICK
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.portrait import Portrait
from trainer.ui.widgets.text import Text

LETTERS = LETTERS_THAT_PICK[:QUESTIONS]


class QuestionRow(QWidget):
    """Emits the id of the question that is asked. Those that were asked are gone; letters stay with their question."""

    asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.gap(6))
        self._column.addWidget(Text(_("You can ask first:"), theme, "small", color=theme.colors.muted, level=2))
        self.buttons: dict[str, Button] = {}
        self._row: Flow | None = None

    def show_questions(self, questions: tuple[QuestionView, ...], *, timed: bool) -> None:
        """Offer those that were not asked yet."""
        if self._row is not None:
            self._column.removeWidget(self._row)
            self._row.hide()  # it goes later, and would be painted below the new one until then
            self._row.deleteLater()
        self.buttons = {}
        for letter, question in zip(LETTERS, questions, strict=False):
            if not question.asked:
                words = question_in_words(question.who, question.text)
                cost = f" · {seconds_in_short(question.seconds)}" if timed and question.seconds else ""
                button = Button(f"{letter}  {words}{cost}", self._theme, quiet=True, name=f"{letter}: {words}{cost}")
                button.clicked.connect(lambda _=False, id=question.id: self.asked.emit(id))
                self.buttons[letter] = button
        faces = {letter: each.someone for letter, each in zip(LETTERS, questions, strict=False)}
        self._row = Flow([self._with_face(each, faces[key]) for key, each in self.buttons.items()], self._theme, gap=6)
        self._column.addWidget(self._row)
        self.setVisible(bool(self.buttons))

    def _with_face(self, button: Button, someone: Someone | None) -> QWidget:
        """The button, beside the portrait of whoever would be asked."""
        if someone is None:
            return button
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(self._theme.gap(4))
        beside.addWidget(Portrait(self._theme, someone, 36))
        beside.addWidget(button, 1)
        return row

    def press(self, letter: str) -> bool:
        """Ask by letter; whether there is such a question."""
        button = self.buttons.get(letter) if self.isVisible() else None
        if button is not None:
            button.click()
        return button is not None
