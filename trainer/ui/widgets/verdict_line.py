"""Verdicts in a line: each with its drawn sign before its words; the line goes on below where there is no room.

Home shows it, so nothing here names `Qt` (see trainer.ui.startup.qt_numbers).
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter

from trainer.packs.shown_text import shown
from trainer.scoring.verdict import Verdict
from trainer.ui.startup.qt_numbers import WORD_WRAP
from trainer.ui.theme.theme import Role, Theme
from trainer.ui.widgets.painting import write
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.verdict_signs import verdict_sign

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

Parts = Sequence[tuple[Verdict, str]]
"""Verdicts, each with what is said of it."""
BETWEEN = " · "
"""Where it is read as one text."""


class _Placed(NamedTuple):
    verdict: Verdict
    words: str
    box: QRect
    """Of the words; the sign stands before them."""
    wraps: bool


class VerdictLine(Text):
    """One verdict as a heading, or several with their counts."""

    def __init__(
        self, theme: Theme, parts: Parts = (), role: Role = "body", *, color: str | None = None, level: int = 0
    ) -> None:
        self._theme, self._color, self._parts = theme, color or theme.colors.ink, tuple(parts)
        super().__init__(BETWEEN.join(words for _, words in parts), theme, role, color=color, level=level)

    def show_parts(self, parts: Parts) -> None:
        """Show these instead."""
        self._parts = tuple((verdict, shown(words)) for verdict, words in parts)
        self.setText(BETWEEN.join(words for _, words in parts))
        self.updateGeometry()
        self.update()

    @property
    def _side(self) -> int:
        """Of a sign, in pixels."""
        return round(self.fontMetrics().height() * 0.72)

    @property
    def _indent(self) -> int:
        """From where a sign begins to where its words do."""
        return round(self._side * 1.5)

    def _place(self, width: int) -> list[_Placed]:
        metrics, found = self.fontMetrics(), list[_Placed]()
        x = y = high = 0
        for verdict, words in self._parts:
            wide = metrics.horizontalAdvance(words) + 2  # its pixels are rounded
            if x and x + self._indent + wide > width:
                x, y = 0, y + high
            room = max(1, width - self._indent)
            wanted = QRect(0, 0, room, 100_000)
            wraps = wide > room
            high = metrics.boundingRect(wanted, WORD_WRAP, words).height() if wraps else metrics.height()
            found.append(_Placed(verdict, words, QRect(x + self._indent, y, min(wide, room), high), wraps))
            x += self._indent + min(wide, room) + self._theme.gap(14)
        return found

    def heightForWidth(self, width: int) -> int:
        """As high as the last of them reaches."""
        return max((each.box.bottom() + 1 for each in self._place(width)), default=0)

    def sizeHint(self) -> QSize:
        """All in one row."""
        placed = self._place(100_000)
        wide = max((each.box.right() + 1 for each in placed), default=0)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """As narrow as its longest word."""
        metrics = self.fontMetrics()
        words = (word for _, said in self._parts for word in said.split())
        return QSize(self._indent + max(map(metrics.horizontalAdvance, words), default=0), metrics.height())

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint each sign and its words."""
        painter, side = QPainter(self), self._side
        for verdict, words, box, wraps in self._place(self.width()):
            corner = box.topLeft() + QPoint(-self._indent, (self.fontMetrics().height() - side) // 2)
            verdict_sign(painter, verdict, QRectF(corner.x(), corner.y(), side, side), self._color)
            write(painter, box, WORD_WRAP if wraps else 0, words, self._color)
