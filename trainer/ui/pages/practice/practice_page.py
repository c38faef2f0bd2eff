"""Practice: what is due today and why, and afterwards how it went and when it comes back."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Signal

from trainer.actions.learning.practice_view import Planned, Today
from trainer.language.days import written
from trainer.language.practice import reason_in_words
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Page
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.rows import Flow
from trainer.ui.widgets.text import Text

WORDS = (
    "About ten minutes of decisions you have met, mixed. A right call comes back after 1, 3, 7 and 21 days, any other"
    " one tomorrow. Practice never counts in Progress."
)


class PracticePage(Page):
    """Emits wanting to begin, or the scenario to start. `today` None shows that it is being read."""

    begin_asked = Signal()
    start_asked = Signal(str)

    def __init__(self, theme: Theme, today: Today | None, failure: str = "") -> None:
        super().__init__(theme)
        self.begin: Button | None = None
        muted = theme.colors.muted
        self.column.addWidget(Text("Practice", theme, "display"))
        if today is None:
            self.column.addWidget(Text(failure or "Looking for what is due…", theme, "body", color=muted))
        else:
            self.column.addWidget(Text(WORDS, theme, "body", color=muted))
            (self._due if today.planned else self._nothing_due)(today)
            self._add_fresh(today)
        self.column.addStretch(1)

    def _due(self, today: Today) -> None:
        theme, planned = self.theme, today.planned
        count = sum(each.item.length for each in planned)
        minutes = max(1, round(sum(each.item.seconds for each in planned) / 60))
        words = f"{count} decision{'s' if count > 1 else ''}, about {minutes} minute{'s' if minutes > 1 else ''}"
        self.begin = Button("Begin", theme, primary=True, name=f"Begin: {words}")
        self.begin.clicked.connect(self.begin_asked)
        self.column.addWidget(Flow([Text(words, theme, "heading"), self.begin], theme, gap=20))
        first = 1
        for each in planned:
            self.column.addWidget(self._planned(first, each))
            first += each.item.length

    def _planned(self, first: int, planned: Planned) -> Card:
        theme, more = self.theme, planned.item.length - 1
        card = Card(theme, inset=18)
        numbers = f"{first}–{first + more}" if more else f"{first}"
        after = f", and the {'decision' if more == 1 else f'{more} decisions'} after it" if more else ""
        card.column.addWidget(Text(f"{numbers}  {planned.item.title}{after}", theme, "strong"))
        card.column.addWidget(Text(planned.story, theme, "small", color=theme.colors.muted))
        card.column.addWidget(Text(reason_in_words(planned.item.why), theme, "body"))
        return card

    def _nothing_due(self, today: Today) -> None:
        theme = self.theme
        if today.next_day is None:
            words = "Nothing to practise yet. Play a scenario; from tomorrow on its decisions come back here."
        else:
            count = f"{today.next_count} decision{'s' if today.next_count > 1 else ''}"
            comes = "comes" if today.next_count == 1 else "come"
            words = f"Nothing is due today. On {written(today.next_day)} {count} {comes} back."
        self.column.addWidget(Text(words, theme, "heading"))

    def _add_fresh(self, today: Today) -> None:
        theme = self.theme
        if not today.fresh:
            return
        self.column.addSpacing(theme.gap(10))
        self.column.addWidget(Text("Not begun yet", theme, "strong"))
        for card in today.fresh:
            start = Button(card.title, theme, name=f"Start {card.title}")
            start.clicked.connect(lambda _=False, key=card.key: self.start_asked.emit(key))
            self.column.addWidget(start)


class Practised(NamedTuple):
    """A decision that was practised: its title, whether the style was right (None: not scored), when it is due.

    `why` says why it was chosen, where it was not just what followed.
    """

    title: str
    fit: bool | None
    due: date | None
    why: str = ""


class PractisedPage(Page):
    """How it went; `whole` says that nothing was left out. Emits wanting to go home."""

    home_asked = Signal()

    def __init__(self, theme: Theme, practised: Sequence[Practised], *, whole: bool = True) -> None:
        super().__init__(theme, widest=760)
        right, of = sum(each.fit is True for each in practised), sum(each.fit is not None for each in practised)
        self.column.addStretch(1)
        title = "Done for now" if whole else "Stopped here" if practised else "Nothing decided"
        self.column.addWidget(Text(title, theme, "display"))
        if of:
            self.column.addWidget(Text(f"{right} of {of} right calls", theme, "heading"))
        for each in practised:
            self.column.addWidget(self._row(each))
        self.done = Button("Done", theme, primary=True, name="Done, back to Home")
        self.done.clicked.connect(self.home_asked)
        self.column.addSpacing(theme.gap(8))
        self.column.addWidget(self.done)
        self.column.addStretch(2)

    def _row(self, each: Practised) -> Card:
        theme = self.theme
        card = Card(theme, inset=18)
        words = {True: "right call", False: "not the call", None: "not scored"}[each.fit]
        if each.due:
            words += f", back on {written(each.due)}"
        mark = {True: "✓  ", False: "✕  ", None: ""}[each.fit]
        card.column.addWidget(Text(f"{mark}{each.title}", theme, "strong"))
        card.column.addWidget(Text(words[0].upper() + words[1:], theme, "body"))
        if each.why:
            card.column.addWidget(Text(each.why, theme, "body", color=theme.colors.muted))
        return card
