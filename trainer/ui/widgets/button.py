"""Buttons: the dark one that goes on, the outlined one beside it, the quiet one, and a switch of several."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui.startup.qt_numbers import ALIGN_CENTER, KEY_DOWN, KEY_RIGHT, WORD_WRAP, qt_names
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.in_view import bring_into_view
from trainer.ui.widgets.painting import focus_ring, rounded, write
from trainer.ui.widgets.pressable import ARROWS, Pressable
from trainer.ui.widgets.text import set_ink

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent


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
        self._wide = 0
        """Pixels it was given; 0 before that."""
        self._advances: dict[str, int] = {}
        self.setText(text)
        self.setAccessibleName(name or text)
        self.setFont(theme.font("body" if quiet else "strong"))
        set_ink(self, self._manner()[1])
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """It may become narrow; the words then go on below."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._theme.px(96)), hint.height())

    def sizeHint(self) -> QSize:
        """Text and room around it, as high as it is in the width it has."""
        wide = self._one_line()
        return QSize(wide, self.heightForWidth(self._wide or wide))

    def heightForWidth(self, width: int) -> int:
        """One line, or as many as the words take in a width that is too narrow for them."""
        metrics, above = self.fontMetrics(), self._theme.gap(9)
        if width >= self._one_line():
            return metrics.height() + 2 * above
        box = QRect(0, 0, self._inside(width), 10_000)
        return metrics.boundingRect(box, ALIGN_CENTER | WORD_WRAP, self._words(width)).height() + 2 * above

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Take the height that this width needs."""
        before, self._wide = self.sizeHint().height(), event.size().width()
        if self.sizeHint().height() != before:
            self.updateGeometry()
        super().resizeEvent(event)

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
        wide = self.width()
        if wide >= self._one_line():
            write(painter, self.rect(), ALIGN_CENTER, self.text(), ink)
        else:
            side = (wide - self._inside(wide)) // 2
            write(painter, self.rect().adjusted(side, 0, -side, 0), ALIGN_CENTER | WORD_WRAP, self._words(wide), ink)

    def changeEvent(self, event: "QEvent") -> None:
        """Its font may be another one."""
        self._advances.clear()
        super().changeEvent(event)

    def _one_line(self) -> int:
        """How wide it is with its words on one line. Remembered: boxes in boxes ask for it a dozen times."""
        words = self.text()
        if words not in self._advances:
            self._advances = {words: self.fontMetrics().horizontalAdvance(words)}
        return self._advances[words] + 2 * self._theme.gap(8 if self._quiet else 18)

    def _inside(self, width: int) -> int:
        """How wide a line of words may be where there is not room for all of them on one."""
        return max(1, width - 2 * self._theme.gap(8))

    def _words(self, width: int) -> str:
        """The words for a width; one that finds no room even alone is cut with an ellipsis."""
        metrics, room, right = self.fontMetrics(), self._inside(width), qt_names().TextElideMode.ElideRight
        return " ".join(metrics.elidedText(word, right, room) for word in self.text().split(" "))

    def _manner(self) -> tuple[str | None, str, str | None]:
        """Fill, text and line."""
        colors = self._theme.colors
        if not self.isEnabled():
            return colors.sunken, colors.muted, None
        if self._primary:
            return (colors.muted if self.isDown() else colors.ink), colors.page, None
        if self._quiet:
            return (colors.sunken if self.underMouse() else None), colors.muted, None
        return (colors.sunken if self.underMouse() or self.isDown() else colors.card), colors.ink, colors.edge


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
        return (colors.sunken if self.underMouse() else colors.card), colors.ink, colors.edge
