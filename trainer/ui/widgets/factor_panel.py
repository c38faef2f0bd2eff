"""What decided it: each factor as a switch, with its share as a bar to the left (inspire) or right (direct)."""

from collections.abc import Callable
from itertools import chain
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from trainer.language.factors import factor_label, factor_question, level_in_words
from trainer.language.numbers import signed
from trainer.language.readings import call_with_points
from trainer.language.translation import N_, _
from trainer.packs.situation import LEVELS, Situation
from trainer.scoring.situation_model import Reading
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.chip import Chip
from trainer.ui.widgets.combo_box import ComboBox
from trainer.ui.widgets.painting import rounded
from trainer.ui.widgets.pressable import announce
from trainer.ui.widgets.strip import Strip
from trainer.ui.widgets.text import Text

MOST_POINTS = 3
RULE = N_("rule")
"""Said of a factor in place of its points where a rule has used it."""

Shape = Literal["beside", "below", "stacked"]
"""Where the share of a factor stands, and at last its name."""

Reader = Callable[[Situation], tuple[Reading, frozenset[str], tuple[str, ...]]]
"""Reads a situation: the reading, the factors to mark as its rule, and sentences: why, and what would turn it."""


class ShareBar(QWidget):
    """Points of one factor, −3 to +3, from the middle."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._points = theme, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_points(self, points: int) -> None:
        """Show other points."""
        self._points = points
        self.update()

    def sizeHint(self) -> QSize:
        """Room for three points to either side."""
        return QSize(self._theme.px(150), self._theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the middle and the bar."""
        painter, colors = QPainter(self), self._theme.colors
        middle = self.width() / 2
        painter.setPen(QPen(QColor(colors.edge), 2))
        painter.drawLine(round(middle), 0, round(middle), self.height())
        if self._points:
            long = abs(self._points) / MOST_POINTS * (middle - 4)
            high = self._theme.px(12)
            left = middle if (self._points > 0) != self.isRightToLeft() else middle - long
            color = colors.directive if self._points > 0 else colors.inspiring
            rounded(painter, QRectF(left, (self.height() - high) / 2, long, high), color, None, 4)


