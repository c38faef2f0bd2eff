"""Before it begins: who you are, how long it takes, who wrote it. Enter begins."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from trainer.actions.catalog.catalog_entry import CatalogEntry as ScenarioCard
from trainer.language.debriefs import timers_in_words
from trainer.language.numbers import quoted
from trainer.language.translation import _, ngettext
from trainer.records.intention import Intention
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Page
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.picture import Picture
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.scene_picture import show_scene_picture
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.two_columns import Columns


class IntroPage(Page):
    """The opening of a scenario."""

    begin_asked = Signal(str)
    back_asked = Signal()

    def __init__(
        self, theme: Theme, card: ScenarioCard, time_factor: float | None, meant: Intention | None = None
    ) -> None:
        super().__init__(theme, widest=1152, margin=64)
        back = Button(_("←  Home"), theme, quiet=True, name=_("Back to Home"))
        back.clicked.connect(self.back_asked)
        self.column.addWidget(back)
        columns = Columns(theme, breaks_below=880)
        picture = Picture(theme, ratio=548 / 300)
        columns.left.addWidget(picture)
        show_scene_picture(picture, card.picture, None)
        columns.left.addStretch(1)
        right = columns.right
        right.addWidget(Text(card.title, theme, "title"))
        right.addWidget(Prose(card.role, theme))
        facts = _how_long(card)
        if card.timed:
            facts += f" {_timers(time_factor)}"
        right.addWidget(Text(facts, theme, "body", color=theme.colors.muted))
        if card.summary:
            right.addWidget(Prose(card.summary, theme, "body", color=theme.colors.muted))
        if meant is not None:
            words = _("For next time, after {title}:").format(title=quoted(meant.title))
            right.addWidget(Text(words, theme, "small", color=theme.colors.muted))
            right.addWidget(Text(meant.text, theme, "story-small", italic=True))
        row = QHBoxLayout()
        self.begin = Button(_("Begin"), theme, primary=True, name=_("Begin {title}").format(title=card.title))
        self.begin.clicked.connect(lambda: self.begin_asked.emit(card.key))
        row.addWidget(self.begin)
        row.addWidget(Text(_("Enter"), theme, "small", color=theme.colors.muted, wrap=False))
        row.addStretch(1)
        right.addLayout(row)
        by = ", ".join(card.authors)
        credit = " · ".join(filter(None, (card.pack_title, by, card.license)))
        right.addWidget(Text(credit, theme, "small", color=theme.colors.muted))
        right.addStretch(1)
        self.column.addWidget(columns, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
            return
        super().keyPressEvent(event)


def _how_long(card: ScenarioCard) -> str:
    minutes = ngettext("About {count} minute", "About {count} minutes", card.minutes).format(count=card.minutes)
    decisions = ngettext("{count} decision", "{count} decisions", card.decisions).format(count=card.decisions)
    return _("{minutes}, {decisions}.").format(minutes=minutes, decisions=decisions)


def _timers(time_factor: float | None) -> str:
    return _("Some decisions have a timer.") if time_factor == 1.0 else timers_in_words(time_factor, 0)
