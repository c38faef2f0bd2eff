"""Parts of pages on which whoever leads sees a room: made of views, and of nothing else."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from trainer.actions.room.end import RoomEnd
from trainer.actions.room.splits import Part, Revealed, Told
from trainer.actions.room.views import Ending
from trainer.language.calls import SIGNS, did_in_words, ending_in_words
from trainer.language.people import voice_in_words
from trainer.language.room_ends import nothing_to_discuss, split_most, talk_led_away, talk_led_towards
from trainer.language.rooms import (
    by_lot_in_words,
    called_in_words,
    hands_among,
    moved_in_words,
    nobody_voted,
    sure_counts,
    votes_of_choice,
)
from trainer.language.translation import _
from trainer.language.verdicts import verdict_signed
from trainer.ui.theme.theme import Role, Theme
from trainer.ui.widgets.bar import Bar
from trainer.ui.widgets.boxes import Card, Row
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.text import Text


def offered_choice(theme: Theme, number: int, text: str, said: str = "", share: float | None = None) -> Card:
    """A choice as it is read before the reveal, with how many came to it where whoever leads may know that."""
    card = Card(theme, inset=16)
    card.column.addWidget(Prose(f"{number}. {text}", theme, "body"))
    if share is not None:
        card.column.addWidget(Bar(theme, share, theme.colors.meter))
        card.column.addWidget(Text(said, theme, "small", color=theme.colors.muted))
    return card


def revealed_parts(theme: Theme, found: Revealed) -> list[QWidget]:
    """Where the room split, then call and why."""
    cards: list[QWidget] = [_part(theme, part, found) for part in found.parts]
    return [*_sentences(theme, found), *cards]


def _sentences(theme: Theme, found: Revealed) -> list[QWidget]:
    said: list[QWidget] = [Text(called_in_words(found.call), theme, "strong")]
    if found.because:
        said.append(Prose(found.because, theme, "body"))
    counted = [] if found.votes else [nobody_voted()]
    if found.votes and found.second_vote and (found.moved or not found.hands):
        counted.append(moved_in_words(found.moved, found.towards, found.away))
    if found.hands:
        counted.append(hands_among(found.hands))
    if found.sure is not None:
        counted.append(sure_counts(*found.sure))
    if found.by_lot:
        counted.append(by_lot_in_words())
    return [*said, *(Text(each, theme, "body", color=theme.colors.muted) for each in counted)]


def _part(theme: Theme, part: Part, found: Revealed) -> Card:
    colors, card = theme.colors, Card(theme, inset=16)
    card.column.addWidget(Prose(part.text, theme, "body"))
    card.column.addWidget(Bar(theme, part.final / max(1, found.votes), colors.of_style(part.style)))
    marks = [votes_of_choice(part.first, part.final), f"{SIGNS[part.style]} {did_in_words(part.style)}"]
    if part.verdict is not None:
        marks.append(verdict_signed(part.verdict))
    if part.id == found.carried:
        marks.append(_("the story goes on with this"))
    role: Role = "small-strong" if part.id == found.carried else "small"
    card.column.addWidget(Text(" · ".join(marks), theme, role, color=colors.ink))
    return card


def by_hand(theme: Theme, found: Revealed, say: Callable[[str], object]) -> list[QWidget]:
    """A button for each choice, where whoever leads says what the story goes on with."""
    lines: list[QWidget] = [Text(_("What does the story go on with?"), theme, "heading")]
    for part in found.parts:
        button = Button(part.text, theme, name=_("The story goes on with: {choice}").format(choice=part.text))
        button.clicked.connect(lambda _=False, id=part.id: say(id))
        lines.append(Row([button], theme, apart=1))
    return lines


def ending_parts(theme: Theme, found: Ending, text: str) -> list[QWidget]:
    """How the story ended, who says what of it, and each decision in short; or what is said of the whole."""
    if found.end is not None:
        return end_parts(theme, found.end)
    muted, parts = theme.colors.muted, list[QWidget]()
    if found.kind:
        parts.append(Text(ending_in_words(found.kind), theme, "strong"))
    parts.append(Prose(text, theme))
    parts += [Text(voice_in_words(who, said), theme, "body", color=muted) for who, said in found.voices]
    return [*parts, Text(_("Decision by decision"), theme, "heading"), *(told_card(theme, each) for each in found.told)]


def end_parts(theme: Theme, found: RoomEnd) -> list[QWidget]:
    """What is said of the whole: moments with a question each, where the room split, and what talk did."""
    parts: list[QWidget] = []
    for each in found.discuss:
        parts += [
            Text(each.title, theme, "heading"),
            Text(each.why, theme, "body"),
            Text(each.question, theme, "strong"),
        ]
    said = ((split_most, found.split), (talk_led_towards, found.towards), (talk_led_away, found.away))
    parts += [Text(words(*place), theme, "body") for words, place in said if place is not None]
    return parts or [Text(nothing_to_discuss(), theme, "body")]


def told_card(theme: Theme, told: Told) -> Card:
    """One decision that is over: what it called for, and what the room did."""
    card = Card(theme)
    card.column.addWidget(Text(told.title, theme, "heading"))
    for part in revealed_parts(theme, told.revealed):
        card.column.addWidget(part)
    return card
