"""One moment of the debrief: what was said, what came of it, and what else was on offer."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.language.calls import called
from trainer.language.decisions import answer_text, done_in_words, executed_in_words, picked_in_words
from trainer.language.numbers import decimals
from trainer.language.otherwise import otherwise_in_words
from trainer.language.people import other_case_in_words, question_in_words
from trainer.language.readings import disputed_in_words
from trainer.language.slips import slip_in_words
from trainer.language.translation import _
from trainer.language.verdicts import verdict_as_heading
from trainer.packs.markup import plain_text
from trainer.play.note import Note
from trainer.scoring.debrief import ExplainedChoice, ExplainedDecision
from trainer.scoring.otherwise import Otherwise
from trainer.scoring.threads import Thread
from trainer.ui.pages.debrief.fork import STYLE_WORDS
from trainer.ui.pages.debrief.thread_list import ThreadList
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.better_part import BetterPart
from trainer.ui.widgets.boxes import Card
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.chip import Chip
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.own_part import OwnPart
from trainer.ui.widgets.pressable import announce
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.text_area import TextArea
from trainer.ui.widgets.verdict_line import VerdictLine

Elsewhere = Callable[[int, str], Otherwise]
"""Number of a decision and a choice, to what would have become of it."""


class DecisionPanel(Card):
    """Filled anew for each moment. Emits the learner's words about it, and the decision to go on from."""

    said = Signal(object)
    """A Note."""
    again_asked = Signal(int)
    walk_asked = Signal(int)
    """To an earlier decision, by its number."""
    opened = Signal(QWidget)
    """Something below has appeared that one wants to see."""

    def __init__(self, theme: Theme, other: Elsewhere) -> None:
        super().__init__(theme)
        self._theme, self._elsewhere = theme, other
        self._inside: QWidget | None = None
        self.others: dict[str, Button] = {}
        """Choice that was not taken to what asks where it would have led."""
        self._view: TextArea | None = None

    def show_decision(
        self, decision: ExplainedDecision, view: str = "", self_review: str = "", threads: Sequence[Thread] = ()
    ) -> None:
        """Show one decision; `view` is what the learner said of it before, `self_review` before the answers.

        `threads` are what came of earlier decisions in it.
        """
        if self._inside is not None:
            self.column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self.others.clear()
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        theme, add = self._theme, inside.addWidget
        add(Text(decision.title, theme, "heading"))
        if (came_to := decision.scored.verdict) is not None:
            add(VerdictLine(theme, ((came_to, verdict_as_heading(came_to)),), "strong", level=3))
        add(Flow(self._chips(decision), theme))
        self._said(inside, decision)
        if self_review:
            add(Text(_("Your own look"), theme, "strong", level=3))
            add(Text(self_review, theme, "body"))
        if decision.scored.move.own is not None:
            add(OwnPart(theme, decision))
        if decision.better is not None:
            add(BetterPart(theme, decision.better))
        self._why(inside, decision, threads)
        if decision.others:
            add(Text(_("What else was on offer"), theme, "strong", level=3))
            for offered in decision.others:
                self._other(inside, decision, offered)
        self._deeds(inside, decision, view)
        self.column.addWidget(self._inside)

    def _said(self, inside: QVBoxLayout, decision: ExplainedDecision) -> None:
        """What was asked and heard, what was said, and what came of it."""
        theme, add = self._theme, inside.addWidget
        for heard in decision.heard:
            words = f"{question_in_words(heard.who, heard.text)} {plain_text(heard.answer)}"
            add(Text(words, theme, "body", color=theme.colors.muted))
        add(Prose(answer_text(decision), theme, "story-small"))
        if decision.answer.outcome:
            add(Prose(decision.answer.outcome, theme, "body", color=theme.colors.muted))
        if decision.answer.slip:
            add(Text(slip_in_words(decision.answer.slip), theme, "body"))

    def _why(self, inside: QVBoxLayout, decision: ExplainedDecision, threads: Sequence[Thread]) -> None:
        """Why it called for what it called for, what would have made it another, and what had led to it."""
        theme, add = self._theme, inside.addWidget
        if decision.because:
            add(Text(_("Why"), theme, "strong", level=3))
            add(Prose(decision.because, theme, "body"))
        for other in decision.other_cases:
            add(Text(other_case_in_words(other), theme, "body"))
        if threads:
            add(Text(_("What came of before"), theme, "strong", level=3))
            add(ThreadList(theme, threads, self.walk_asked.emit))
        if disputed := disputed_in_words(decision):
            add(Text(disputed, theme, "body"))
        if picked := picked_in_words(decision):
            add(Text(picked, theme, "body"))

    def focusables(self) -> list[QWidget]:
        """What can take the focus, in the order of reading."""
        if self._inside is None:
            return []
        return [*self._inside.findChildren(Button), *self._inside.findChildren(TextArea)]

    def open_other(self, choice: str) -> None:
        """Tell what a choice that was not taken would have led to."""
        self.others[choice].click()
        self.others[choice].setFocus()

    def _deeds(self, inside: QVBoxLayout, decision: ExplainedDecision, view: str) -> None:
        theme = self._theme
        name = _("Go on from here, as practice: {title}").format(title=decision.title)
        again = Button(_("Go on from here, as practice"), theme, name=name)
        again.clicked.connect(lambda: self.again_asked.emit(decision.number))
        differ = Button(_("I see this differently"), theme)
        self._view = field = TextArea(theme, _("How do you see it? What you write is kept."), view)
        if not view:
            field.hide()
        differ.clicked.connect(field.show)
        differ.clicked.connect(field.setFocus)
        differ.clicked.connect(lambda: self.opened.emit(field))
        field.left.connect(lambda text: self.said.emit(Note(decision.number, "differently", text)))
        inside.addSpacing(theme.gap(8))
        inside.addWidget(Flow([again, differ], theme))
        inside.addWidget(field)

    def _chips(self, decision: ExplainedDecision) -> list[QWidget]:
        theme = self._theme
        chips: list[QWidget] = []
        if decision.scored.call is not None:
            chips.append(Chip(theme, called(decision.scored.call), decision.scored.call))
        chips.append(Chip(theme, done_in_words(decision), decision.answer.style))
        if words := executed_in_words(decision.answer, timed_out=decision.scored.move.timed_out):
            chips.append(Chip(theme, words))
        chips.append(Chip(theme, _("after {seconds} s").format(seconds=decimals(decision.scored.move.seconds, 0))))
        return chips

    def _other(self, inside: QVBoxLayout, decision: ExplainedDecision, other: ExplainedChoice) -> None:
        theme = self._theme
        inside.addSpacing(theme.gap(4))
        chips = [Chip(theme, _(STYLE_WORDS[other.style]), other.style)]
        if words := executed_in_words(other):
            chips.append(Chip(theme, words))
        inside.addWidget(Flow([*chips], theme))
        inside.addWidget(Prose(other.text, theme, "body"))
        if other.outcome:
            inside.addWidget(Prose(other.outcome, theme, "body", color=theme.colors.muted))
        told = Text("", theme, "body")
        told.hide()
        ask = Button(_("Had I chosen this"), theme, name=_("Had I chosen this: {answer}").format(answer=other.text))

        def tell() -> None:
            told.setText(otherwise_in_words(self._elsewhere(decision.number, other.id)))
            told.setAccessibleName(told.text())
            told.show()
            self.opened.emit(told)
            announce(told, told.text())

        ask.clicked.connect(tell)
        self.others[other.id] = ask
        inside.addWidget(ask)
        inside.addWidget(told)
