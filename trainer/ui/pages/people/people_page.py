"""Who plays: several people share a laptop, by name or pseudonym, without a password."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from trainer.language.person import called
from trainer.language.translation import _
from trainer.records.settings import LONGEST_NAME, ME
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Page
from trainer.ui.widgets.button import Button, Segment
from trainer.ui.widgets.flow import Flow, turn_on
from trainer.ui.widgets.line_edit import LineEdit
from trainer.ui.widgets.text import Text


class PeoplePage(Page):
    """Emits a name to play as, a new name for the person who plays, and wanting to save or erase what is theirs."""

    chosen = Signal(str)
    renamed = Signal(str)
    export_asked = Signal()
    erase_asked = Signal()

    def __init__(self, theme: Theme, people: Sequence[str], person: str) -> None:
        super().__init__(theme)
        self.column.addWidget(Text(_("Who plays"), theme, "display"))
        words = _(
            "Each has playthroughs, Progress, a plan and settings of their own. There is no password: who shares the"
            " computer can look. Packs are shared."
        )
        self.column.addWidget(Text(words, theme, "body", color=theme.colors.muted))
        self.column.addWidget(self._who(people, person))
        self.column.addWidget(self._add())
        self.column.addWidget(self._mine(person))
        self.column.addStretch(1)

    def _card(self, title: str, meaning: str = "") -> Card:
        card = Card(self.theme)
        card.column.addWidget(Text(title, self.theme, "heading"))
        if meaning:
            card.column.addWidget(Text(meaning, self.theme, "body", color=self.theme.colors.muted))
        return card

    def _who(self, people: Sequence[str], person: str) -> Card:
        card = self._card(_("Who is it today?"))
        self.people: list[Segment] = []
        for name in people:
            segment = Segment(called(name), self.theme, name=_("Play as {person}").format(person=called(name)))
            segment.chosen.connect(lambda chosen=name: self.chosen.emit(chosen))
            self.people.append(segment)
        card.column.addWidget(Flow([*self.people], self.theme, name=_("Who is it today?")))
        turn_on(self.people, list(people).index(person))
        return card

    def _add(self) -> Card:
        card = self._card(_("Somebody new"), _("A name or a pseudonym."))
        self.name = LineEdit(self.theme, _("Name of somebody new"), LONGEST_NAME)
        add = Button(_("Add and play"), self.theme, name=_("Add and play as this person"))
        for asked in (self.name.returnPressed, add.clicked):
            asked.connect(lambda *_: self.chosen.emit(self.name.text()))
        card.column.addWidget(self.name)
        card.column.addWidget(add)
        return card

    def _mine(self, person: str) -> Card:
        theme = self.theme
        meaning = _("Go by another name, take along what is kept of you, or have it erased.")
        card = self._card(called(person), meaning)
        self.new_name = LineEdit(theme, _("Another name for you"), LONGEST_NAME, "" if person == ME else person)
        rename = Button(_("Change the name"), theme)
        for asked in (self.new_name.returnPressed, rename.clicked):
            asked.connect(lambda *_: self.renamed.emit(self.new_name.text()))
        card.column.addWidget(self.new_name)
        export = Button(_("Save all of it…"), theme, name=_("Save all of it: what is kept of you"))
        export.clicked.connect(self.export_asked)
        erase = Button(_("Erase all of it…"), theme, name=_("Erase all of it: what is kept of you"))
        erase.clicked.connect(self.erase_asked)
        card.column.addWidget(Flow([rename, export, erase], theme))
        return card
