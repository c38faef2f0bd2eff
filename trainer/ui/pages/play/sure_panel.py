"""How sure are you? Three steps, by key or click, between a choice and what comes of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.language.translation import N_, _
from trainer.packs.markup import plain_text
from trainer.ui.pages.play.choice_card import ChoiceCard
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.character_keys import Keys
from trainer.ui.widgets.text import Text

QUESTION = N_("How sure are you that this fits?")
STEPS = (N_("It was a guess."), N_("I am fairly sure."), N_("I am sure."))


class SurePanel(QWidget):
    """Emits 1 to 3."""

    said = Signal(int)

    def __init__(self, theme: Theme, keys: Keys) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(14))
        self._chosen = Text("", theme, "body", color=theme.colors.muted)
        column.addWidget(self._chosen)
        column.addWidget(Text(_(QUESTION), theme, "strong", level=2))
        self.buttons: list[ChoiceCard] = []
        for step, words in enumerate(STEPS, start=1):
            card = ChoiceCard(theme)
            card.show_choice(step, _(words))
            card.clicked.connect(lambda _=False, at=step: self.said.emit(at))
            self.buttons.append(card)
            column.addWidget(card)
        words = _("Tab and Enter say it") if keys.off else _("{first}–3 say it").format(first=keys.named("1"))
        column.addWidget(Text(words, theme, "small", color=theme.colors.muted))
        column.addStretch(1)

    @property
    def in_words(self) -> str:
        """All that stands on it, for those who hear it."""
        steps = (card.accessibleName() for card in self.buttons)
        return "\n".join((self._chosen.text(), _(QUESTION), *steps))

    def show_chosen(self, text: str) -> None:
        """Say what was chosen."""
        self._chosen.setText(_("You chose: {choice}").format(choice=plain_text(text)))
