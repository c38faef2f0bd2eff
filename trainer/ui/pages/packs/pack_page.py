"""One pack: what its check found, what playing it showed, and how far bots got."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from trainer.actions.catalog.pack_details import PackDetails
from trainer.checks.bots.contest_table import FEWEST, Contest
from trainer.language.checks import check_in_words, contest_in_words, played_in_words
from trainer.language.translation import _, ngettext
from trainer.ui.pages.packs.bots_chart import BotsChart
from trainer.ui.pages.packs.packs_page import facts_of
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Page
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.problem_card import ProblemCard
from trainer.ui.widgets.text import Text

SHOWN = 60
"""Problems that are shown; `trainer check` lists them all."""


class PackPage(Page):
    """The details behind whether it is ready. Emits `back_asked`, or the key of a scenario whose map is wanted."""

    back_asked = Signal()
    map_asked = Signal(str)

    def __init__(self, theme: Theme, pack: PackDetails) -> None:
        super().__init__(theme, widest=980)
        self.back = Button(_("←  Packs"), theme, quiet=True, name=_("Back to Packs"))
        self.back.clicked.connect(self.back_asked)
        self.column.addWidget(self.back)
        self.column.addWidget(Text(pack.name, theme, "display"))
        self.column.addWidget(Text(facts_of(pack), theme, "small", color=theme.colors.muted))
        maps: list[QWidget] = []
        for inside in pack.scenarios:
            button = Button(_("Story map: {title}").format(title=inside.title), theme)
            button.clicked.connect(lambda _=False, key=inside.key: self.map_asked.emit(key))
            maps.append(button)
        self.column.addWidget(Flow(maps, theme))
        check = pack.check
        if check is None:
            words = _("Not checked yet.") if pack.installed else _("Checked before it shipped.")
            self.column.addWidget(Text(words, theme, "body"))
            self.column.addStretch(1)
            return
        self.column.addWidget(Text(check_in_words(check.readiness), theme, "title", level=2))
        for each in check.problems[:SHOWN]:
            self.column.addWidget(ProblemCard(theme, each))
        if len(check.problems) > SHOWN:
            more = len(check.problems) - SHOWN
            words = ngettext("And {count} more.", "And {count} more.", more).format(count=more)
            self.column.addWidget(Text(words, theme, "body"))
        for played in check.played:
            card = Card(theme)
            card.column.addWidget(Text(played.title, theme, "heading"))
            for line in played_in_words(played):
                card.column.addWidget(Text(line.strip(), theme, "body"))
            self.column.addWidget(card)
        if check.contest is not None:
            self.column.addWidget(self._bots(check.contest))
        self.column.addStretch(1)

    def _bots(self, contest: Contest) -> Card:
        theme, card = self.theme, Card(self.theme)
        card.column.addWidget(Text(_("Can the key be guessed?"), theme, "heading"))
        for line in contest_in_words(contest):
            card.column.addWidget(Text(line, theme, "body", color=theme.colors.muted))
        if contest.of >= FEWEST:
            card.column.addWidget(BotsChart(theme, contest))
        return card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
            return
        super().keyPressEvent(event)
