"""What one decision of a group shows, step by step: nothing of a step is seen before it."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from trainer.language.calls import SIGNS, called
from trainer.language.cohort_questions import question_for
from trainer.language.cohorts import (
    choice_in_words,
    comes_after,
    group_picked_in_words,
    marks_in_words,
    styles_in_words,
    sure_and_wrong_in_words,
    sure_in_words,
    taken_after_talk,
    taken_at_first,
    taken_by,
    talk_in_words,
    time_in_words,
)
from trainer.language.translation import N_, _
from trainer.language.verdicts import tally_in_words
from trainer.packs.names import TIMEOUT
from trainer.scoring.cohort_values import CohortChoice, CohortDecision
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.bar import Bar
from trainer.ui.widgets.boxes import Card
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.text import Text

READ, BARS, CALL, TALK = range(4)
_NAMES = (N_("What they read"), N_("What they chose"), N_("The call, and why"), N_("What to talk about"))
STEPS = len(_NAMES)


def step_named(step: int) -> str:
    """What a step shows, in words."""
    return _(_NAMES[step])


def parts_of(theme: Theme, decision: CohortDecision, step: int, before: Sequence[CohortDecision]) -> Iterator[QWidget]:
    """What is on the screen at a step; `before` are the decisions that were gone through."""
    if step == READ:
        yield from _read(theme, decision)
    elif step == TALK:
        yield from _to_talk_of(theme, decision, before)
    else:
        if step == CALL:
            yield from _call(theme, decision)
        for number, choice in enumerate(decision.takes, 1):
            yield _counted(theme, decision, number, choice, revealed=step == CALL)


def _said(theme: Theme, words: str) -> Iterator[QWidget]:
    """A line, where there is anything to say."""
    if words:
        yield Text(words, theme, "body", color=theme.colors.muted)


def _read(theme: Theme, decision: CohortDecision) -> Iterator[QWidget]:
    yield from _said(theme, comes_after(decision))
    for text, for_some in decision.passages:
        if for_some:
            yield from _said(theme, _("For some:"))
        yield Prose(text, theme, "story-small")
    for number, choice in enumerate(decision.takes, 1):
        if choice.id != TIMEOUT:
            card = Card(theme, inset=10)
            card.column.addWidget(Prose(f"{number}. {choice.text}", theme, "body"))
            yield card


def _counted(theme: Theme, decision: CohortDecision, number: int, choice: CohortChoice, *, revealed: bool) -> QWidget:
    """A choice with its bars; style and verdict only once they are revealed."""
    colors, card = theme.colors, Card(theme, inset=10)
    card.column.setSpacing(theme.gap(3))
    card.column.addWidget(Prose(f"{number}. {choice_in_words(choice)}", theme, "body"))
    color = colors.of_style(choice.style) if revealed else colors.meter
    counts = [(choice.first, taken_by(choice.first))]
    if decision.talk is not None:
        counts = [(choice.first, taken_at_first(choice.first)), (choice.final, taken_after_talk(choice.final))]
    for count, words in counts:
        card.column.addWidget(Bar(theme, count / max(1, decision.people), color))
        card.column.addWidget(Text(words, theme, "small-strong"))
    if revealed:
        card.column.addWidget(Text(marks_in_words(choice), theme, "small-strong", color=color))
    return card


def _call(theme: Theme, decision: CohortDecision) -> Iterator[QWidget]:
    sign = SIGNS.get(str(decision.call), "")
    yield Text(f"{sign} {called(decision.call)}".strip(), theme, "heading")
    for because in decision.because:
        yield Prose(because, theme, "body")
    if decision.tally.of:
        yield from _said(theme, tally_in_words(decision.tally))


def _to_talk_of(theme: Theme, decision: CohortDecision, before: Sequence[CohortDecision]) -> Iterator[QWidget]:
    yield Text(question_for(decision, before), theme, "heading")
    yield from _said(theme, styles_in_words(decision.styles))
    yield from _said(theme, talk_in_words(decision))
    yield from _said(theme, sure_in_words(decision.sure))
    yield from _said(theme, sure_and_wrong_in_words(decision.sure_and_wrong))
    yield from _said(theme, group_picked_in_words(decision))
    yield from _said(theme, time_in_words(decision))
    for _person, view in decision.views:  # nobody is named on a projector
        yield Text(_("Somebody sees this differently: {view}").format(view=view), theme, "body")
