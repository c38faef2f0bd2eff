"""The path of a debrief: a stop for each decision, walked by arrows, and in a line what the one of now came to."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.language.decisions import heading_of, verdict_of
from trainer.language.translation import N_, _
from trainer.language.verdicts import better_heading
from trainer.packs.markup import plain_text
from trainer.scoring.debrief import Debrief
from trainer.ui.pages.debrief.path_stop import PathStop
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Grid, Row
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.text import Text

LEGEND = N_(
    "Above each sign: what was called for. Below it: what you did. Filled: right call. Half: done poorly. Crossed: not"
    " the call. Small signs: what else you could have chosen. ← → ↓ walk the path."
)


class ForkAsked(NamedTuple):
    """Number of a decision, and the choice at it that was not taken and is asked about."""

    number: int
    choice: str


class PathPart(QWidget):
    """Emits the number of a decision that is walked to, or of which is asked what made it that."""

    walk_asked = Signal(int)
    why_asked = Signal(int)
    fork_asked = Signal(object)
    """A ForkAsked."""

    def __init__(self, theme: Theme, debrief: Debrief) -> None:
        super().__init__()
        self._debrief, self.number = debrief, 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(8))
        column.addWidget(Text(_(LEGEND), theme, "body", color=theme.colors.muted))
        self.stops = [self._stop(place, theme) for place in range(len(debrief.decisions))]
        self.marks = [stop.mark for stop in self.stops]
        column.addWidget(Grid(list(self.stops), theme, narrowest=74, widest=96, gap=0, rows=14))
        self.said = Text("", theme, "body")
        self.why = Button(_("What made it that?"), theme)
        self.why.clicked.connect(lambda: self.why_asked.emit(self.number))
        column.addWidget(Row([self.said, self.why], theme, apart=1))
        self.better = Text("", theme, "body")
        column.addWidget(self.better)

    def _stop(self, place: int, theme: Theme) -> PathStop:
        decisions = self._debrief.decisions
        stop = PathStop(decisions[place], theme, first=place == 0, last=place == len(decisions) - 1)
        stop.mark.chosen.connect(lambda: self.walk_asked.emit(place + 1))
        stop.fork_asked.connect(lambda choice: self.fork_asked.emit(ForkAsked(place + 1, choice)))
        return stop

    def show_number(self, number: int) -> None:
        """Stand at that decision, from 1."""
        self.number, decision = number, self._debrief.decisions[number - 1]
        for other, mark in enumerate(self.marks, start=1):
            mark.mark(other == number)
        self.said.setText(_("{heading}: {verdict}").format(heading=heading_of(decision), verdict=verdict_of(decision)))
        better = decision.better
        self.better.setVisible(better is not None)
        if better is not None:
            line = plain_text(better.answer.text)
            self.better.setText(_("{heading}: {line}").format(heading=better_heading(better), line=line))
        self.why.setAccessibleName(_("What made it that? {title}").format(title=decision.title))
