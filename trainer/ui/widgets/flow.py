"""A row of small things that breaks into several where there is no room."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QSizePolicy, QWidget

from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.pressable import Pressable

_Row = list[tuple[QLayoutItem, QSize]]


class _FlowLayout(QLayout):
    """Places items from left to right and goes on below."""

    def __init__(self, parent: QWidget, gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._rows: dict[int, list[_Row]] = {}
        """By width, until an item changes; layouts around this one ask for them again and again."""
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Neither."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The height depends on the width."""
        return True

    def invalidate(self) -> None:
        """An item has changed."""
        self._rows.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """The height that width needs."""
        rows = self._rows_of(width)
        return sum(map(_height, rows)) + self._gap * max(0, len(rows) - 1)

    def setGeometry(self, box: QRect) -> None:
        """Place the items."""
        super().setGeometry(box)
        y = box.y()
        for row in self._rows_of(box.width()):
            x, high = box.x(), _height(row)
            for item, size in row:
                item.setGeometry(QRect(QPoint(x, y + (high - size.height()) // 2), size))
                x += size.width() + self._gap
            y += high + self._gap

    def sizeHint(self) -> QSize:
        """All in one row."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() + self._gap for size in shown) - self._gap
        return QSize(max(0, width), max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        """The widest of them."""
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    @staticmethod
    def _size(item: QLayoutItem, most: int) -> QSize:
        """What an item takes where there is only so much width; text breaks and gets higher."""
        size, label = item.sizeHint(), item.widget()
        if isinstance(label, QLabel) and label.wordWrap():
            one_line = label.fontMetrics().horizontalAdvance(label.text()) + 2
            return QSize(min(one_line, most), item.heightForWidth(min(one_line, most)))
        if size.width() > most:
            size = QSize(most, item.heightForWidth(most) if item.hasHeightForWidth() else size.height())
        return size

    def _rows_of(self, width: int) -> list[_Row]:
        """The items that stand beside each other in a width, each with its size."""
        if width not in self._rows:
            rows: list[_Row] = []
            left = 0
            for item in self._items:
                if item.isEmpty():
                    continue
                size = self._size(item, width)
                if not rows or size.width() > left:
                    rows.append([])
                    left = width
                rows[-1].append((item, size))
                left -= size.width() + self._gap
            self._rows[width] = rows
        return self._rows[width]


def _height(row: _Row) -> int:
    return max(size.height() for _item, size in row)


def turn_on(items: Iterable[Pressable], chosen: int) -> None:
    """Turn one of several on and let Tab come to that one; Qt itself sees to that only once one had the focus."""
    for place, item in enumerate(items):
        item.mark(place == chosen)
        item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == chosen else Qt.FocusPolicy.ClickFocus)


class Flow(QWidget):
    """Small widgets in a row that breaks. `name` says what they are to each other, for those who hear them."""

    heard_as = "group"

    def __init__(self, items: list[QWidget], theme: Theme, *, gap: int = 10, name: str = "") -> None:
        super().__init__()
        if name:
            self.setAccessibleName(name)
        self._flow = _FlowLayout(self, theme.gap(gap))
        for item in items:
            self._flow.addWidget(item)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
