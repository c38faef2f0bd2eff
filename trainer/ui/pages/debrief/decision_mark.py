"""One decision on the path of the debrief: its call as a sign, full where it was right, half full where done poorly."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from trainer.language.calls import call_above, called
from trainer.language.decisions import taken_in_words
from trainer.language.numbers import listed
from trainer.language.translation import _
from trainer.language.verdicts import verdict_in_words
from trainer.scoring.debrief import ExplainedDecision
from trainer.scoring.verdict import Verdict
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.pressable import Destination
from trainer.ui.widgets.signs import Fill, cross, style_sign

_FILLS: dict[Verdict | None, Fill] = {"poorly done": "half", "not the call": "empty"}
"""What it came to, to how much of the sign is filled."""


LINES_ABOVE = 2
"""Lines of what stands above a sign: "now inspire" is wider than a stop of a long path."""


class DecisionMark(Destination):
    """A stop of the path; pressing it shows the moment."""

    def __init__(self, decision: ExplainedDecision, theme: Theme, *, first: bool, last: bool) -> None:
        super().__init__()
        self._decision, self._theme, self._first, self._last = decision, theme, first, last
        self.setFont(theme.font("small"))
        self.setText(decision.title)
        said = [called(decision.scored.call), taken_in_words(decision), verdict_in_words(decision.scored.verdict)]
        if decision.turn:
            said.append(_("the call turns"))
        self.setAccessibleName(f"{decision.number}. {decision.title}: {listed(said)}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def above(self) -> str:
        """What stands above the sign: what was called for, such as "direct", or "now inspire" where the call turns."""
        return call_above(self._decision.scored.call, turns=self._decision.turn)

    def sizeHint(self) -> QSize:
        """Turn and sign."""
        return QSize(self._theme.px(88), self._above + self._theme.px(52))

    def center(self) -> QPointF:
        """The middle of the sign."""
        return QPointF(self.width() / 2, self._above + self._theme.px(26))

    @property
    def _above(self) -> int:
        return LINES_ABOVE * self.fontMetrics().height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line and the sign."""
        theme, colors, painter, decision = self._theme, self._theme.colors, QPainter(self), self._decision
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        center = self.center()
        self._line(painter, center)
        color = colors.of_style(decision.scored.call)
        size = theme.px(26)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.page))
        painter.drawEllipse(center, size * 0.72, size * 0.72)
        style_sign(painter, decision.scored.call, center, size, color, _FILLS.get(decision.scored.verdict, "full"))
        if decision.scored.verdict == "not the call":
            cross(painter, center + QPointF(0, 2 if decision.scored.call == "directive" else 0), size * 0.3, color)
        if self.here or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colors.ink), 3 if self.hasFocus() else 2))
            painter.drawEllipse(center, size * 0.85, size * 0.85)
        painter.setPen(QColor(color))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(0, 0, self.width(), self._above), int(flags), self.above)

    def _line(self, painter: QPainter, center: QPointF) -> None:
        painter.setPen(QPen(QColor(self._theme.colors.edge), 4))
        if not self._first:
            painter.drawLine(QPointF(0, center.y()), center)
        if not self._last:
            painter.drawLine(center, QPointF(self.width(), center.y()))
