"""Progress: what it comes to in sentences; below, every measure with what it means and how it went.

Nothing is said more strongly than the counts allow.
"""

from PySide6.QtWidgets import QWidget

from trainer.language.days import day_in_words
from trainer.language.measures import ends_of, meaning_of, title_of
from trainer.language.numbers import decimals
from trainer.language.own_lines import own_lines_told
from trainer.language.profile import (
    basis_in_words,
    edition_in_words,
    interval_in_words,
    said_in_words,
    trend_in_words,
)
from trainer.language.spoken import (
    change_in_words,
    practice_in_words,
    slip_in_words,
    strengths_in_words,
    sureness_in_words,
)
from trainer.language.translation import _
from trainer.language.verdicts import counts_of
from trainer.scoring.measures import FIT
from trainer.scoring.progress import Edition, Measured, Progress
from trainer.scoring.spoken import Spoken
from trainer.ui.pages.progress.course_chart import CourseChart
from trainer.ui.pages.progress.interval_bar import IntervalBar
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Grid, Page
from trainer.ui.widgets.call_table import CallTable
from trainer.ui.widgets.text import Text, breakable
from trainer.ui.widgets.verdict_line import VerdictLine


class ProgressPage(Page):
    """Small multiples, one card a measure. `progress` None shows that it is being read.

    `not_counted` is a sentence on what was damaged, "" if nothing was.
    """

    def __init__(self, theme: Theme, progress: Progress | None, failure: str = "", not_counted: str = "") -> None:
        super().__init__(theme)
        muted = theme.colors.muted
        self.column.addWidget(Text(_("Progress"), theme, "display"))
        if progress is None:
            words = failure or _("Reading what you have played…")
            self.column.addWidget(Text(words, theme, "body", color=muted))
            self.column.addStretch(1)
            return
        if not_counted:
            self.column.addWidget(Text(breakable(not_counted), theme, "body", color=muted))
        if progress.spoken is not None:
            self.column.addWidget(self._spoken(progress.spoken, progress))
            self.column.addSpacing(theme.gap(10))
            self.column.addWidget(Text(_("The figures"), theme, "heading"))
        words = _("Only the first time through a scene counts here; meeting it again is practice.")
        self.column.addWidget(Text(words, theme, "body", color=muted))
        cards = [self._card(standing, progress) for standing in progress.standings]
        self.column.addWidget(Grid(cards, theme, narrowest=420, most=2))
        for edition in progress.editions:
            words = _("The dashed line: {edition}").format(edition=edition_in_words(edition))
            self.column.addWidget(Text(words, theme, "body", color=muted))
        self.column.addStretch(1)

    def _spoken(self, spoken: Spoken, progress: Progress) -> Card:
        """The sentences, each under what it tells of."""
        theme, card = self.theme, Card(self.theme, inset=32)
        card.column.setSpacing(theme.gap(4))
        told = (
            (_("What goes well"), strengths_in_words(spoken)),
            (_("What slips most"), slip_in_words(spoken.slip)),
            (_("Since last week"), change_in_words(spoken.change)),
            (_("How sure that is"), sureness_in_words(spoken.change)),
        )
        for number, (heading, words) in enumerate(told):
            if number:
                card.column.addSpacing(theme.gap(12))
            card.column.addWidget(Text(heading, theme, "small-strong", color=theme.colors.muted))
            card.column.addWidget(Text(words, theme, "story"))
        if practice := practice_in_words(spoken, progress.profile):
            card.column.addSpacing(theme.gap(14))
            card.column.addWidget(Text(practice, theme, "body", color=theme.colors.muted))
        if progress.own:
            card.column.addSpacing(theme.gap(14))
            words = own_lines_told(progress.own)
            card.column.addWidget(Text(words, theme, "body", color=theme.colors.muted))
        return card

    def _card(self, standing: Measured, progress: Progress) -> QWidget:
        theme, measure = self.theme, standing.measure
        card = Card(theme)
        add = card.column.addWidget
        add(Text(title_of(measure.name), theme, "heading"))
        add(Text(meaning_of(measure.name), theme, "body", color=theme.colors.muted))
        add(Text(said_in_words(measure.name, progress.profile), theme, "strong"))
        if likely := interval_in_words(standing):
            add(Text(likely, theme, "body"))
        if measure is FIT and progress.profile.fit.of:
            add(VerdictLine(theme, counts_of(progress.profile.tally)))
            add(CallTable(progress.profile.table, theme))
        if standing.interval is not None:
            add(IntervalBar(theme, standing.interval, measure.axis, title_of(measure.name), ends_of(measure.name)))
        if len(standing.course) > 1:
            add(Text(_("Over time. {trend}").format(trend=trend_in_words(standing.trend)), theme, "body"))
            add(self._course(standing, progress.editions))
        if basis := basis_in_words(standing):
            add(Text(basis, theme, "small", color=theme.colors.muted))
        card.column.addStretch(1)
        return card

    def _course(self, standing: Measured, editions: tuple[Edition, ...]) -> CourseChart:
        first, last = standing.course[0], standing.course[-1]
        ends = day_in_words(first.at), day_in_words(last.at)
        told = _("{measure} over time: {first} on {first_day}, {last} on {last_day}. {trend}").format(
            measure=title_of(standing.measure.name),
            first=decimals(first.interval.mean, 2),
            first_day=ends[0],
            last=decimals(last.interval.mean, 2),
            last_day=ends[1],
            trend=trend_in_words(standing.trend),
        )
        marks = [edition.playthrough for edition in editions]
        return CourseChart(self.theme, standing.measure.axis, standing.course, marks, ends, told)
