"""Before the answers: which decision would you take again differently, and why? It may be skipped."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from trainer.language.decisions import answer_text
from trainer.language.translation import N_, _
from trainer.play.note import Note
from trainer.scoring.debrief import Debrief
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Page
from trainer.ui.widgets.button import Button, Segment
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.text_area import TextArea

QUESTION = N_("Which decision would you take again differently, and why?")


class SelfReviewPage(Page):
    """Emits what was written as a Note, about decision 0 if none was picked, and the decision when it is done."""

    noted = Signal(object)
    """A Note; nothing takes away what was noted there before."""
    looked = Signal(int)

    def __init__(self, theme: Theme, debrief: Debrief) -> None:
        super().__init__(theme, widest=760)
        self.number = 0
        self._noted: int | None = None
        column = self.column
        column.addWidget(Text(_("Your own look first"), theme, "display"))
        column.addWidget(Text(_(QUESTION), theme, "heading"))
        words = _("What you see yourself stays with you longest. It is kept with this playthrough.")
        column.addWidget(Text(words, theme, "body", color=theme.colors.muted))
        self.decisions: list[Segment] = []
        for decision in debrief.decisions:
            name = _("Decision {number}: {title}").format(number=decision.number, title=decision.title)
            segment = Segment(f"{decision.number}  {decision.title}", theme, name=name)
            segment.chosen.connect(lambda this=decision: self._choose(this.number, answer_text(this)))
            self.decisions.append(segment)
        rows: list[QWidget] = [*self.decisions]
        column.addWidget(Flow(rows, theme, name=_(QUESTION)))
        self.said = Prose("", theme, "story-small")
        self.said.hide()
        column.addWidget(self.said)
        self.why = TextArea(theme, _("Why, and how instead?"))
        self.why.left.connect(self._note)
        column.addWidget(self.why)
        self.go_on = Button(_("To the answers"), theme, primary=True)
        self.go_on.clicked.connect(self._say)
        self.skip = Button(_("Skip"), theme, quiet=True, name=_("Skip, to the answers"))
        self.skip.clicked.connect(self._say)
        column.addWidget(Flow([self.go_on, self.skip], theme))
        column.addStretch(1)

    def _say(self) -> None:
        """Also what was written before it was skipped, and what is about no one decision."""
        self._note(self.why.toPlainText().strip())
        self.looked.emit(self.number)

    def _note(self, text: str) -> None:
        if self._noted is not None and self._noted != self.number:
            self.noted.emit(Note(self._noted, "review", ""))  # another decision was picked since
        if text or self._noted is not None:
            self.noted.emit(Note(self.number, "review", text))
        self._noted = self.number if text else None

    def _choose(self, number: int, said: str) -> None:
        self.number = number
        self.said.show_text(said)
        self.said.show()
        self.why.setFocus()
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.why))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits pick a decision; Esc goes on with what was written until then."""
        digit = event.key() - Qt.Key.Key_1
        if 0 <= digit < len(self.decisions) and digit < 9:
            self.decisions[digit].click()
            return
        if event.key() == Qt.Key.Key_Escape:
            self._say()
            return
        super().keyPressEvent(event)
