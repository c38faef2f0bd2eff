"""A tick: whether something is in, with its words beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui.theme.theme import Role, Theme
from trainer.ui.widgets.painting import focus_ring, rounded
from trainer.ui.widgets.pressable import Pressable
from trainer.ui.widgets.text import set_ink

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

BOX = 22
"""Pixels of the box, at 100 % text."""
LONG = 24
"""Characters of a word that may go on in the next line anywhere, such as the name of a file."""
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


def indent(theme: Theme) -> int:
    """Pixels before the words, for what stands below them."""
    return theme.px(BOX) + 2 * theme.gap(8)


class Tick(Pressable):
    """On or off. Its words go on below where there is no room beside the box."""

    def __init__(
        self, text: str, theme: Theme, *, on: bool, name: str = "", role: Role = "strong", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._wide = theme, 0
        self.setCheckable(True)
        self.setText(text)
        self.setAccessibleName(name or text)
        self.setFont(theme.font(role))
        set_ink(self, theme.colors.ink)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.mark(on)

    def _words(self) -> str:
        """What is painted: a line may end where a space has no width."""
        return " ".join("\u200b".join(word) if len(word) > LONG else word for word in self.text().split(" "))

    def minimumSizeHint(self) -> QSize:
        """It may become narrow; the words then go on below."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), indent(self._theme) + self._theme.px(96)), hint.height())

    def sizeHint(self) -> QSize:
        """Box and words, as high as they are in the width it has."""
        wide = indent(self._theme) + self.fontMetrics().horizontalAdvance(self.text()) + self._theme.gap(8)
        return QSize(wide, self.heightForWidth(self._wide or wide))

    def heightForWidth(self, width: int) -> int:
        """The lines that the words take in a width, and never less than the box."""
        room = QRect(0, 0, max(1, width - indent(self._theme) - self._theme.gap(8)), 10_000)
        high = self.fontMetrics().boundingRect(room, _WRAP, self._words()).height()
        return max(self._theme.px(BOX), high) + 2 * self._theme.gap(6)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Take the height that this width needs."""
        before, self._wide = self.sizeHint().height(), event.size().width()
        if self.sizeHint().height() != before:
            self.updateGeometry()
        super().resizeEvent(event)

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint the box, the tick in it, the words and the focus."""
        painter, theme, colors = QPainter(self), self._theme, self._theme.colors
        side, on = theme.px(BOX), self.isChecked()
        box = QRectF(theme.gap(8), (self.height() - side) / 2, side, side)
        rounded(painter, box, colors.ink if on else colors.card, colors.ink if on else colors.edge, side / 4, 2)
        if on:
            at, pen = box.topLeft(), QPen(QColor(colors.page), max(2.0, side / 8))
            painter.setPen(pen)
            corners = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.31))
            painter.drawPolyline([at + QPointF(x * side, y * side) for x, y in corners])
        painter.setFont(self.font())
        painter.setPen(QColor(colors.ink if on else colors.muted))
        painter.drawText(
            self.rect().adjusted(indent(theme), 0, -theme.gap(8), 0),
            _WRAP | int(Qt.AlignmentFlag.AlignVCenter),
            self._words(),
        )
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), theme, theme.gap(8))
