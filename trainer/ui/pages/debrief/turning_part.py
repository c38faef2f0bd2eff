"""The turning points in the debrief: what did most to the ending, and a way to play each of them again, right there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.language.decisions import answer_text, heading_of
from trainer.language.translation import _
from trainer.language.turning_points import how_likely, turned_in_words
from trainer.language.verdicts import better_heading, verdict_as_heading
from trainer.scoring.debrief import Debrief, ExplainedDecision
from trainer.scoring.turning_point import Turned, TurningPoint
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Grid, Row
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.verdict_line import VerdictLine


class TurningPart(QWidget):
    """Says that it looks until it is told what was found; where nothing was, it is gone.

    `looked` says that it was told, `points` what. Emits the decision to play again, and the one of which is asked what
    made it that.
    """

    again_asked = Signal(int)
    why_asked = Signal(int)

    def __init__(self, theme: Theme, debrief: Debrief) -> None:
        super().__init__()
        self._theme, self._debrief, self.looked = theme, debrief, False
        self.points: Turned = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.gap(8))
        self.hide()

    def look(self) -> None:
        """Say that it looks. It must stand in something already."""
        theme = self._theme
        self._note = Text(_("Looking for the moments that turned it …"), theme, "small", color=theme.colors.muted)
        self._column.addWidget(self._note)
        self.show()

    def show_points(self, points: Turned) -> list[QWidget]:
        """Show them (None: not known), and return what can take the focus, in the order of reading."""
        theme, self.looked, self.points = self._theme, True, points
        self._column.removeWidget(self._note)
        self._note.deleteLater()
        if not points:
            self.hide()
            return []
        heading = Text(_("What turned it"), theme, "heading", wrap=False)
        told = Text(how_likely(), theme, "small", color=theme.colors.muted)
        self._column.addWidget(Row([heading, told], theme, apart=1))
        cards: list[QWidget] = [self._card(point) for point in points]
        self._column.addWidget(Grid(cards, theme, narrowest=360, most=2))
        return [button for card in cards for button in card.findChildren(Button)]

    def _card(self, point: TurningPoint) -> Card:
        theme, decision = self._theme, self._debrief.decisions[point.number - 1]
        card = Card(theme)
        add = card.column.addWidget
        add(Text(heading_of(decision), theme, "strong", level=3))
        add(Text(turned_in_words(point, self._debrief), theme, "body", color=theme.colors.muted))
        self._line(card, decision)
        again = Button(
            _("Play it again from here"), theme, name=_("Play it again from here: {title}").format(title=decision.title)
        )
        again.clicked.connect(lambda: self.again_asked.emit(point.number))
        name = _("What made it that? {title}").format(title=decision.title)
        why = Button(_("What made it that?"), theme, quiet=True, name=name)
        why.clicked.connect(lambda: self.why_asked.emit(point.number))
        card.column.addStretch(1)
        add(Flow([again, why], theme))
        return card

    def _line(self, card: Card, decision: ExplainedDecision) -> None:
        """What was said and what it came to, then the line that works."""
        theme, add, verdict = self._theme, card.column.addWidget, decision.scored.verdict
        add(Prose(answer_text(decision), theme, "body"))
        if verdict is not None:
            add(VerdictLine(theme, ((verdict, verdict_as_heading(verdict)),), "small-strong"))
        if decision.better is not None:
            add(Text(better_heading(decision.better), theme, "small-strong"))
            add(Prose(decision.better.answer.text, theme, "body"))
