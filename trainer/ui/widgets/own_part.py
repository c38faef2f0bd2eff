"""One's own line, with what it has and lacks, beside the line that works."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.language.own_lines import line_in_words, own_line_in_words
from trainer.language.translation import _
from trainer.packs.markup import plain_text
from trainer.play.own_line import OwnLine
from trainer.scoring.debrief import ExplainedDecision
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.text import Text


class OwnPart(QWidget):
    """Hidden where nothing was written. The line that works is here where one chose it; else it stands below."""

    def __init__(self, theme: Theme, decision: ExplainedDecision | None = None) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.gap(6), 0, 0)
        column.setSpacing(theme.gap(4))
        self._line = Text("", theme, "story-small")
        self._looked = Text("", theme, "body")
        self._heading = Text(_("The line that works, which you chose"), theme, "strong", level=3)
        self._works = Prose("", theme, "story-small")
        column.addWidget(Text(_("What you would have said"), theme, "strong", level=3))
        for part in (self._line, self._looked, self._heading, self._works):
            column.addWidget(part)
        self._heading.setContentsMargins(0, theme.gap(8), 0, 0)
        self.in_words = ""
        """What a screen reader says of it."""
        if decision is None or decision.scored.move.own is None:
            self.hide()
        else:
            self._fill(decision, decision.scored.move.own)

    def show_own(self, decision: ExplainedDecision) -> None:
        """Show what was written before that decision. It must stand in something already."""
        own, self.in_words = decision.scored.move.own, ""
        if own is not None:
            self._fill(decision, own)
        self.setVisible(own is not None)

    def _fill(self, decision: ExplainedDecision, own: OwnLine) -> None:
        works = decision.answer.text if decision.scored.verdict == "right" else ""
        looked = own_line_in_words(decision)
        self._line.setText(line_in_words(own))
        self._looked.setText(looked)
        self._looked.setVisible(bool(looked))
        self._works.show_text(works)
        for part in (self._heading, self._works):
            part.setVisible(bool(works))
        said = (_("What you would have said: {line}").format(line=self._line.text()), looked)
        more = _("The line that works, which you chose: {line}").format(line=plain_text(works)) if works else ""
        self.in_words = "\n".join(filter(None, (*said, more)))
