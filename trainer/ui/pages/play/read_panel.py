"""What decides this moment? Up to two factors are picked before the choices appear."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.language.factors import FACTORS_IN_ORDER, factor_question
from trainer.language.translation import _
from trainer.records.key_letters import LETTERS_THAT_PICK
from trainer.scoring.reading_first import MOST_PICKS
from trainer.ui.pages.play.choice_card import ChoiceCard
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.character_keys import Keys
from trainer.ui.widgets.pressable import announce
from trainer.ui.widgets.text import Text

LETTERS = LETTERS_THAT_PICK


class ReadPanel(QWidget):
    """Eleven factors, each with its letter. Emits the factors that were picked, none to two."""

    said = Signal(tuple)

    def __init__(self, theme: Theme, keys: Keys) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(8))
        asked = _("What decides this moment? Pick up to two.")
        column.addWidget(Text(asked, theme, "small", color=theme.colors.muted, level=2))
        self.picked: list[str] = []
        self.cards: dict[str, ChoiceCard] = {}
        for letter, factor in zip(LETTERS, FACTORS_IN_ORDER, strict=True):
            card = ChoiceCard(theme, slim=True)
            card.setCheckable(True)
            card.show_choice(letter, factor_question(factor))
            card.toggled.connect(lambda _, name=factor: self._turn(name))
            self.cards[factor] = card
            column.addWidget(card)
        self.go_on = Button(_("To the choices"), theme, primary=True)
        self.go_on.clicked.connect(lambda: self.said.emit(tuple(self.picked)))
        words = _("{first}–{last} pick, a third takes the place of the first · Enter goes on")
        if keys.off:
            words = _("Tab and Space pick, a third takes the place of the first")
        hint = Text(
            words.format(first=keys.named(LETTERS[0]), last=LETTERS[-1]), theme, "small", color=theme.colors.muted
        )
        column.addWidget(self.go_on)
        column.addWidget(hint)
        column.addStretch(1)

    def begin(self, told: str) -> None:
        """Ask anew; `told` is the scene for those who hear it."""
        self.go_on.setAccessibleDescription(told)
        self.picked.clear()
        self._show_picked()
        self.go_on.setFocus()

    def pick(self, letter: str) -> bool:
        """Turn the factor of that letter; False if there is none."""
        if len(letter) != 1 or letter not in LETTERS:
            return False
        self._turn(tuple(self.cards)[LETTERS.index(letter)])
        return True

    def _turn(self, factor: str) -> None:
        if factor in self.picked:
            self.picked.remove(factor)
        else:
            self.picked.append(factor)
            del self.picked[:-MOST_PICKS]  # a third takes the place of the first
        self._show_picked()
        picked = ", ".join(factor_question(each) for each in self.picked)
        announce(self, _("Picked: {factors}").format(factors=picked) if picked else _("Nothing is picked."))

    def _show_picked(self) -> None:
        for factor, card in self.cards.items():
            card.mark(factor in self.picked)
