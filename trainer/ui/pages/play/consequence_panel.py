"""What was chosen and what came of it: the outcome, the meters, the call and why, and what would have done it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.language.calls import called
from trainer.language.decisions import (
    answer_text,
    call_apart,
    done_in_words,
    executed_in_words,
    grave_in_words,
    meters_in_words,
    picked_in_words,
)
from trainer.language.slips import slip_in_words
from trainer.language.translation import _
from trainer.language.verdicts import verdict_as_heading
from trainer.scoring.debrief import ExplainedDecision
from trainer.ui.pages.play.choice_card import ChoiceCard
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.better_part import BetterPart
from trainer.ui.widgets.boxes import Card
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.chip import Chip
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.own_part import OwnPart
from trainer.ui.widgets.pressable import ENTER
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.verdict_line import VerdictLine


class WayOn(Button):
    """Goes on. `asks_for_more`, while not all is seen yet: a key then asks for the rest, wherever the button stands."""

    asks_for_more = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing comes into view before it is there: the rest of it is what is wanted."""
        if not self.asks_for_more or event.key() not in (*ENTER, Qt.Key.Key_Space):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


class ConsequencePanel(QWidget):
    """Shown after each decision; Enter goes on. What is `grave` gets no sign and no colour."""

    went_on = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(14))
        self.taken = ChoiceCard(theme, sunken=True)
        self.outcome = Prose("", theme)
        self.grave = False
        self.weighs = Text("", theme, "body", color=theme.colors.muted)
        self.meters = Text("", theme, "body", color=theme.colors.muted)
        card = self._verdict = Card(theme, inset=22)
        self.called, self.done, self.executed = Chip(theme), Chip(theme), Chip(theme)
        self.verdict = VerdictLine(theme, role="strong", level=2)
        card.column.addWidget(self.verdict)
        self._chips = Flow([self.called, self.done, self.executed], theme)
        card.column.addWidget(self._chips)
        self.apart = Text("", theme, "body", color=theme.colors.muted)
        card.column.addWidget(self.apart)
        self.because = Prose("", theme, "body")
        card.column.addWidget(self.because)
        self.slip, self.picked = Text("", theme, "body"), Text("", theme, "body")
        self.better = BetterPart(theme)
        self.own = OwnPart(theme)
        for part in (self.slip, self.picked, self.own, self.better):
            card.column.addWidget(part)
        self.go_on = WayOn(_("Go on"), theme, primary=True)
        self.go_on.clicked.connect(self.went_on)
        row = QHBoxLayout()
        row.addWidget(self.go_on)
        enter = Text(_("Enter"), theme, "small", color=theme.colors.muted, wrap=False)
        row.addWidget(enter)
        self.last = (card, self.go_on, enter)
        """What comes last: the verdict, and the way on."""
        row.addStretch(1)
        for widget in (self.taken, self.outcome, self.weighs, self.meters, card):
            column.addWidget(widget)
        column.addLayout(row)
        column.addStretch(1)

    def make_ready(self) -> None:
        """Do beforehand, while the person reads, what being shown for the first time would cost."""
        for part in (*self.findChildren(QWidget), self):
            part.ensurePolished()

    def show_decision(self, decision: ExplainedDecision, digit: int | None, *, verdict: bool = True) -> None:
        """Show what came of one decision; without the verdict only what happened. `digit` is the choice's, if any."""
        self.taken.show_choice("" if digit is None else digit, answer_text(decision))
        if verdict is self._verdict.isHidden():
            self._verdict.setVisible(verdict)
        answer = decision.answer
        self.outcome.show_text(answer.outcome)
        self.outcome.setVisible(bool(answer.outcome))
        changed = meters_in_words(decision.meters)
        self.meters.setText(changed)
        self.meters.setVisible(bool(changed))
        self._show_call(decision)
        self.because.show_text(decision.because)
        self.because.setVisible(bool(decision.because))
        self.own.show_own(decision)
        self.better.show_better(decision.better)
        told = (
            (self.slip, slip_in_words(answer.slip) if answer.slip else ""),
            (self.picked, picked_in_words(decision)),
        )
        for label, words in told:
            label.setText(words)
            label.setVisible(bool(words))
        self.go_on.setAccessibleDescription("\n".join(filter(None, self._said([w for _, w in told], verdict=verdict))))

    def _show_call(self, decision: ExplainedDecision) -> None:
        """What the move comes to: as a heading with its sign and chips or, where it is grave, in a quiet sentence."""
        scored, answer = decision.scored, decision.answer
        self.grave = decision.grave is not None
        self.weighs.setText(grave_in_words(decision.grave))
        self.weighs.setVisible(self.grave)
        self.apart.setText(call_apart(decision) if self.grave else "")
        self.apart.setVisible(self.grave)
        self._chips.setHidden(self.grave)
        if not self.grave:
            self.called.show_chip(called(scored.call) if scored.call else "", scored.call)
            self.done.show_chip(done_in_words(decision), answer.style)
            self.executed.show_chip(executed_in_words(answer, timed_out=scored.move.timed_out), None)
        came_to = None if self.grave else scored.verdict
        self.verdict.show_parts(() if came_to is None else ((came_to, verdict_as_heading(came_to)),))
        self.verdict.setVisible(came_to is not None)

    def _said(self, told: list[str], *, verdict: bool) -> list[str]:
        """All of it in words, for those who hear it."""
        said = [self.outcome.accessibleName(), self.weighs.text() if self.grave else "", self.meters.text()]
        if not verdict:
            return said
        parts = (self.apart,) if self.grave else (self.verdict, self.called, self.done, self.executed)
        said += [*(part.text() for part in parts), self.because.accessibleName(), *told]
        return [*said, self.own.in_words, self.better.in_words]
