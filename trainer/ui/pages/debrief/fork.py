"""A choice that was not taken: small and faint beside the path, until it is pointed at."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from trainer.language.translation import N_, _
from trainer.packs.markup import plain_text
from trainer.scoring.debrief import ExplainedChoice
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.painting import focus_ring
from trainer.ui.widgets.pressable import Pressable
from trainer.ui.widgets.signs import style_sign

STYLE_WORDS = {"directive": N_("directs"), "inspiring": N_("inspires"), "passive": N_("does neither")}
FAINT = 0.8


class Fork(Pressable):
    """One answer that was on offer. Pressing it shows what it would have led to."""

    def __init__(self, answer: ExplainedChoice, theme: Theme) -> None:
        super().__init__()
        self.answer, self._theme = answer, theme
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # by keyboard one comes down from the decision
        words = plain_text(answer.text)
        self.setAccessibleName(_("Not taken, {does}: {answer}").format(does=_(STYLE_WORDS[answer.style]), answer=words))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A small square."""
        side = self._theme.px(24)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign of its style, faintly unless it is pointed at."""
        painter, theme = QPainter(self), self._theme
        lit = self.hasFocus() or self.underMouse()
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), theme, theme.px(8))
        painter.setOpacity(1.0 if lit else FAINT)
        center = QPointF(self.width() / 2, self.height() / 2)
        color = theme.colors.of_style(self.answer.style)
        style_sign(painter, self.answer.style, center, theme.px(10), color, "empty")
