"""Before a room opens: which story it plays, and by which rules it goes on. One press opens it."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.actions.catalog.catalog_entry import CatalogEntry
from trainer.actions.room.rules import Rules
from trainer.language.rooms import clock_in_words, rules_in_words
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
    """One of the rules: its name, what is asked, and each value with its words; seconds say themselves."""

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
    _Asked("talk", N_("How long do they talk?"), tuple((each, "") for each in (0, 60, 90, 120, 180))),
    _Asked("vote", N_("How long is a vote open?"), tuple((each, "") for each in (0, 30, 60, 90))),
    _Asked("closes", N_("And when that time is up?"), ((False, N_("It is said")), (True, N_("The vote closes")))),
    _Asked("names", N_("Do they give a name, which only you see?"), ((False, N_("No")), (True, N_("Yes")))),
    _Asked("how_sure", N_("Is each vote asked how sure it is?"), ((False, N_("No")), (True, N_("Yes")))),
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
        self.open = Button(_("Open the room"), theme, primary=True, name=_("Open the room: {title}").format(
            title=entry.title))  # fmt: skip
        self.open.clicked.connect(lambda: self.open_asked.emit(self._chosen()))
        self.column.addWidget(Row([self.open], theme, apart=1))
        columns = Columns(theme, breaks_below=660)
        picture = Picture(theme, ratio=548 / 300)
        columns.right.addWidget(picture)
        show_scene_picture(picture, entry.picture, None)
        columns.right.addWidget(Prose(entry.role, theme, "story-small"))
        columns.right.addStretch(1)
        self.segments: dict[str, list[Segment]] = {}
        self._asked: dict[str, tuple[QWidget, ...]] = {}
        for each in _ASKED:
            self._ask(each, columns.left)
        self._said = Text("", theme, "body", color=theme.colors.muted)
        columns.left.addWidget(self._said)
        columns.left.addStretch(1)
        self._say()
        self.column.addWidget(columns, 1)

    def _ask(self, asked: _Asked, column: QVBoxLayout) -> None:
        theme, title = self.theme, _(asked.title)
        segments: list[Segment] = []
        for value, words in asked.answers:
            said = _(words) if words else clock_in_words(value) if value else _("As long as it takes")
            segment = Segment(said, theme, name=_("{setting}: {value}").format(setting=title, value=said))
            segment.chosen.connect(lambda chosen=value: self._choose(asked.name, chosen))
            segments.append(segment)
        head, row = Text(title, theme, "strong"), Flow([*segments], theme, name=title)
        for widget in (head, row):
            column.addWidget(widget)
        values = [value for value, _words in asked.answers]
        turn_on(segments, values.index(self._rules[asked.name]))
        self.segments[asked.name], self._asked[asked.name] = segments, (head, row)

    def _choose(self, name: str, value: Any) -> None:
        self._rules[name] = value
        self._say()

    def _chosen(self) -> Rules:
        """What is asked for; where a vote has no clock, none closes by it."""
        return Rules(**self._rules | {"closes": self._rules["closes"] and self._rules["vote"] > 0})

    def _say(self) -> None:
        """Say what comes of them, and ask only for what matters then."""
        rules = self._chosen()
        for name, matters in (("talk", rules.second_vote), ("closes", rules.vote > 0)):
            for each in self._asked[name]:
                each.setVisible(matters)
        said = rules_in_words(rules.goes_on, rules.second_vote, rules.vote if rules.closes else 0)
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
