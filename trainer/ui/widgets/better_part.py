"""The line that would have done it, right where the call was missed or done poorly, with its outcome there."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.language.verdicts import better_heading, better_outcome
from trainer.packs.markup import plain_text
from trainer.scoring.debrief import Better
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.text import Text


class BetterPart(QWidget):
    """Hidden where there is no such line."""

    def __init__(self, theme: Theme, better: Better | None = None) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.gap(6), 0, 0)
        column.setSpacing(theme.gap(4))
        self._heading = Text("", theme, "strong", level=3)
        self._line = Prose("", theme, "story-small")
        self._outcome = Prose("", theme, "body", color=theme.colors.muted)
        for part in (self._heading, self._line, self._outcome):
            column.addWidget(part)
        self.in_words = ""
        """What a screen reader says of it."""
        if better is None:
            self.hide()
        else:
            self._fill(better)

    def show_better(self, better: Better | None) -> None:
        """Show this line; none hides it all. It must stand in something already."""
        self.in_words = ""
        if better is not None:
            self._fill(better)
        self.setVisible(better is not None)

    def _fill(self, better: Better) -> None:
        outcome = better_outcome(better)
        self._heading.setText(better_heading(better))
        self._line.show_text(better.answer.text)
        self._outcome.show_text(outcome)
        self._outcome.setVisible(bool(outcome))
        told = (self._heading.text(), plain_text(better.answer.text), plain_text(outcome))
        self.in_words = "\n".join(filter(None, told))
