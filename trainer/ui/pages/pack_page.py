"""One pack: what its check found, what playing it showed, and how far bots got."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from trainer.actions.packs_at_hand import PackAtHand
from trainer.checks.bots.contest import Contest
from trainer.reports.check_text import FEWEST, contest_in_words
from trainer.ui.look.look import Look
from trainer.ui.pages.packs_page import facts_of, unchecked
from trainer.ui.widgets.bots_chart import BotsChart
from trainer.ui.widgets.boxes import Card, Page
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.problem_card import ProblemCard
from trainer.ui.widgets.rows import Flow
from trainer.ui.widgets.text import Text

SHOWN = 60
"""Problems that are shown; `trainer check` lists them all."""


class PackPage(Page):
    """The details behind the verdict. Emits `back_asked`, or the key of a scenario whose map is wanted."""

    back_asked = Signal()
    map_asked = Signal(str)

    def __init__(self, look: Look, pack: PackAtHand) -> None:
        super().__init__(look, widest=980)
        self.back = Button("←  Packs", look, quiet=True, name="Back to Packs")
        self.back.clicked.connect(self.back_asked)
        self.column.addWidget(self.back)
        self.column.addWidget(Text(pack.title, look, "display"))
        self.column.addWidget(Text(facts_of(pack), look, "small", color=look.colors.muted))
        maps: list[QWidget] = []
        for inside in pack.scenarios:
            button = Button(f"Story map: {inside.title}", look)
            button.clicked.connect(lambda _=False, key=inside.key: self.map_asked.emit(key))
            maps.append(button)
        self.column.addWidget(Flow(maps, look))
        check = pack.check
        if check is None:
            self.column.addWidget(Text(f"{unchecked(pack)}.", look, "body"))
            self.column.addStretch(1)
            return
        self.column.addWidget(Text(check.verdict, look, "title"))
        for each in check.problems[:SHOWN]:
            self.column.addWidget(ProblemCard(look, each))
        if len(check.problems) > SHOWN:
            self.column.addWidget(Text(f"And {len(check.problems) - SHOWN} more.", look, "body"))
        for played in check.played:
            card = Card(look)
            card.column.addWidget(Text(played.title, look, "heading"))
            for line in played.lines:
                card.column.addWidget(Text(line, look, "body"))
            self.column.addWidget(card)
        if check.contest is not None:
            self.column.addWidget(self._bots(check.contest))
        self.column.addStretch(1)

    def _bots(self, contest: Contest) -> Card:
        look, card = self.look, Card(self.look)
        card.column.addWidget(Text("Can the key be guessed?", look, "heading"))
        for line in contest_in_words(contest):
            card.column.addWidget(Text(line, look, "body", color=look.colors.muted))
        if contest.of >= FEWEST:
            card.column.addWidget(BotsChart(look, contest))
        return card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
            return
        super().keyPressEvent(event)
