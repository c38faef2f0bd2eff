"""Everything that is known of a playthrough: the counts, each decision with its why, and its factors as switches."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from trainer.language.debriefs import beside_in_words, summary_in_words
from trainer.language.people import voice_in_words
from trainer.language.translation import _
from trainer.scoring.debrief import Debrief
from trainer.ui.pages.debrief.decision_panel import DecisionPanel, Elsewhere
from trainer.ui.pages.debrief.thread_list import ThreadList
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card
from trainer.ui.widgets.call_table import CallTable
from trainer.ui.widgets.factor_panel import FactorPanel, Reader
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.two_columns import Columns

Notes = Mapping[tuple[int, str], str]
"""Number of a decision (0 for all of it) and kind, to the learner's words."""


class Everything(QWidget):
    """Built once somebody opens it. Emits the number of a decision that a thread leads back to."""

    walk_asked = Signal(int)

    def __init__(self, theme: Theme, debrief: Debrief, read: Reader, other: Elsewhere, page: QScrollArea) -> None:
        super().__init__()
        self._theme, self._debrief = theme, debrief
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(14))
        column.addWidget(self._counts())
        columns = Columns(theme, breaks_below=860, gap=22)
        self.decision = DecisionPanel(theme, other)
        self.decision.walk_asked.connect(self.walk_asked)
        self.factors = FactorPanel(theme, read)
        self.factors.stay_in_view(page)
        columns.left.addWidget(self.decision)
        columns.left.addStretch(1)
        self._right = columns.right
        self._right.addWidget(self.factors)
        column.addWidget(columns)

    def fill(self, notes: Notes) -> None:
        """What stands beside the decisions, with the learner's own look."""
        if self._debrief.voices or self._debrief.threads_to(0):
            self._right.addWidget(self._ending())
        self._right.addWidget(self._beside(notes.get((0, "review"), "")))
        self._right.addStretch(1)

    def show_decision(self, number: int, notes: Notes) -> list[QWidget]:
        """Show one of them; returns what can take the focus, in the order of reading."""
        decision = self._debrief.decisions[number - 1]
        view, self_review = (notes.get((number, kind), "") for kind in ("differently", "review"))
        self.decision.show_decision(decision, view, self_review, self._debrief.threads_to(number))
        self.factors.setVisible(decision.situation is not None)
        if decision.situation is not None:
            self.factors.show_situation(decision.situation)
        return self.decision.focusables()

    def _counts(self) -> Columns:
        theme, debrief = self._theme, self._debrief
        columns = Columns(theme, breaks_below=820, gap=22)
        columns.left.addWidget(Text(summary_in_words(debrief), theme, "body", color=theme.colors.muted))
        columns.left.addStretch(1)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        columns.right.addWidget(CallTable(debrief.table, theme), 0, right)
        return columns

    def _ending(self) -> Card:
        """What people would say, and what of it came from earlier decisions."""
        debrief, theme = self._debrief, self._theme
        card = Card(theme)
        card.column.addWidget(Text(debrief.ending_title, theme, "strong", level=2))
        for who, words in debrief.voices:
            card.column.addWidget(Text(voice_in_words(who, words), theme, "body"))
        if threads := debrief.threads_to(0):
            card.column.addWidget(ThreadList(theme, threads, self.walk_asked.emit))
        return card

    def _beside(self, self_review: str) -> Card:
        debrief, theme = self._debrief, self._theme
        card = Card(theme)
        card.column.addWidget(Text(_("Beside the calls"), theme, "strong", level=2))
        lines = [_("Your own look: {text}").format(text=self_review)] if self_review else []
        for line in lines + beside_in_words(debrief) or [_("Nothing to note.")]:
            card.column.addWidget(Text(line, theme, "body", color=theme.colors.muted))
        return card
