"""What would you say? A line of one's own, from parts or typed, before the choices appear."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.language.own_lines import MANNERS, THENS, line_in_words
from trainer.language.translation import N_, _
from trainer.play.own_line import LONGEST_PART, LONGEST_TYPED, Manner, OwnLine, Then
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.button import Button, Segment
from trainer.ui.widgets.flow import Flow, turn_on
from trainer.ui.widgets.line_edit import LineEdit
from trainer.ui.widgets.pressable import ENTER
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.text_area import TextArea

Value = TypeVar("Value", bound=str | None)
_PARTS = {"whom": N_("To whom"), "what": N_("What"), "when": N_("By when"), "why": N_("Why")}
_WAYS = {"parts": N_("From parts"), "typed": N_("As I would say it")}


class OwnPanel(QWidget):
    """Emits the line as it was written, be it empty; who takes it cleans it."""

    said = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(8))
        self._theme = theme
        column.addWidget(Text(_("What would you say?"), theme, "strong", level=2))
        words = _("Say it yourself before the choices come. It is not scored, and any of it can stay empty.")
        column.addWidget(Text(words, theme, "small", color=theme.colors.muted))
        self.way = Pick(_("How you write it"), _WAYS, "parts", theme)
        self.way.picked.connect(self._go_over)
        self.way.entered.connect(self._say)
        column.addWidget(self.way)
        self._composed = QWidget()
        column.addWidget(self._composed)
        self._add_parts()
        self.typed = TypedLine(theme, _("Your line"))
        self.typed.entered.connect(self._say)
        self.typed.hide()
        self._carried = ""
        """What stood in the typed field because it came from the parts."""
        column.addWidget(self.typed)
        self.go_on = Button(_("To the choices"), theme, primary=True)
        self.go_on.clicked.connect(self._say)
        column.addWidget(self.go_on)
        column.addWidget(Text(_("Enter goes on, written or not"), theme, "small", color=theme.colors.muted))
        column.addStretch(1)

    def _add_parts(self) -> None:
        theme, inside = self._theme, QVBoxLayout(self._composed)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.gap(4))
        self.parts: dict[str, LineEdit] = {}
        for name, words in _PARTS.items():
            field = self.parts[name] = LineEdit(theme, _(words), LONGEST_PART)
            field.setPlaceholderText("")
            field.textChanged.connect(self._show_line)
            field.returnPressed.connect(self._say)
            inside.addWidget(Text(_(words), theme, "small", color=theme.colors.muted))
            inside.addWidget(field)
        self.manner = Pick[Manner | None](_("Asked or told"), MANNERS, None, theme)
        self.follows = Pick[Then | None](_("And then"), THENS, None, theme)
        for pick in (self.manner, self.follows):
            pick.picked.connect(self._show_line)
            pick.entered.connect(self._say)
            inside.addWidget(Text(pick.title, theme, "small", color=theme.colors.muted))
            inside.addWidget(pick)
        self._line = Text("", theme, "body")
        inside.addWidget(self._line)

    @property
    def line(self) -> OwnLine:
        """What is written now. Without any part it is what was typed, if one wrote in that way before."""
        typed = OwnLine(self.typed.toPlainText())
        if self.way.value == "typed":
            return typed
        parts = self._from_parts
        return parts if parts.worded or typed.typed == self._carried else typed

    @property
    def _from_parts(self) -> OwnLine:
        parts = {name: field.text() for name, field in self.parts.items()}
        return OwnLine(**parts, manner=self.manner.value, then=self.follows.value)

    def begin(self, told: str) -> None:
        """Ask anew; `told` is the scene for those who hear it. One goes on in the way one wrote before."""
        for field in self.parts.values():
            field.clear()
        for pick in (self.manner, self.follows):
            pick.show_value(None)
        self.typed.clear()
        self._carried = ""
        self._show_line()
        self._show_way()
        for first in (self.parts["whom"], self.typed):
            first.setAccessibleDescription(told)

    def _go_over(self) -> None:
        """Write in the other way, from what is written already."""
        if self.way.value == "typed" and self.typed.toPlainText() in ("", self._carried):
            self.typed.setPlainText(line_in_words(self._from_parts))
            self.typed.moveCursor(QTextCursor.MoveOperation.End)
            self._carried = self.typed.toPlainText()
        self._show_line()
        self._show_way()

    def _show_way(self) -> None:
        typed = self.way.value == "typed"
        self._composed.setVisible(not typed)
        self.typed.setVisible(typed)
        (self.typed if typed else self.parts["whom"]).setFocus()

    def _show_line(self) -> None:
        line = line_in_words(self.line)
        self._line.setText(_("Your line: {line}").format(line=line) if line else "")
        self._line.setVisible(bool(line))

    def _say(self) -> None:
        self.said.emit(self.line)


class Pick(Flow, Generic[Value]):
    """One of several values, each with its words. `entered` is Enter on the one that is on: there one goes on."""

    picked = Signal()
    entered = Signal()

    def __init__(self, title: str, words: Mapping[Value, str], value: Value, theme: Theme) -> None:
        self.title, self.value, self._values = title, value, list(words)
        name = _("{setting}: {value}")
        self.segments = [
            _Segment(_(each), theme, name=name.format(setting=title, value=_(each))) for each in words.values()
        ]
        super().__init__([*self.segments], theme)
        for chosen, segment in zip(words, self.segments, strict=True):
            segment.chosen.connect(lambda chosen=chosen: self._pick(chosen))
            segment.entered.connect(self.entered)
        turn_on(self.segments, self._values.index(value))

    def show_value(self, value: Value) -> None:
        """Show that one as picked."""
        self.value = value
        turn_on(self.segments, self._values.index(value))

    def _pick(self, value: Value) -> None:
        self.value = value
        turn_on(self.segments, self._values.index(value))
        self.picked.emit()


class _Segment(Segment):
    """One that has nothing left to turn on lets Enter go on."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on where it is on."""
        if event.key() not in ENTER or not self.isChecked():
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.entered.emit()


class TypedLine(TextArea):
    """A line that may be long enough to wrap; Enter is the end of it."""

    entered = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self._written = 0
        """Where that ends which was written last, in units of UTF-16."""
        self.document().contentsChange.connect(self._note_where)
        self.textChanged.connect(self._keep_within)

    def _note_where(self, place: int, _removed: int, added: int) -> None:
        self._written = place + added

    def _keep_within(self) -> None:
        """Of what was written last, what does not fit is not taken; the rest and the cursor stay where they are."""
        units = self.document().characterCount() - 1
        if units <= LONGEST_TYPED:
            return
        end, over = min(self._written, units), units - LONGEST_TYPED
        cursor = QTextCursor(self.document())
        cursor.joinPreviousEditBlock()
        cursor.setPosition(max(0, end - over))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.endEditBlock()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on."""
        if event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if not event.isAutoRepeat():
                self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
