"""Boxes that hold other widgets: a card, a page that scrolls, cells that reflow."""

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from trainer.ui.startup.qt_numbers import NO_FOCUS, SCROLL_BAR_ALWAYS_OFF, qt_names
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.painting import RADIUS, rounded
from trainer.ui.widgets.slim_bar import SlimBar

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent


class _Box(QWidget):
    """Asked for its wish, it does not measure all that is in it for a width that it will not be given.

    Qt's own answer does: two thirds of the measuring on the way to Home were for such widths.
    """

    def sizeHint(self) -> QSize:
        """The wish of its layout; what is as high as its width needs is asked for that height in the width it has."""
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()


class Card(_Box):
    """A white box with round corners and a column inside."""

    def __init__(self, theme: Theme, *, sunken: bool = False, inset: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._sunken = theme, sunken
        self.column = QVBoxLayout(self)
        side = theme.gap(inset)
        self.column.setContentsMargins(side, theme.gap(min(inset, 20)), side, theme.gap(min(inset, 20)))
        self.column.setSpacing(theme.gap(8))

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint the box."""
        colors = self._theme.colors
        painter = QPainter(self)
        rounded(painter, QRectF(self.rect()), colors.sunken if self._sunken else colors.card, colors.line, RADIUS)


class Sheet(_Box):
    """As high as its layout needs at the width it has, and not as high as it would be at its narrowest."""

    def minimumSizeHint(self) -> QSize:
        """None; the scroll area asks for the height at its width."""
        return QSize(0, 0)


class Page(QScrollArea):
    """A page that scrolls up and down, never across, its content in the middle of wide windows."""

    def __init__(self, theme: Theme, *, widest: int = 1160, margin: int = 52, above: int = 30) -> None:
        super().__init__()
        self.theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("horizontalScrollBarPolicy", SCROLL_BAR_ALWAYS_OFF)
        self.setProperty("focusPolicy", NO_FOCUS)
        inside = Sheet()
        self._margin, self._above = margin, theme.gap(above)
        across = self._across = QHBoxLayout(inside)
        across.setContentsMargins(margin, self._above, margin, self._above)
        self.body = Sheet()
        self.body.setMaximumWidth(round(widest * max(1.0, theme.scale * 0.8)))
        across.addStretch(1)
        across.addWidget(self.body, 1000)
        across.addStretch(1)
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.gap(14))
        self.setWidget(inside)
        self.setVerticalScrollBar(SlimBar(theme))
        self.verticalScrollBar().setSingleStep(theme.px(24))

    def height_of(self, width: int) -> int:
        """The height its content needs at a width, with all that was shown, hidden or said until now."""
        for box in self.body.findChildren(QWidget):
            layout = box.layout()
            if layout is not None:  # boxes in boxes hear of a change one after another, later
                layout.invalidate()
                box.updateGeometry()
        margin = min(self._margin, width // 20)
        wide = min(width - 2 * margin, self.body.maximumWidth())
        return self.column.heightForWidth(wide) + 2 * self._above

    def scroll_by_key(self, pressed: int) -> bool:
        """Page Up, Page Down, Space, Home and End scroll. Returns whether it was one of them."""
        qt = qt_names()
        bar = self.verticalScrollBar()
        page = max(bar.singleStep(), bar.pageStep() - 2 * bar.singleStep())  # two lines of what was read stay in sight
        to = {
            qt.Key.Key_PageDown: bar.value() + page, qt.Key.Key_Space: bar.value() + page,
            qt.Key.Key_PageUp: bar.value() - page, qt.Key.Key_Home: bar.minimum(), qt.Key.Key_End: bar.maximum(),
        }.get(qt.Key(pressed))  # fmt: skip
        if to is not None:
            bar.setValue(to)
        return to is not None

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Scroll."""
        if not self.scroll_by_key(event.key()):
            super().keyPressEvent(event)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Let narrow windows have narrow margins."""
        super().resizeEvent(event)
        margin = min(self._margin, event.size().width() // 20)
        self._across.setContentsMargins(margin, self._above, margin, self._above)


class Stack(QWidget):
    """Panels in one place, of which one is shown, as high as that one."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._panels: list[QWidget] = []

    def add(self, panel: QWidget) -> None:
        """Take one more; it is not shown yet."""
        panel.hide()
        self._panels.append(panel)
        self._box.addWidget(panel)

    def show_only(self, shown: QWidget) -> None:
        """Show that one."""
        for panel in self._panels:
            if panel is not shown:
                panel.hide()
        if shown.isHidden():
            shown.resize(self.size())  # else what was never shown is laid out for a size that nothing has
        shown.show()  # last, for it is laid out at once


class Row(_Box):
    """Widgets beside each other; below each other where they do not fit.

    Free room goes to text that wraps, else before item number `apart`, which may be after the last one.
    """

    def __init__(self, items: list[QWidget], theme: Theme, *, apart: int, gap: int = 10) -> None:
        super().__init__()
        self._items, self._gap, self._gap_below = items, theme.gap(gap), theme.gap(4)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(self._gap)
        fills = [isinstance(item, QLabel) and item.wordWrap() for item in items]
        for item, fill in zip(items, fills, strict=True):
            self._box.addWidget(item, int(fill))
        if not any(fills):
            self._box.insertStretch(apart, 1)

    def add(self, item: QWidget) -> None:
        """Take one more, at the end."""
        self._items.append(item)
        self._box.addWidget(item)
        item.show()
        self._break(self.width())

    def minimumSizeHint(self) -> QSize:
        """The widest of them."""
        widest = max((item.minimumSizeHint().width() for item in self._items), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Side by side if there is room."""
        super().resizeEvent(event)
        self._break(event.size().width())

    def _break(self, width: int) -> None:
        fits = sum(self._wish(item) for item in self._items) + self._gap * len(self._items) <= width
        direction = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._box.direction() != direction:
            self._box.setDirection(direction)
            self._box.setSpacing(self._gap if fits else self._gap_below)

    @staticmethod
    def _wish(item: QWidget) -> int:
        """The width in which an item stands on one line."""
        if isinstance(item, QLabel) and item.wordWrap():
            return item.fontMetrics().horizontalAdvance(item.text())
        return min(item.sizeHint().width(), item.maximumWidth())


class Grid(_Box):
    """Equal cells, as many in a row as fit; `rows` is the gap between rows where it is another one.

    With `widest`, the rows are as few as that takes and as full as each other, and no cell is wider than that.
    """

    def __init__(
        self,
        cells: list[QWidget],
        theme: Theme,
        *,
        narrowest: int,
        gap: int = 22,
        rows: int | None = None,
        most: int = 99,
        widest: int | None = None,
    ) -> None:
        super().__init__()
        self._cells, self._narrowest, self._gap, self._most = cells, theme.px(narrowest), theme.gap(gap), most
        self._widest = widest and theme.px(widest)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(self._gap)
        if rows is not None:
            self._grid.setVerticalSpacing(theme.gap(rows))
        self._across = 0
        self._arrange(min(len(cells), 3, most) or 1)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Reflow."""
        super().resizeEvent(event)
        fitting = max(1, (event.size().width() + self._gap) // (self._narrowest + self._gap))
        if self._widest and self._cells:
            rows = ceil(len(self._cells) / fitting)
            fitting = max(ceil(len(self._cells) / rows), event.size().width() // self._widest)
        self._arrange(min(fitting, self._most))

    def _arrange(self, across: int) -> None:
        if across == self._across:
            return
        for column in range(max(self._across, across)):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        self._across = across
        for place, cell in enumerate(self._cells):
            self._grid.removeWidget(cell)
            self._grid.addWidget(cell, place // across, place % across)
