"""Practice: what is due today and why, and afterwards how it went and when it comes back."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trainer.actions.learning.practice_view import Planned, Today
from trainer.language.days import written
from trainer.language.practice import another_in_words, done_in_words, left_in_words, reason_in_words
from trainer.language.translation import N_, _, ngettext
from trainer.language.verdicts import counts_of, right_calls, verdict_as_heading
from trainer.scoring.verdict import Tally, Verdict
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Page
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.verdict_line import VerdictLine

WORDS = N_(
    "A handful of decisions a day, from many places: some you have not met, some you have. A right call is due again"
    " after 1, 3, 7 and 21 days, any other one tomorrow. What you meet for the first time counts in Progress; what you"
    " meet again stands on a line of its own."
)


class PracticePage(Page):
    """Emits wanting to begin, or the scenario to start. `today` None shows that it is being read."""

    begin_asked = Signal()
    start_asked = Signal(str)

    def __init__(self, theme: Theme, today: Today | None, failure: str = "") -> None:
        super().__init__(theme)
        self.begin: Button | None = None
        muted = theme.colors.muted
        self.column.addWidget(Text(_("Practice"), theme, "display"))
        if today is None:
            self.column.addWidget(Text(failure or _("Looking for what is due…"), theme, "body", color=muted))
        else:
            self.column.addWidget(Text(_(WORDS), theme, "body", color=muted))
            if today.planned:
                self._due(today)
            elif today.done or today.more:
                self._enough(today)
            else:
                self._nothing_due(today)
            self._add_fresh(today)
        self.column.addStretch(1)

    def _due(self, today: Today) -> None:
        theme = self.theme
        words = left_in_words(len(today.planned), today.handful, today.seconds)
        self.begin = Button(_("Begin"), theme, primary=True, name=_("Begin: {words}").format(words=words))
        self.begin.clicked.connect(self.begin_asked)
        self.column.addWidget(Flow([Text(words, theme, "heading"), self.begin], theme, gap=20))
        for number, each in enumerate(today.planned, start=today.done + 1):
            self.column.addWidget(self._planned(number, each))

    def _planned(self, number: int, planned: Planned) -> Card:
        theme = self.theme
        card = Card(theme, inset=18)
        card.column.addWidget(Text(f"{number}  {planned.item.title}", theme, "strong", level=3))
        card.column.addWidget(Text(planned.story, theme, "small", color=theme.colors.muted))
        card.column.addWidget(Text(reason_in_words(planned.item.why), theme, "body"))
        return card

    def _enough(self, today: Today) -> None:
        theme = self.theme
        parts: list[QWidget] = [Text(done_in_words(today.done, today.tomorrow), theme, "heading")]
        if today.more:
            again = another_in_words(len(today.more))
            self.begin = Button(again, theme)
            self.begin.clicked.connect(self.begin_asked)
            parts.append(self.begin)
        self.column.addWidget(Flow(parts, theme, gap=20))

    def _nothing_due(self, today: Today) -> None:
        theme = self.theme
        if today.next_day is None:
            words = _("Nothing to practise yet. Play a scenario; from tomorrow on its decisions come back here.")
        else:
            words = ngettext(
                "Nothing is due today. On {day} {count} decision comes back.",
                "Nothing is due today. On {day} {count} decisions come back.",
                today.next_count,
            ).format(day=written(today.next_day), count=today.next_count)
        self.column.addWidget(Text(words, theme, "heading"))

    def _add_fresh(self, today: Today) -> None:
        theme = self.theme
        if not today.fresh:
            return
        self.column.addSpacing(theme.gap(10))
        self.column.addWidget(Text(_("Not begun yet"), theme, "strong", level=2))
        for card in today.fresh:
            start = Button(card.title, theme, name=_("Start {title}").format(title=card.title))
            start.clicked.connect(lambda _=False, key=card.key: self.start_asked.emit(key))
            self.column.addWidget(start)


class Practised(NamedTuple):
    """A decision that was practised: its title, what it came to (None: not scored), when it is due.

    `why` says what else made it one to practise, where something did.
    """

    title: str
    verdict: Verdict | None
    due: date | None
    why: str = ""


class PractisedPage(Page):
    """How it went: `tally` is what the day came to until now, `better` what went better, `tomorrow` what comes then;
    `whole`: nothing was left out; `day_is_more`: not only what stands here was practised.

    Emits wanting to go home.
    """

    home_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        practised: Sequence[Practised],
        tally: Tally,
        *,
        better: str = "",
        tomorrow: str = "",
        whole: bool = True,
        day_is_more: bool = False,
    ) -> None:
        super().__init__(theme, widest=760)
        self.column.addStretch(1)
        title = _("Done for today") if whole else _("Stopped here") if practised else _("Nothing decided")
        self.column.addWidget(Text(title, theme, "display"))
        if tally.of:
            words = right_calls(tally)
            if day_is_more:
                words = _("Today: {calls}").format(calls=words)
            self.column.addWidget(Text(words, theme, "heading"))
            self.column.addWidget(VerdictLine(theme, counts_of(tally)))
        for words in filter(None, (better, tomorrow)):
            self.column.addWidget(Text(words, theme, "story"))
        for each in practised:
            self.column.addWidget(self._row(each))
        self.done = Button(_("Done"), theme, primary=True, name=_("Done, back to Home"))
        self.done.clicked.connect(self.home_asked)
        self.column.addSpacing(theme.gap(8))
        self.column.addWidget(self.done)
        self.column.addStretch(2)

    def _row(self, each: Practised) -> Card:
        theme = self.theme
        card = Card(theme, inset=18)
        card.column.addWidget(Text(each.title, theme, "strong", level=2))
        said = verdict_as_heading(each.verdict) or _("Not scored")
        words = _("{verdict}, back on {day}").format(verdict=said, day=written(each.due)) if each.due else said
        if each.verdict is None:
            card.column.addWidget(Text(words, theme, "body"))
        else:
            card.column.addWidget(VerdictLine(theme, ((each.verdict, words),)))
        if each.why:
            card.column.addWidget(Text(each.why, theme, "body", color=theme.colors.muted))
        return card
