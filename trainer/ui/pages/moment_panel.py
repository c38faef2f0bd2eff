"""One moment of the debrief: what was said, what came of it, and what else was on offer."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.reports.debrief_text import CALLED, DONE, otherwise_in_words, picked_in_words, slip_in_words
from trainer.scoring.debrief import Answer, Moment
from trainer.scoring.otherwise import Otherwise
from trainer.scoring.words import CALL_WORDS
from trainer.ui.look.look import Look
from trainer.ui.pages.consequence_panel import executed
from trainer.ui.widgets.boxes import Card
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.chip import Chip
from trainer.ui.widgets.field import Field
from trainer.ui.widgets.fork import STYLE_WORDS
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.rows import Flow
from trainer.ui.widgets.text import Text

Elsewhere = Callable[[int, str], Otherwise]
"""Number of a decision and a choice, to what would have become of it."""


class MomentPanel(Card):
    """Filled anew for each moment. Emits the learner's words about it, and the decision to go on from."""

    said = Signal(int, str, str)
    again_asked = Signal(int)
    opened = Signal(QWidget)
    """Something below has appeared that one wants to see."""

    def __init__(self, look: Look, other: Elsewhere) -> None:
        super().__init__(look)
        self._look, self._elsewhere = look, other
        self._inside: QWidget | None = None
        self.others: dict[str, Button] = {}
        """Choice that was not taken to what asks where it would have led."""
        self._view: Field | None = None

    def show_moment(self, moment: Moment, view: str = "", own_look: str = "") -> None:
        """Show one moment; `view` is what the learner said of it before, `own_look` before the answers."""
        if self._inside is not None:
            self.column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self.others.clear()
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        look, add = self._look, inside.addWidget
        add(Text(moment.title, look, "heading"))
        add(Flow(self._chips(moment), look))
        add(Prose(moment.answer.text, look, "story-small"))
        if moment.answer.outcome:
            add(Prose(moment.answer.outcome, look, "body", color=look.colors.muted))
        if moment.answer.slip:
            add(Text(slip_in_words(moment.answer.slip), look, "body"))
        if own_look:
            add(Text("Your own look", look, "strong"))
            add(Text(own_look, look, "body"))
        if moment.because:
            add(Text("Why", look, "strong"))
            add(Prose(moment.because, look, "body"))
        if moment.disputed and moment.reading is not None:
            author, model = CALL_WORDS[str(moment.call)], CALL_WORDS[moment.reading.call]
            words = f"The author says {author}, the model reads {model}. Both may be discussed."
            add(Text(words, look, "body"))
        if picked := picked_in_words(moment):
            add(Text(picked, look, "body"))
        if moment.others:
            add(Text("What else was on offer", look, "strong"))
            for other in moment.others:
                self._other(inside, moment, other)
        self._deeds(inside, moment, view)
        self.column.addWidget(self._inside)

    def focusables(self) -> list[QWidget]:
        """What can take the focus, in the order of reading."""
        if self._inside is None:
            return []
        return [*self._inside.findChildren(Button), *self._inside.findChildren(Field)]

    def open_other(self, choice: str) -> None:
        """Tell what a choice that was not taken would have led to."""
        self.others[choice].click()
        self.others[choice].setFocus()

    def _deeds(self, inside: QVBoxLayout, moment: Moment, view: str) -> None:
        look = self._look
        again = Button("Go on from here, as practice", look, name=f"Go on from here, as practice: {moment.title}")
        again.clicked.connect(lambda: self.again_asked.emit(moment.number))
        differ = Button("I see this differently", look)
        self._view = field = Field(look, "How do you see it? What you write is kept.", view)
        if not view:
            field.hide()
        differ.clicked.connect(field.show)
        differ.clicked.connect(field.setFocus)
        differ.clicked.connect(lambda: self.opened.emit(field))
        field.left.connect(lambda text: self.said.emit(moment.number, "differently", text))
        inside.addSpacing(look.gap(8))
        inside.addWidget(Flow([again, differ], look))
        inside.addWidget(field)

    def _chips(self, moment: Moment) -> list[QWidget]:
        look = self._look
        chips: list[QWidget] = []
        if moment.call is not None:
            chips.append(Chip(look, CALLED[moment.call], moment.call))
        done = "the time ran out" if moment.timed_out else DONE[moment.answer.style]
        chips.append(Chip(look, done, moment.answer.style))
        if words := executed(moment.answer, timed_out=moment.timed_out):
            chips.append(Chip(look, words))
        chips.append(Chip(look, f"after {moment.seconds:.0f} s"))
        return chips

    def _other(self, inside: QVBoxLayout, moment: Moment, other: Answer) -> None:
        look = self._look
        inside.addSpacing(look.gap(4))
        chips = [Chip(look, STYLE_WORDS[other.style], other.style)]
        if words := executed(other):
            chips.append(Chip(look, words))
        inside.addWidget(Flow([*chips], look))
        inside.addWidget(Prose(other.text, look, "body"))
        if other.outcome:
            inside.addWidget(Prose(other.outcome, look, "body", color=look.colors.muted))
        told = Text("", look, "body")
        told.hide()
        ask = Button("Had I chosen this", look, name=f"Had I chosen this: {other.text}")

        def tell() -> None:
            told.setText(otherwise_in_words(self._elsewhere(moment.number, other.id)))
            told.setAccessibleName(told.text())
            told.show()
            self.opened.emit(told)

        ask.clicked.connect(tell)
        self.others[other.id] = ask
        inside.addWidget(ask)
        inside.addWidget(told)
