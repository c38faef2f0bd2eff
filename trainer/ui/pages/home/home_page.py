"""Home: the story that leads and today's practice, and below them every other story at hand with how it stands."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.actions.play.home_view import Home, HomeEntry
from trainer.language.translation import N_, _
from trainer.records.settings import ME
from trainer.ui.pages.home.lead_card import LeadCard
from trainer.ui.pages.home.story_deeds import Deed, deeds_of, facts_of, grown_in_words
from trainer.ui.pages.home.today_card import TodayCard
from trainer.ui.startup.pixel_cache import PixelCache
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Grid, Page, Row
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.story_tile import StoryTile
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.two_columns import Columns

_GREETINGS = (
    (5, N_("Good morning"), N_("Good morning, {person}")),
    (12, N_("Good afternoon"), N_("Good afternoon, {person}")),
    (18, N_("Good evening"), N_("Good evening, {person}")),
)
"""From which hour on, to whom gave no name and to whom has one."""
WIDEST = 1440
BREAKS_BELOW = 760
"""Pixels of width, at 100 % text, below which today's practice stands under the story and not beside it."""


def greeting(now: datetime, person: str) -> str:
    """Such as "Good evening, Ada"."""
    _from, plain, named = next((each for each in reversed(_GREETINGS) if now.hour >= each[0]), _GREETINGS[-1])
    return _(plain) if person == ME else _(named).format(person=person)


class HomePage(Page):
    """Emits the key of a scenario to start, the id of a playthrough to go on with or to forget, or wanting to practise.

    `today` says what there is to practise, once it is told.
    """

    start_asked = Signal(str)
    start_over_asked = Signal(object)
    """A HomeEntry of which something waits."""
    go_on_asked = Signal(object)  # an id is larger than what Signal(int) carries
    discard_asked = Signal(object)
    practice_asked = Signal()
    debrief_asked = Signal(object)
    copy_asked = Signal()
    copy_left = Signal()

    def __init__(self, theme: Theme, home: Home, now: datetime, person: str, drawings: PixelCache) -> None:
        super().__init__(theme, widest=WIDEST)
        self._drawings = drawings
        self.column.addWidget(Text(greeting(now, person), theme, "display"))
        self._add_what_needs_a_look(home)
        lead = home.lead
        waits = lead is not None and lead.waiting is not None
        self.today = TodayCard(theme, primary=home.been_here and not waits, grown=grown_in_words(home.entries))
        self.today.begin_asked.connect(self.practice_asked)
        if not home.drills and not home.been_here:
            self.today.show_nothing(_("Nothing to practise yet. What you play comes back here from tomorrow on."))
        elif not home.practice:
            self.today.begin.hide()  # until something is found
        self.buttons: list[Button] = []
        if lead is None:
            self.column.addWidget(self.today)
        else:
            self._add_lead(lead, first=not home.been_here)
        if home.been_here and home.practice and not waits:
            self.buttons.insert(0, self.today.begin)
        tiles = [self._tile(each) for each in home.entries if each is not lead]
        if tiles:
            self.column.addSpacing(theme.gap(6))
            self.column.addWidget(Text(_("More stories"), theme, "heading"))
            self.column.addWidget(Grid(tiles, theme, narrowest=300, gap=16))
        self.column.addStretch(1)

    def _add_what_needs_a_look(self, home: Home) -> None:
        if not (home.notices or home.copy_offered or home.orphans):
            return
        from trainer.ui.pages.home.needs_a_look import copy_card, notice_card, orphan_card  # only where something is

        theme, add = self.theme, self.column.addWidget
        for notice in home.notices:
            add(notice_card(theme, notice))
        if home.copy_offered:
            add(copy_card(theme, home.moves_saved, self.copy_asked.emit, self.copy_left.emit))
        for orphan in home.orphans:
            go_on, forget = (partial(each.emit, orphan.waiting) for each in (self.go_on_asked, self.discard_asked))
            add(orphan_card(theme, orphan, go_on, forget))

    def _add_lead(self, lead: HomeEntry, *, first: bool) -> None:
        theme = self.theme
        deeds = deeds_of(lead)
        primary = first or lead.waiting is not None
        self.buttons += [self._button(lead, deed, primary=primary and deed is deeds[0]) for deed in deeds]
        both = Columns(theme, breaks_below=BREAKS_BELOW, gap=20, shares=(17, 10))
        both.left.addWidget(LeadCard(theme, lead, self.buttons, self._drawings, first=first))
        both.right.addWidget(self.today)
        self.column.addWidget(both)

    def _button(self, each: HomeEntry, deed: Deed, *, primary: bool = False) -> Button:
        button = Button(deed.words, self.theme, primary=primary, quiet=deed.does == "debrief", name=deed.name)
        button.clicked.connect(lambda: self._do(each, deed))
        return button

    def _do(self, each: HomeEntry, deed: Deed) -> None:
        if deed.does == "go-on":
            self.go_on_asked.emit(each.waiting)
        elif deed.does == "start-over":
            self.start_over_asked.emit(each)
        elif deed.does == "debrief":
            self.debrief_asked.emit(each.last)
        else:
            self.start_asked.emit(each.entry.key)

    def _tile(self, each: HomeEntry) -> QWidget:
        """One that is pressed to go on with it; what else can be done with it stands below."""
        theme, (first, *others) = self.theme, deeds_of(each)
        entry = each.entry
        tile = StoryTile(
            theme, entry.title, facts_of(each), entry.picture, self._drawings, name=first.name, inside=bool(others)
        )
        tile.clicked.connect(lambda: self._do(each, first))
        if not others:
            return tile
        cell = Card(theme)
        cell.column.setContentsMargins(0, 0, 0, theme.gap(6))
        cell.column.setSpacing(theme.gap(2))
        cell.column.addWidget(tile, 1)
        cell.column.addWidget(Row([self._button(each, deed) for deed in others], theme, apart=0))
        return cell
