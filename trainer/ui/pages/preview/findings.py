"""What there is to mend in a pack under work, and what was not looked at."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.language.translation import ngettext
from trainer.packs.problems import Problem
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.problem_card import ProblemCard
from trainer.ui.widgets.text import Text

SHOWN = 40
"""Problems that are shown at once; the first ones are mended first."""


class Findings(QWidget):
    """A heading, what is told, and a card for each problem. Emits the problem that is to be opened."""

    asked = Signal(object)
    """A Problem."""

    def __init__(self, theme: Theme, readiness: str, problems: Sequence[Problem], told: Sequence[str]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(8))
        column.addWidget(Text(readiness, theme, "heading"))
        self.told = Text("\n".join(filter(None, told)), theme, "small", color=theme.colors.muted)
        column.addWidget(self.told)
        self._buttons: dict[Button, Problem] = {}
        for each in problems[:SHOWN]:
            card = ProblemCard(theme, each, opens=True)
            if card.open is not None:
                card.open.clicked.connect(lambda _=False, problem=each: self.asked.emit(problem))
                self._buttons[card.open] = each
            column.addWidget(card)
        if len(problems) > SHOWN:
            more = len(problems) - SHOWN
            words = ngettext("And {count} more.", "And {count} more.", more).format(count=more)
            column.addWidget(Text(words, theme, "body"))

    @property
    def focused(self) -> Problem | None:
        """The problem whose button has the focus."""
        return next((problem for button, problem in self._buttons.items() if button.hasFocus()), None)

    def focus(self, problem: Problem) -> None:
        """Give the focus to a problem, if it is here."""
        for button, each in self._buttons.items():
            if each == problem:
                button.setFocus()
