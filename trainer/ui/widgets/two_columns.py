"""Two columns that become one where there is no room."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from trainer.ui.theme.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

GAP = 44
"""Pixels between the columns of a page, at 100 % text."""


class Columns(QWidget):
    """Two columns side by side, one above the other where there is no room. `shares` is how wide each of them is."""

    def __init__(
        self,
        theme: Theme,
        *,
        breaks_below: int,
        gap: int = GAP,
        shares: tuple[int, int] = (1, 1),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._breaks_below = round(breaks_below * theme.scale)
        self.wide = True
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._gap, self._gap_below = theme.gap(gap), theme.gap(min(gap, 16))
        self._box.setSpacing(self._gap)
        self.left, self.right = QVBoxLayout(), QVBoxLayout()
        for column, share in zip((self.left, self.right), shares, strict=True):
            column.setSpacing(theme.gap(14))
            self._box.addLayout(column, share)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Side by side if there is room."""
        super().resizeEvent(event)
        self.wide = event.size().width() >= self._breaks_below
        direction = QBoxLayout.Direction.LeftToRight if self.wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() != direction:
            self._box.setDirection(direction)
            self._box.setSpacing(self._gap if self.wide else self._gap_below)
