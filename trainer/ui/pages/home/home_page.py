"""Home: the scenarios at hand, each with how it stands."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from trainer.actions.catalog.catalog_entry import CatalogEntry
from trainer.actions.play.home_view import Home, HomeEntry, Orphan
from trainer.language.translation import N_, _, ngettext
from trainer.records.settings import ME
from trainer.ui.startup.pixel_cache import PixelCache
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Grid, Page, Row
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.picture import Picture
from trainer.ui.widgets.scene_picture import show_scene_picture
from trainer.ui.widgets.text import Text

_GREETINGS = (
    (5, N_("Good morning"), N_("Good morning, {person}")),
    (12, N_("Good afternoon"), N_("Good afternoon, {person}")),
    (18, N_("Good evening"), N_("Good evening, {person}")),
)
"""From which hour on, to whom gave no name and to whom has one."""


def greeting(now: datetime, person: str) -> str:
    """Such as "Good evening, Ada"."""
    _from, plain, named = next((each for each in reversed(_GREETINGS) if now.hour >= each[0]), _GREETINGS[-1])
    return _(plain) if person == ME else _(named).format(person=person)


class HomePage(Page):
    """Cards. Emits the key of a scenario to start, or the id of a playthrough to go on with or to forget."""

    start_asked = Signal(str)
    start_over_asked = Signal(object)
    """A HomeCard of which something waits."""
    go_on_asked = Signal(object)  # an id is larger than what Signal(int) carries
    discard_asked = Signal(object)
    add_asked = Signal()
    practice_asked = Signal()
    debrief_asked = Signal(object)
    copy_asked = Signal()
    copy_left = Signal()

    def __init__(self, theme: Theme, home: Home, now: datetime, person: str, drawings: PixelCache) -> None:
        super().__init__(theme)
        self._drawings = drawings
        self.buttons: list[Button] = []
        self._greeting = Row([Text(greeting(now, person), theme, "display")], theme, apart=1)
        self.column.addWidget(self._greeting)
        for notice in home.notices:
            self.column.addWidget(self._notice(notice))
        if home.copy_offered:
            self.column.addWidget(self._copy(home.moves_saved))
        for orphan in home.orphans:
            self.column.addWidget(self._orphan(orphan))
        self.column.addWidget(self._heading(home))
        self.column.addWidget(Grid([self._card(each) for each in home.entries], theme, narrowest=290))
        self.column.addStretch(1)

    def show_due(self, count: int) -> None:
        """Say how many decisions there are to practise today, new or due; nothing if there are none."""
        if not count:
            return
        due = Button(
            ngettext("Practice: {count} today", "Practice: {count} today", count).format(count=count),
            self.theme,
        )
        due.clicked.connect(self.practice_asked)
        self._greeting.add(due)

    def _heading(self, home: Home) -> Row:
        theme, packs = self.theme, len({each.entry.pack for each in home.entries})
        words = ngettext(
            "{count} pack · drop a pack anywhere to add it", "{count} packs · drop a pack anywhere to add it", packs
        ).format(count=packs)
        if home.drills:
            drills = ngettext("{count} drill for Practice", "{count} drills for Practice", home.drills)
            words = f"{drills.format(count=home.drills)} · {words}"
        add = Button(_("Add a pack…"), theme, quiet=True)
        add.clicked.connect(self.add_asked)
        told = Text(words, theme, "small", color=theme.colors.muted)
        return Row([Text(_("Scenarios"), theme, "heading", wrap=False), told, add], theme, apart=2, gap=18)

    def _notice(self, text: str) -> Card:
        card = Card(self.theme, sunken=True, inset=16)
        card.column.addWidget(Text(text, self.theme, "body"))
        return card

    def _copy(self, moves_saved: int) -> Card:
        theme = self.theme
        card = Card(theme, sunken=True, inset=16)
        words = _("Your records were damaged. A copy from before is kept, and can be brought back.")
        if moves_saved:
            words = ngettext(
                "Your records were damaged. There is no copy, but {count} move can be saved from the damaged file.",
                "Your records were damaged. There is no copy, but {count} moves can be saved from the damaged file.",
                moves_saved,
            ).format(count=moves_saved)
        card.column.addWidget(Text(words, theme, "body"))
        back = Button(_("Bring the records back…"), theme)
        back.clicked.connect(self.copy_asked)
        leave = Button(_("Go on without them") if moves_saved else _("Go on without it"), theme, quiet=True)
        leave.clicked.connect(self.copy_left)
        card.column.addWidget(Row([back, leave], theme, apart=2))
        return card

    def _orphan(self, orphan: Orphan) -> Card:
        theme = self.theme
        card = Card(theme, sunken=True, inset=16)
        text = ngettext(
            "{title} is no longer at hand, but your playthrough waits, {count} decision in.",
            "{title} is no longer at hand, but your playthrough waits, {count} decisions in.",
            orphan.moves,
        ).format(title=orphan.title, count=orphan.moves)
        card.column.addWidget(Text(text, theme, "body"))
        go_on = Button(_("Continue"), theme, primary=True, name=_("Continue: {title}").format(title=orphan.title))
        go_on.clicked.connect(lambda: self.go_on_asked.emit(orphan.waiting))
        name = _("Forget the playthrough of {title}").format(title=orphan.title)
        forget = Button(_("Forget it"), theme, name=name)
        forget.clicked.connect(lambda: self.discard_asked.emit(orphan.waiting))
        card.column.addWidget(Row([go_on, forget], theme, apart=2))
        return card

    def _card(self, each: HomeEntry) -> QWidget:
        theme, card = self.theme, each.entry
        box = Card(theme)
        box.column.setContentsMargins(0, 0, 0, theme.gap(18))
        picture = Picture(theme, ratio=316 / 128, square_bottom=True, drawings=self._drawings)
        box.column.addWidget(picture)
        show_scene_picture(picture, card.picture, None)
        inside = QVBoxLayout()
        inside.setContentsMargins(theme.gap(18), theme.gap(8), theme.gap(18), 0)
        inside.setSpacing(theme.gap(4))
        inside.addWidget(Text(card.title, theme, "heading"))
        inside.addWidget(Text(_first_sentence(card.role), theme, "body", color=theme.colors.muted))
        inside.addStretch(1)
        inside.addSpacing(theme.gap(8))
        for part in self._foot(each, card):
            inside.addWidget(part)
        box.column.addLayout(inside, 1)
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        return box

    def _foot(self, each: HomeEntry, entry: CatalogEntry) -> list[QWidget]:
        theme = self.theme
        words, verb = _standing(each)
        minutes = _("{count} min").format(count=entry.minutes)
        told = Text(f"{minutes} · {words}", theme, "small", color=theme.colors.muted)
        start = Button(verb, theme, name=_("{deed}: {title}").format(deed=verb, title=entry.title))
        if each.waiting is None:
            start.clicked.connect(lambda: self.start_asked.emit(entry.key))
        else:
            start.clicked.connect(lambda: self.start_over_asked.emit(each))
        self.buttons.append(start)
        if each.waiting is None and each.last is None:
            return [Row([told, start], theme, apart=1)]
        above: list[QWidget] = [told]
        buttons = [start]
        if each.last is not None:
            debrief = Button(_("Debrief"), theme, quiet=True, name=_("Debrief of {title}").format(title=entry.title))
            debrief.clicked.connect(lambda: self.debrief_asked.emit(each.last))
            if each.waiting is None:
                buttons.insert(0, debrief)
            else:
                above.append(debrief)
        if each.waiting is not None:
            go_on = Button(_("Continue"), theme, primary=True, name=_("Continue: {title}").format(title=entry.title))
            go_on.clicked.connect(lambda: self.go_on_asked.emit(each.waiting))
            self.buttons.insert(0, go_on)  # what waits comes first
            buttons.append(go_on)
        return [Row(above, theme, apart=1), *self._last_time(each), Row([*buttons], theme, apart=0)]

    def _last_time(self, each: HomeEntry) -> list[QWidget]:
        """How many of each verdict there were, where one has played it and nothing waits."""
        if each.waiting is not None or each.of is None or each.poor is None:
            return []
        from trainer.language.verdicts import counts_of, tally_kept  # only for somebody who has played
        from trainer.ui.widgets.verdict_line import VerdictLine

        tally = tally_kept(each.right or 0, each.of, each.poor)
        return [VerdictLine(self.theme, counts_of(tally), "small", color=self.theme.colors.muted)] if tally.of else []


def _standing(each: HomeEntry) -> tuple[str, str]:
    if each.waiting is not None:
        place = _("practice, scene {scene} of about {of}") if each.practice else _("scene {scene} of about {of}")
        scene = each.moves + 1
        return place.format(scene=scene, of=max(each.entry.decisions, scene)), _("Start over")
    if each.of is not None:
        if each.poor is None:
            return _("last time the right style in {right} of {of}").format(right=each.right, of=each.of), _("Again")
        right = (each.right or 0) - each.poor
        return _("last time {right} of {of} right calls").format(right=right, of=each.of), _("Again")
    return _("new"), _("Start")


def _first_sentence(text: str) -> str:
    """As much of the role as fits an entry."""
    end = text.find(". ")
    while 0 < end < 40:
        end = text.find(". ", end + 1)
    return text if end < 0 else text[: end + 1]
