"""Buttons: the dark one that goes on, the outlined one beside it, the quiet one, and a switch of several."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui.startup.qt_numbers import ALIGN_CENTER, KEY_DOWN, KEY_RIGHT, qt_names
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.in_view import bring_into_view
from trainer.ui.widgets.painting import focus_ring, rounded, write
from trainer.ui.widgets.pressable import ARROWS, Pressable
from trainer.ui.widgets.text import set_ink

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent


class Button(Pressable):
    """One action. `primary` is dark; `quiet` has no box."""

    def __init__(
        self,
        text: str,
        theme: Theme,
        *,
        primary: bool = False,
        quiet: bool = False,
        name: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._primary, self._quiet = theme, primary, quiet
        self.setText(text)
        self.setAccessibleName(name or text)
        self.setFont(theme.font("body" if quiet else "strong"))
        set_ink(self, self._manner()[1])
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Words that find no room at all are cut with an ellipsis; their whole is the accessible name."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._theme.px(96)), hint.height())

    def sizeHint(self) -> QSize:
        """Text and room around it."""
        metrics = self.fontMetrics()
        side = self._theme.gap(8 if self._quiet else 18)
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * side, metrics.height() + 2 * self._theme.gap(9))

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint the box, the text and the focus."""
        painter = QPainter(self)
        colors, box = self._theme.colors, QRectF(self.rect())
        radius = self._theme.gap(10)
        fill, ink, line = self._manner()
        if fill or line:
            rounded(painter, box, fill, line, radius)
        if self.hasFocus():
            focus_ring(painter, box, self._theme, radius)
            if self._primary or self.isChecked():
                rounded(painter, box.adjusted(3, 3, -3, -3), None, colors.page, radius - 3, 2)
        painter.setFont(self.font())
        write(painter, self.rect(), ALIGN_CENTER, self._words(), ink)

    def _words(self) -> str:
        if self.width() >= self.sizeHint().width():
            return self.text()
        room = self.width() - 2 * self._theme.gap(8)
        return self.fontMetrics().elidedText(self.text(), qt_names().TextElideMode.ElideRight, room)

    def _manner(self) -> tuple[str | None, str, str | None]:
        """Fill, text and line."""
        colors = self._theme.colors
        if not self.isEnabled():
            return colors.sunken, colors.muted, None
        if self._primary:
            return (colors.muted if self.isDown() else colors.ink), colors.page, None
        if self._quiet:
            return (colors.sunken if self.underMouse() else None), colors.muted, None
        return (colors.sunken if self.underMouse() or self.isDown() else colors.card), colors.ink, colors.line


class Segment(Button):
    """One of several, of which one is on."""

    chosen = Signal()
    """It was turned on, by whatever means."""

    def __init__(self, text: str, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, theme, name=name, parent=parent)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.toggled.connect(self._say_if_on)

    def _say_if_on(self, on: bool) -> None:
        if on:
            self.chosen.emit()

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Arrows go on in the order of reading, also from row to row; where one is on, they turn the next one on."""
        if event.key() not in ARROWS:
            super().keyPressEvent(event)
            return
        parent = self.parentWidget()
        group = [each for each in parent.children() if isinstance(each, Segment)] if parent is not None else [self]
        step = 1 if event.key() in (KEY_RIGHT, KEY_DOWN) else -1
        place = group.index(self) + step
        if 0 <= place < len(group):
            was_on = self.isChecked()
            group[place].setFocus()
            bring_into_view(group[place])
            if was_on:
                group[place].click()

    def _manner(self) -> tuple[str | None, str, str | None]:
        colors = self._theme.colors
        if self.isChecked():
            return colors.ink, colors.page, colors.ink
        return (colors.sunken if self.underMouse() else colors.card), colors.ink, colors.line
