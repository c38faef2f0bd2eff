"""Before a room opens: which story it plays, and by which rules it goes on. One press opens it."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from trainer.actions.catalog.catalog_entry import CatalogEntry
from trainer.actions.room.rules import Rules
from trainer.language.rooms import rules_in_words
from trainer.language.translation import N_, _, ngettext
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Page, Row
from trainer.ui.widgets.button import Button, Segment
from trainer.ui.widgets.flow import Flow, turn_on
from trainer.ui.widgets.picture import Picture
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.scene_picture import show_scene_picture
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.two_columns import Columns


class _Asked(NamedTuple):
    """One of the rules: its name, what is asked, and each value with its words."""

    name: str
    title: str
    answers: Sequence[tuple[Any, str]]


_ASKED = (
    _Asked("second_vote", N_("Do they vote again, after they have talked?"), ((True, N_("Yes")), (False, N_("No")))),
    _Asked(
        "goes_on",
        N_("What does the story go on with?"),
        (
            ("majority", N_("What most come to")),
            ("hand", N_("What you say")),
            ("first-vote", N_("What most vote at first")),
        ),
    ),
)


class SetUpPage(Page):
    """Emits the rules by which the room is to be opened."""

    open_asked = Signal(object)
    """The Rules."""
    back_asked = Signal()

    def __init__(self, theme: Theme, entry: CatalogEntry, rules: Rules) -> None:
        super().__init__(theme, widest=1152, margin=64)
        self._rules = {each.name: getattr(rules, each.name) for each in _ASKED}
        back = Button(_("←  With a room"), theme, quiet=True, name=_("Back to With a room"))
        back.clicked.connect(self.back_asked)
        self.column.addWidget(back)
        self.column.addWidget(Text(entry.title, theme, "title"))
        self.column.addWidget(Text(_how_long(entry), theme, "body", color=theme.colors.muted))
        columns = Columns(theme, breaks_below=880)
        picture = Picture(theme, ratio=548 / 300)
        columns.left.addWidget(picture)
        show_scene_picture(picture, entry.picture, None)
        columns.left.addWidget(Prose(entry.role, theme, "story-small"))
        columns.left.addStretch(1)
        self.segments: dict[str, list[Segment]] = {}
        for each in _ASKED:
            self._ask(each, columns.right)
        self._said = Text("", theme, "body", color=theme.colors.muted)
        self.open = Button(_("Open the room"), theme, primary=True, name=_("Open the room: {title}").format(
            title=entry.title))  # fmt: skip
        self.open.clicked.connect(lambda: self.open_asked.emit(Rules(**self._rules)))
        columns.right.addWidget(self._said)
        columns.right.addWidget(Row([self.open], theme, apart=1))
        columns.right.addStretch(1)
        self._say()
        self.column.addWidget(columns, 1)

    def _ask(self, asked: _Asked, column: QVBoxLayout) -> None:
        theme, title = self.theme, _(asked.title)
        segments: list[Segment] = []
        for value, words in asked.answers:
            name = _("{setting}: {value}").format(setting=title, value=_(words))
            segment = Segment(_(words), theme, name=name)
            segment.chosen.connect(lambda chosen=value: self._choose(asked.name, chosen))
            segments.append(segment)
        column.addWidget(Text(title, theme, "strong"))
        column.addWidget(Flow([*segments], theme, name=title))
        turn_on(segments, [value for value, _words in asked.answers].index(self._rules[asked.name]))
        self.segments[asked.name] = segments

    def _choose(self, name: str, value: Any) -> None:
        self._rules[name] = value
        self._say()

    def _say(self) -> None:
        said = rules_in_words(self._rules["goes_on"], self._rules["second_vote"])
        self._said.setText(_("The stage says: “{words}”").format(words=said))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
            return
        super().keyPressEvent(event)


def _how_long(entry: CatalogEntry) -> str:
    minutes = ngettext("About {count} minute alone", "About {count} minutes alone", entry.minutes)
    decisions = ngettext("{count} decision", "{count} decisions", entry.decisions)
    said = _("{minutes}, {decisions}. With talk and votes it takes longer.")
    return said.format(minutes=minutes.format(count=entry.minutes), decisions=decisions.format(count=entry.decisions))
