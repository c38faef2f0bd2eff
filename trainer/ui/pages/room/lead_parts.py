"""What whoever leads reads where the room stands: the story, the split that the room does not see yet, the reveal."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from trainer.actions.room.views import LeaderView
from trainer.language.rooms import rules_in_words, talk_of_in_words, votes_of_choice
from trainer.language.translation import _
from trainer.ui.pages.room.room_parts import by_hand, ending_parts, offered_choice, revealed_parts
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.text import Text


def lead_parts(theme: Theme, view: LeaderView, decide: Callable[[str], object]) -> list[QWidget]:
    """All of it, in order; `decide` is told the choice with which the story goes on by hand.

    What the room did comes before the author's notes, and these before a story that whoever leads knows.
    """
    stage, notes = view.stage, _notes(theme, view.notes)
    parts: list[QWidget] = []
    if stage.came_of_it:
        parts += [Text(_("What came of it"), theme, "small-strong"), Prose(stage.came_of_it, theme, "body")]
    if stage.revealed is not None:
        if stage.rules.goes_on == "hand" or not stage.revealed.votes:
            parts += by_hand(theme, stage.revealed, decide)
        return [*parts, *revealed_parts(theme, stage.revealed), *notes]
    if stage.ending is not None:
        return [*parts, *ending_parts(theme, stage.ending, stage.text), *notes]
    if stage.phase == "gathering":
        rules = stage.rules
        words = rules_in_words(rules.goes_on, rules.second_vote, rules.vote if rules.closes else 0)
        parts.append(Text(words, theme, "body", color=theme.colors.muted))
    if view.split:
        return [*parts, *_split(theme, view), *notes, Prose(stage.text, theme)]
    parts += [*notes, Prose(stage.text, theme)]
    return [*parts, *(offered_choice(theme, number, each.text) for number, each in enumerate(stage.offers, 1))]


def _notes(theme: Theme, notes: str) -> list[QWidget]:
    """The author's advice, which stands nowhere else."""
    if not notes:
        return []
    card = Card(theme, sunken=True)
    card.column.addWidget(Text(_("Notes for you"), theme, "heading"))
    card.column.addWidget(Prose(notes, theme, "body"))
    return [card]


def _split(theme: Theme, view: LeaderView) -> list[QWidget]:
    votes = max(1, sum(count for _text, count in view.split))
    lines: list[QWidget] = []
    asked = talk_of_in_words(view.stage.talk_of)
    if asked:
        lines.append(Text(_("Let them look at this first:"), theme, "strong"))
        lines += [Text(each, theme, "body") for each in asked]
    lines.append(Text(_("The split, which the room does not see yet"), theme, "heading"))
    for number, (text, count) in enumerate(view.split, 1):
        lines.append(offered_choice(theme, number, text, votes_of_choice(count, count), count / votes))
    return lines
