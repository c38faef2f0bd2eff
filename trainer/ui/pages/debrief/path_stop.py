"""One stop of the debrief's path: the decision on the line, what was not taken branching off, and the title."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.language.decisions import taken_in_short, taken_in_words
from trainer.scoring.debrief import ExplainedDecision
from trainer.ui.pages.debrief.decision_mark import DecisionMark
from trainer.ui.pages.debrief.fork import Fork
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.text import Text


class PathStop(QWidget):
    """Emits the id of a choice that was not taken. Down goes from the decision to its forks, Up comes back."""

    fork_asked = Signal(str)

    def __init__(self, decision: ExplainedDecision, theme: Theme, *, first: bool, last: bool) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.mark = DecisionMark(decision, theme, first=first, last=last)
        column.addWidget(self.mark)
        row = QHBoxLayout()
        row.setSpacing(theme.gap(2))
        row.addStretch(1)
        self.forks = [Fork(other, theme) for other in decision.others]
        for fork in self.forks:
            fork.clicked.connect(lambda _=False, id=fork.answer.id: self.fork_asked.emit(id))
            row.addWidget(fork)
        row.addStretch(1)
        column.addLayout(row)
        taken = Text(taken_in_short(decision), theme, "small", color=theme.colors.muted)
        taken.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        taken.setAccessibleName(taken_in_words(decision))
        column.addWidget(taken)
        title = Text(decision.title, theme, "small", color=theme.colors.muted)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        title.setContentsMargins(theme.gap(3), 0, theme.gap(3), 0)
        column.addWidget(title)
        column.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines from the decision to what was not taken."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colors.edge), 2))
        start = QPointF(self.mark.center() + QPointF(self.mark.pos()))
        for fork in self.forks:
            end = QPointF(fork.geometry().center()) - QPointF(0, theme.px(8))
            line = QPainterPath(start)
            line.cubicTo(QPointF(start.x(), (start.y() + end.y()) / 2), QPointF(end.x(), start.y()), end)
            painter.drawPath(line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the signs is one on the decision."""
        self.mark.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down, Up, and from fork to fork."""
        at = next((place for place, fork in enumerate(self.forks) if fork.hasFocus()), None)
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Down and at is None and self.forks:
            self.forks[0].setFocus()
        elif key == Qt.Key.Key_Up and at is not None:
            self.mark.setFocus()
        elif at is not None and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self.forks[(at + step) % len(self.forks)].setFocus()
        else:
            super().keyPressEvent(event)
