"""Digits and letters: whether they choose, with what held, and which letters stand for what has a letter of its own."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout

from trainer.language.translation import N_, _
from trainer.records.key_letters import Refused
from trainer.records.settings import Settings
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Row
from trainer.ui.widgets.line_edit import LineEdit
from trainer.ui.widgets.pressable import announce
from trainer.ui.widgets.text import Text

Refuses = Callable[[str, str], Refused | None]
LETTERS = {"pause_key": N_("Lets time stand still"), "cast_key": N_("Shows who is who")}
"""What has a letter, and what it does."""
REFUSED = {
    "no letter": N_("Take a letter: digits choose."),
    "picks": N_("{key} asks a question, or picks what decides a moment. Take another letter."),
    "other": N_("{key} is taken by the other one. Take another letter."),
}


class LetterField(LineEdit):
    """One letter, which the next one that is typed takes the place of. Emits it as a capital."""

    asked = Signal(str)

    def __init__(self, theme: Theme, name: str, letter: str) -> None:
        super().__init__(theme, name, 1, letter)
        self.setPlaceholderText("")  # the words stand beside it
        self.setFixedWidth(theme.gap(70))
        self.textChanged.connect(self._ask)
        self.letter = letter

    def show_letter(self, letter: str) -> None:
        """Show the letter that it is."""
        self.letter = letter
        self.blockSignals(True)
        self.setText(letter)
        self.blockSignals(False)
        self.selectAll()

    def _ask(self, text: str) -> None:
        if text.strip():
            self.asked.emit(text.upper())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is typed takes its place."""
        super().focusInEvent(event)
        self.selectAll()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """After a click too."""
        super().mouseReleaseEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was taken away and not replaced is there again."""
        super().focusOutEvent(event)
        self.show_letter(self.letter)


class KeyLetter(NamedTuple):
    """The name of a setting, and the letter that it is now."""

    name: str
    letter: str


class KeyLetters(QVBoxLayout):
    """Both letters, and what is wrong with one that was asked for; `refuses` says that, given it and the other one."""

    changed = Signal(object)
    """A KeyLetter."""

    def __init__(self, theme: Theme, settings: Settings, refuses: Refuses) -> None:
        super().__init__()
        self._refuses = refuses
        self._told = Text("", theme, "body")
        self._told.hide()
        self.fields: dict[str, LetterField] = {}
        for name, words in LETTERS.items():
            field = LetterField(theme, _(words), getattr(settings, name))
            field.asked.connect(lambda letter, name=name: self._ask(name, letter))
            self.fields[name] = field
            self.addWidget(Row([field, Text(_(words), theme, "body")], theme, apart=2))
        self.addWidget(self._told)

    def show_used(self, used: bool) -> None:
        """Let them be changed, or not: switched off there is nothing to change."""
        for field in self.fields.values():
            field.setEnabled(used)

    def _ask(self, name: str, letter: str) -> None:
        field = self.fields[name]
        other = next(each.letter for key, each in self.fields.items() if key != name)
        refused = self._refuses(letter, other)
        field.show_letter(field.letter if refused else letter)
        self._told.setText(_(REFUSED[refused]).format(key=letter) if refused else "")
        self._told.setVisible(bool(refused))
        if refused:
            announce(field, self._told.text())
        else:
            self.changed.emit(KeyLetter(name, letter))