class FactorPanel(Card):
    """The heart of the debrief: turn a factor and the reading turns. `ask` reads a situation."""

    turned = Signal(str)
    """Emitted with the factor that was turned."""

    def __init__(self, theme: Theme, ask: Reader) -> None:
        super().__init__(theme)
        self._ask = ask
        self._theme = theme
        self._original: Situation | None = None
        self._rows: dict[str, tuple[ComboBox, ShareBar, Text]] = {}
        self._head()
        self._call, self._call_again = Chip(theme), Chip(theme)
        self._said = Text("", theme, "body")
        self.column.addWidget(self._call)
        self.column.addWidget(self._said)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.gap(10))
        self._grid.setVerticalSpacing(theme.gap(4))
        self._sides = QWidget()
        sides = QHBoxLayout(self._sides)
        sides.setContentsMargins(0, 0, 0, 0)
        for words, color in ((_("○ inspire"), theme.colors.inspiring), (_("▲ direct"), theme.colors.directive)):
            side = Text(words, theme, "small-strong", color=color, wrap=False)
            sides.addWidget(side, 1, Qt.AlignmentFlag.AlignHCenter)
        self._labels = [self._row(factor) for factor in LEVELS]
        self.column.addLayout(self._grid)
        self._asks = Text("", theme, "small", color=theme.colors.muted)
        self.column.addWidget(self._asks)
        self._arrange("beside")
        self._widest = super().minimumSizeHint().width()
        self._back = Button(_("Back to how it was"), theme, quiet=True)
        self._back.clicked.connect(self._restore)
        self.column.addWidget(self._back)

    def stay_in_view(self, page: QScrollArea) -> None:
        """Let the reading be seen also where its factors are turned further down on a page."""
        self.strip = Strip(self._call_again, self._theme, page, self._call, within=self)

    def _restore(self) -> None:
        if self._original is not None:
            self.show_situation(self._original)
            self._tell()

    def _tell(self) -> None:
        """What was turned has turned the reading, which stands elsewhere."""
        announce(self, f"{self._call.text()}. {self._said.text()}")

    def _head(self) -> None:
        theme = self._theme
        self.column.addWidget(Text(_("What made it that?"), theme, "heading"))
        words = _("Turn a factor, and the call follows.")
        self.column.addWidget(Text(words, theme, "small", color=theme.colors.muted))

    def _row(self, factor: str) -> Text:
        theme = self._theme
        box = ComboBox([level_in_words(factor, word) for word in LEVELS[factor]], theme, factor_label(factor))
        box.currentIndexChanged.connect(lambda _, name=factor: self._turn(name))
        box.met.connect(lambda name=factor: self._asks.setText(factor_question(name)))
        points = Text("", theme, "body", color=theme.colors.muted, wrap=False)
        points.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        points.setMinimumWidth(max(theme.px(28), points.fontMetrics().horizontalAdvance(_(RULE))))
        self._rows[factor] = (box, ShareBar(theme), points)
        label = Text(factor_label(factor), theme, "body", wrap=False)
        label.setToolTip(factor_question(factor))
        label.setBuddy(box)
        box.setToolTip(factor_question(factor))
        box.setAccessibleDescription(factor_question(factor))
        return label

    def _arrange(self, shape: Shape) -> None:
        """The share beside its factor, or below it; where there is no room even then, the factor's name above both."""
        self._shape, grid = shape, self._grid
        beside, stacked = shape == "beside", shape == "stacked"
        grid.setColumnStretch(2, int(beside))
        grid.setColumnStretch(1, int(not beside))
        grid.addWidget(self._sides, 0, 2 if beside else 0, 1, 1 if beside else 4)
        for row, (label, cells) in enumerate(zip(self._labels, self._rows.values(), strict=True)):
            box, bar, points = cells
            first = 1 + row * {"beside": 1, "below": 2, "stacked": 3}[shape]
            grid.addWidget(label, first, 0, 1, 3 if stacked else 1)
            grid.addWidget(points, first, 3)
            grid.addWidget(box, first + stacked, 0 if stacked else 1, 1, 4 if stacked else 1)
            grid.addWidget(bar, first + (1 + stacked) * (not beside), 2 if beside else 0, 1, 1 if beside else 4)

    def _shape_for(self, width: int) -> Shape:
        if width >= self._widest:
            return "beside"
        cells = [
            [label, box, points] for label, (box, _bar, points) in zip(self._labels, self._rows.values(), strict=True)
        ]
        widest = [max(cell.sizeHint().width() for cell in column) for column in zip(*cells, strict=True)]
        sides = self.column.contentsMargins()
        needed = sum(widest) + 2 * self._grid.horizontalSpacing() + sides.left() + sides.right()
        return "below" if width >= needed else "stacked"

    def minimumSizeHint(self) -> QSize:
        """As narrow as it is with each share below its factor."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self._theme.px(240)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put each share below its factor where there is no room beside it."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._said.setMinimumHeight(0)
        shape = self._shape_for(event.size().width())
        if shape != self._shape:
            for each in (self._sides, *self._labels, *chain(*self._rows.values())):
                self._grid.removeWidget(each)
            self._arrange(shape)

    def show_situation(self, situation: Situation) -> None:
        """Show the situation as the author stated it."""
        self._original = situation
        self._said.setMinimumHeight(0)
        self._asks.setText(_("Here stands what each factor asks."))
        for factor, (box, *_rest) in self._rows.items():
            box.blockSignals(True)
            box.setCurrentIndex(getattr(situation, factor))
            box.blockSignals(False)
        self._show(situation)

    def situation(self) -> Situation:
        """The situation as it is switched now."""
        return Situation(**{factor: box.currentIndex() for factor, (box, _, _) in self._rows.items()})

    def _turn(self, factor: str) -> None:
        self._show(self.situation())
        self._tell()
        self.turned.emit(factor)

    def _show(self, situation: Situation) -> None:
        reading, rule, sentences = self._ask(situation)
        theme = self._theme
        for factor, (box, bar, points) in self._rows.items():
            share = reading.contributions.get(factor, 0)
            bar.show_points(share)
            points.setText(signed(share) if share else _(RULE) if factor in rule else "")
            moved = self._original is not None and getattr(situation, factor) != getattr(self._original, factor)
            box.setFont(theme.font("strong" if moved else "body"))
            box.setAccessibleName(_("{factor}: {level}").format(factor=factor_label(factor), level=box.currentText()))
        self._back.setEnabled(situation != self._original)
        style = reading.call if reading.call != "contested" else None
        for chip in (self._call, self._call_again):
            chip.show_chip(call_with_points(reading), style)
        said = self._said
        said.setText(" ".join(sentences))
        # what one turns stays where it is, also where the next reading takes fewer lines to say
        said.setMinimumHeight(max(said.minimumHeight(), said.heightForWidth(said.width())))
