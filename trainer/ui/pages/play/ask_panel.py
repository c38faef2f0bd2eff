"""What do you do? The choices of a decision, as cards with digits."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.actions.play.scene_view import ChoiceView
from trainer.language.translation import _
from trainer.packs.limits import CHOICES
from trainer.ui.pages.play.choice_card import ChoiceCard
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.character_keys import Keys
from trainer.ui.widgets.room import keep_room, keeps_room
from trainer.ui.widgets.text import Text


def story_hint() -> str:
    """What stands where the choices will."""
    return _("The choices come in a moment, or at once with Enter or a click.")


class AskPanel(QWidget):
    """Emits the place of the choice that was taken, from 0."""

    taken = Signal(int)

    def __init__(self, theme: Theme, keys: Keys) -> None:
        super().__init__()
        self._keys = keys
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(14))
        self._there = True
        self._question = Text(_("What do you do?"), theme, "small", color=theme.colors.muted, level=2)
        column.addWidget(self._question)
        self.cards: list[ChoiceCard] = []
        for place in range(CHOICES):
            card = ChoiceCard(theme)
            card.clicked.connect(lambda _=False, at=place: self.taken.emit(at))
            self.cards.append(card)
            column.addWidget(card)
        self._hint = Text("", theme, "small", color=theme.colors.muted)
        keep_room(self._hint, True)
        column.addWidget(self._hint)
        column.addStretch(1)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """All that is on it."""
        return (self._question, *self.cards, self._hint)

    def show_there(self, there: bool) -> None:
        """Show the choices, or only where they will stand: the story comes first."""
        if there == self._there:
            return
        self._there = there
        self._question.setText(_("What do you do?") if there else story_hint())
        for part in (*self.cards, self._hint):
            if keeps_room(part):
                part.setVisible(there)

    def show_choices(self, choices: tuple[ChoiceView, ...], *, timed: bool) -> None:
        """Offer these."""
        for place, card in enumerate(self.cards):
            keep_room(card, place < len(choices))
            card.setVisible(self._there and place < len(choices))
            if place < len(choices):
                card.show_choice(place + 1, choices[place].text)
        self._hint.setText(_hint(self._keys, len(choices), timed=timed))


def _hint(keys: Keys, count: int, *, timed: bool) -> str:
    """How one chooses."""
    if keys.off:
        words = _("Tab and Enter choose · time can be stretched in Settings, at no cost")
        return words if timed else _("Tab and Enter choose")
    words = _("{first}–{count} choose")
    if timed:
        words = _("{first}–{count} choose · {key} pauses · time can be stretched in Settings, at no cost")
    return words.format(first=keys.named("1"), count=count, key=keys.pause)
