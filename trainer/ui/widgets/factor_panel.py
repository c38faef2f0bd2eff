"""What decided it: each factor as a switch, with its share as a bar to the left (inspire) or right (direct)."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from trainer.packs.situation import LEVELS, Situation
from trainer.scoring.situation_model import Reading
from trainer.scoring.words import FACTOR_LABELS
from trainer.ui.look.look import Look
from trainer.ui.widgets.boxes import Card
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.chip import Chip
from trainer.ui.widgets.painting import rounded
from trainer.ui.widgets.switch import Switch
from trainer.ui.widgets.text import Text

MOST_POINTS = 3
_CALL = {"directive": "direct", "inspiring": "inspire", "contested": "contested"}


Reader = Callable[[Situation], tuple[Reading, tuple[str, ...]]]
"""Reads a situation: the reading, and the sentences that say why and what would turn it."""


class ShareBar(QWidget):
    """Points of one factor, −3 to +3, from the middle."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._points = look, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_points(self, points: int) -> None:
        """Show other points."""
        self._points = points
        self.update()

    def sizeHint(self) -> QSize:
        """Room for three points to either side."""
        return QSize(self._look.px(150), self._look.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the middle and the bar."""
        painter, colors = QPainter(self), self._look.colors
        middle = self.width() / 2
        painter.setPen(QPen(QColor(colors.line), 2))
        painter.drawLine(round(middle), 0, round(middle), self.height())
        if self._points:
            long = abs(self._points) / MOST_POINTS * (middle - 4)
            high = self._look.px(12)
            left = middle if self._points > 0 else middle - long
            color = colors.directive if self._points > 0 else colors.inspiring
            rounded(painter, QRectF(left, (self.height() - high) / 2, long, high), color, None, 4)


class FactorPanel(Card):
    """The heart of the debrief: turn a factor and the reading turns. `ask` reads a situation."""

    turned = Signal(str)
    """Emitted with the factor that was turned."""

    def __init__(self, look: Look, ask: Reader) -> None:
        super().__init__(look)
        self._ask = ask
        self._look = look
        self._original: Situation | None = None
        self._rows: dict[str, tuple[Switch, ShareBar, Text]] = {}
        self._head()
        self._call = Chip(look)
        self._said = Text("", look, "body")
        self.column.addWidget(self._call)
        self.column.addWidget(self._said)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.gap(10))
        self._grid.setVerticalSpacing(look.gap(4))
        self._grid.setColumnStretch(2, 1)
        sides = QHBoxLayout()
        sides.addWidget(Chip(look, "inspire", "inspiring"), 1, Qt.AlignmentFlag.AlignHCenter)
        sides.addWidget(Chip(look, "direct", "directive"), 1, Qt.AlignmentFlag.AlignHCenter)
        self._grid.addLayout(sides, 0, 2)
        for row, factor in enumerate(LEVELS, start=1):
            self._add_row(row, factor)
        self.column.addLayout(self._grid)
        self._back = Button("Back to how it was", look, quiet=True)
        self._back.clicked.connect(self._restore)
        self.column.addWidget(self._back)

    def _restore(self) -> None:
        if self._original is not None:
            self.show_situation(self._original)

    def _head(self) -> None:
        look = self._look
        head = QHBoxLayout()
        head.addWidget(Text("What decided it", look, "heading", wrap=False))
        head.addStretch(1)
        head.addWidget(Text("turn a factor and see", look, "small", color=look.colors.muted, wrap=False))
        self.column.addLayout(head)

    def _add_row(self, row: int, factor: str) -> None:
        look = self._look
        label = Text(FACTOR_LABELS[factor], look, "body", wrap=False)
        box = Switch(list(LEVELS[factor]), look, f"{FACTOR_LABELS[factor]}: turn it and see")
        box.currentIndexChanged.connect(lambda _, name=factor: self._turn(name))
        bar = ShareBar(look)
        points = Text("", look, "body", color=look.colors.muted, wrap=False)
        points.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        points.setMinimumWidth(look.px(28))
        for column, cell in enumerate((label, box, bar, points)):
            self._grid.addWidget(cell, row, column)
        self._rows[factor] = (box, bar, points)

    def show_situation(self, situation: Situation) -> None:
        """Show the situation as the author stated it."""
        self._original = situation
        for factor, (box, _, _) in self._rows.items():
            box.blockSignals(True)
            box.setCurrentIndex(getattr(situation, factor))
            box.blockSignals(False)
        self._show(situation)

    def situation(self) -> Situation:
        """The situation as it is switched now."""
        return Situation(**{factor: box.currentIndex() for factor, (box, _, _) in self._rows.items()})

    def _turn(self, factor: str) -> None:
        self._show(self.situation())
        self.turned.emit(factor)

    def _show(self, situation: Situation) -> None:
        reading, sentences = self._ask(situation)
        look = self._look
        for factor, (box, bar, points) in self._rows.items():
            share = reading.contributions.get(factor, 0)
            bar.show_points(share)
            points.setText(f"{share:+d}".replace("-", "−") if share else "")
            moved = self._original is not None and getattr(situation, factor) != getattr(self._original, factor)
            box.setFont(look.font("strong" if moved else "body"))
        self._back.setEnabled(situation != self._original)
        style = reading.call if reading.call != "contested" else None
        signed = f"{reading.sum:+d}".replace("-", "−")
        self._call.show_chip(f"{_CALL[reading.call]}, {signed}", style)
        self._said.setText(" ".join(sentences))
