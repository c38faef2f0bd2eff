"""With a room: which story is played together, and the rooms that are kept on this computer."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.actions.catalog.catalog_entry import CatalogEntry
from trainer.actions.room.kept_room import KeptRoom
from trainer.language.days import minute_in_short
from trainer.language.rooms import how_far_in_words, people_came_in_words
from trainer.language.translation import _
from trainer.ui.startup.pixel_cache import PixelCache
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Grid, Page, Row
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.story_tile import StoryTile
from trainer.ui.widgets.text import Text, breakable


class RoomsPage(Page):
    """Emits the story that is chosen, and the file of a room to go on with, to look at, or to erase.

    `leads` is the story of the room that is open now; "" where there is none.
    """

    chosen = Signal(object)
    """A CatalogEntry."""
    lead_asked = Signal()
    group_asked = Signal()
    go_on_asked = Signal(object)
    look_asked = Signal(object)
    erase_asked = Signal(object)
    """Each a KeptRoom."""

    def __init__(
        self,
        theme: Theme,
        stories: Sequence[CatalogEntry] | None,
        rooms: Sequence[KeptRoom],
        folder: Path,
        drawings: PixelCache,
        leads: str = "",
    ) -> None:
        super().__init__(theme)
        self.buttons: list[QWidget] = []
        muted = theme.colors.muted
        self.column.addWidget(Text(_("With a room"), theme, "display"))
        words = _(
            "Everybody plays one story together: on this computer, a projector and their phones. They need one network,"
            " and no internet."
        )
        self.column.addWidget(Text(words if stories is not None else _("Looking…"), theme, "body", color=muted))
        if leads:
            self.column.addWidget(self._open_now(leads))
        elif stories:
            self.column.addWidget(Text(_("Which story?"), theme, "heading"))
            self.column.addWidget(Grid([self._tile(each, drawings) for each in stories], theme, narrowest=300, gap=16))
        if stories is not None:
            self.column.addSpacing(theme.gap(6))
            self.column.addWidget(Text(_("After it"), theme, "heading"))
            said = _(
                "Rooms and result files of many people are read together: where they split, and what to talk about."
            )
            self.column.addWidget(Text(said, theme, "body", color=muted))
            self.column.addWidget(Row([self._group()], theme, apart=1))
        if rooms:
            self.column.addSpacing(theme.gap(6))
            self.column.addWidget(Text(_("Rooms until now"), theme, "heading"))
            said = _("They lie in {folder}.").format(folder=breakable(folder))
            self.column.addWidget(Text(said, theme, "small", color=muted))
            for each in rooms:
                self.column.addWidget(self._card(each, open_now=bool(leads)))
        self.column.addStretch(1)

    def _group(self) -> Button:
        group = Button(_("A group"), self.theme, name=_("A group: rooms and result files, read together"))
        group.clicked.connect(self.group_asked)
        self.buttons.append(group)
        return group

    def _open_now(self, story: str) -> Card:
        card = Card(self.theme)
        card.column.addWidget(Text(_("A room is open: {story}").format(story=story), self.theme, "heading"))
        lead = Button(_("Lead it"), self.theme, primary=True, name=_("Lead the room that is open: {story}").format(
            story=story))  # fmt: skip
        lead.clicked.connect(self.lead_asked)
        card.column.addWidget(lead)
        self.buttons.append(lead)
        return card

    def _tile(self, entry: CatalogEntry, drawings: PixelCache) -> QWidget:
        told = " · ".join(filter(None, (_("{count} min").format(count=entry.minutes), entry.topic)))
        name = _("Play with a room: {title}").format(title=entry.title)
        tile = StoryTile(self.theme, entry.title, told, entry.picture, drawings, name=name)
        tile.clicked.connect(lambda: self.chosen.emit(entry))
        self.buttons.append(tile)
        return tile

    def _card(self, room: KeptRoom, *, open_now: bool) -> Card:
        theme, card = self.theme, Card(self.theme)
        title = room.story or room.path.name
        card.column.addWidget(Text(title, theme, "heading"))
        facts = (
            minute_in_short(room.begun),
            people_came_in_words(room.people),
            how_far_in_words(room.decisions, room.phase),
        )
        said = room.fault or " · ".join(filter(None, facts))
        card.column.addWidget(Text(said, theme, "body", color=theme.colors.muted))
        deeds = [(_("Erase…"), self.erase_asked)]
        if not room.fault:
            deeds.insert(0, (_("Look at it"), self.look_asked))
        if not room.fault and room.phase != "discussion" and not open_now:
            deeds.insert(0, (_("Go on"), self.go_on_asked))
        buttons: list[QWidget] = []
        for words, asked in deeds:
            name = _("{deed}: {title}").format(deed=words, title=f"{title}, {room.path.name}")
            button = Button(words, theme, name=name)
            button.clicked.connect(lambda _=False, emit=asked.emit: emit(room))
            buttons.append(button)
        card.column.addWidget(Flow(buttons, theme))
        self.buttons += buttons
        return card
