"""Progress: the profile, said no more strongly than the counts allow."""

from PySide6.QtWidgets import QWidget

from trainer.scoring.confidence import confidence_in_words
from trainer.scoring.detection import Estimate
from trainer.scoring.profile import ESTIMATE_FROM, Profile
from trainer.scoring.words import lean_in_words, sensitivity_in_words
from trainer.ui.look.look import Look
from trainer.ui.widgets.boxes import Card, Grid, Page
from trainer.ui.widgets.call_table import CallTable
from trainer.ui.widgets.interval import IntervalBar
from trainer.ui.widgets.text import Text


class ProgressPage(Page):
    """Each measure with what it means in a sentence. `profile` None shows that it is being read."""

    def __init__(self, look: Look, profile: Profile | None, failure: str = "") -> None:
        super().__init__(look)
        self.column.addWidget(Text("Progress", look, "display"))
        if profile is None:
            words = failure or "Reading what you have played…"
            self.column.addWidget(Text(words, look, "body", color=look.colors.muted))
            self.column.addStretch(1)
            return
        words = "Only the first time through a scene counts here; meeting it again is practice."
        if profile.practised:
            words += f" Practised again: {profile.practised} decisions."
        self.column.addWidget(Text(words, look, "body", color=look.colors.muted))
        cards = [self._fit(profile), self._telling_apart(profile), self._lean(profile), self._switching(profile)]
        if sure := confidence_in_words(profile.confidence):
            card = self._card("How sure", "Do you know when you know?")
            card.column.addWidget(Text(sure, self.look, "strong"))
            card.column.addStretch(1)
            cards.append(card)
        self.column.addWidget(Grid(cards, look, narrowest=420, most=2))
        self.column.addStretch(1)

    def _card(self, title: str, meaning: str) -> Card:
        card = Card(self.look)
        card.column.addWidget(Text(title, self.look, "heading"))
        card.column.addWidget(Text(meaning, self.look, "body", color=self.look.colors.muted))
        return card

    def _fit(self, profile: Profile) -> QWidget:
        look = self.look
        card = self._card("Fit and execution", "Did the style fit the moment, and was it done well where it did?")
        if not profile.fit.of:
            card.column.addWidget(Text("Nothing played yet. Home has the scenarios.", look, "strong"))
            card.column.addStretch(1)
            return card
        right, of = profile.fit
        card.column.addWidget(Text(f"{right} of {of} right calls", look, "strong"))
        if profile.execution is not None:
            words = f"Well executed where right: {profile.execution:.0%}".replace("%", " %")
            card.column.addWidget(Text(words, look, "body"))
        card.column.addWidget(CallTable(profile.table, look))
        card.column.addStretch(1)
        return card

    def _telling_apart(self, profile: Profile) -> QWidget:
        meaning = "Do you direct more where directing fits than where inspiring does?"
        card = self._card("Telling apart", meaning)
        card.column.addWidget(Text(sensitivity_in_words(profile).text, self.look, "strong"))
        if profile.fewest >= ESTIMATE_FROM:
            found = profile.detection.sensitivity
            card.column.addWidget(self._interval(found, 4.0, "the other way round", "apart", "Telling apart"))
        card.column.addStretch(1)
        return card

    def _lean(self, profile: Profile) -> QWidget:
        card = self._card("Lean", "Which way do the choices go when the moment is not clear?")
        card.column.addWidget(Text(lean_in_words(profile).text, self.look, "strong"))
        if profile.fewest >= ESTIMATE_FROM:
            card.column.addWidget(self._interval(profile.detection.bias, 2.0, "▲ directing", "inspiring ○", "Lean"))
        card.column.addStretch(1)
        return card

    def _interval(self, found: Estimate, reach: float, left: str, right: str, name: str) -> IntervalBar:
        return IntervalBar(self.look, found.mean, found.low, found.high, reach=reach, left=left, right=right, name=name)

    def _switching(self, profile: Profile) -> QWidget:
        changed, same = profile.switching
        card = self._card("Switching", "Is the new call seen when the situation has turned?")
        if not changed.of and not same.of:
            card.column.addWidget(Text("Not enough yet: one playthrough will say more.", self.look, "strong"))
        else:
            words = f"After a turn of the call: {changed.right} of {changed.of} right"
            card.column.addWidget(Text(words, self.look, "strong"))
            words = f"Where the call stayed: {same.right} of {same.of} right"
            card.column.addWidget(Text(words, self.look, "body"))
        card.column.addStretch(1)
        return card
