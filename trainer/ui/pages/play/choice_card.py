"""A choice as a whole card with its digit. Before it is taken nothing tells its style."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from trainer.packs.markup import plain_text
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.painting import RADIUS, focus_ring, rounded
from trainer.ui.widgets.pressable import Pressable

_WRAP = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)


class ChoiceCard(Pressable):
    """One answer. `sunken` shows it as taken, no longer as something to press; `slim` saves height."""

    def __init__(self, theme: Theme, *, sunken: bool = False, slim: bool = False) -> None:
        super().__init__()
        self._theme, self._sunken, self._above = theme, sunken, theme.gap(4 if slim else 14)
        self._digit = ""
        self._heights: dict[int, int] = {}
        self.setFont(theme.font("body"))
        if sunken:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.points = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_choice(self, digit: int | str, text: str) -> None:
        """Show a choice under its digit (or letter)."""
        words = plain_text(text)
        self._digit = str(digit)
        self._heights.clear()
        self.setText(words)
        self.setAccessibleName(f"{digit}: {words}" if self._digit else words)
        self.updateGeometry()
        self.update()

    def _text_box(self, width: int) -> QRect:
        theme = self._theme
        left = theme.gap(18) + theme.px(28) + theme.gap(15)
        return QRect(left, self._above, max(40, width - left - theme.gap(20)), 100_000)

    def heightForWidth(self, width: int) -> int:
        """As high as its text. Remembered: boxes in boxes ask for it a dozen times."""
        if width not in self._heights:
            box = self._text_box(width)
            height = self.fontMetrics().boundingRect(box, _WRAP, self.text()).height()
            self._heights[width] = max(height, self._theme.px(30)) + 2 * box.top()
        return self._heights[width]

    def hasHeightForWidth(self) -> bool:
        """It depends on the width."""
        return True

    def sizeHint(self) -> QSize:
        """A middling card."""
        width = self._theme.px(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """It may become narrow."""
        return QSize(160, self._theme.px(30) + 2 * self._above)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, its key and its text."""
        theme, colors, painter = self._theme, self._theme.colors, QPainter(self)
        box = QRectF(self.rect())
        lit = self._sunken or self.isDown() or (self.underMouse() and self.isEnabled())
        line = colors.ink if self.isChecked() else colors.edge
        rounded(painter, box, colors.sunken if lit else colors.card, line, RADIUS, 2 if self.isChecked() else 1)
        if self.hasFocus():
            focus_ring(painter, box, theme, RADIUS)
        key = QRectF(theme.gap(18), (box.height() - theme.px(28)) / 2, theme.px(28), theme.px(28))
        if self._digit:
            rounded(painter, key.translated(0, 2), colors.edge, None, 6)
            rounded(painter, key, colors.ink if self.isChecked() else colors.page, colors.edge, 6)
        painter.setPen(QColor(colors.page if self.isChecked() else colors.ink))
        painter.setFont(theme.font("small-strong"))
        painter.drawText(key, int(Qt.AlignmentFlag.AlignCenter), self._digit)
        painter.setPen(QColor(colors.ink))
        painter.setFont(self.font())
        text = self._text_box(self.width())
        text.setHeight(self.height() - 2 * text.top())
        painter.drawText(text, _WRAP, self.text())
