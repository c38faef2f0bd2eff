"""The table of calls: what was called for, by what was done."""

from itertools import chain

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from trainer.language.calls import called, heads_of_table
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.chip import Chip
from trainer.ui.widgets.text import Text


class CallTable(QWidget):
    """Counts, read row by row; the two cells where call and style agree are tinted."""

    heard_as = "group"

    def __init__(self, table: dict[str, dict[str, int]], theme: Theme) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.gap(10))
        self._grid.setVerticalSpacing(theme.gap(4))
        muted = theme.colors.muted
        rows, columns = {call: called(call) for call in ("directive", "inspiring")}, heads_of_table()
        self._heads = [Text(words, theme, "small", color=muted, wrap=False) for words in columns.values()]
        self._names = [Chip(theme, words, call) for call, words in rows.items()]
        self._counts: list[list[QWidget]] = []
        for call, words in rows.items():
            self._counts.append([])
            for style, done in columns.items():
                count = table[call][style]
                agrees = call == style
                cell = Chip(theme, str(count), call) if agrees else Text(str(count), theme, "body", wrap=False)
                cell.setAccessibleName(f"{words}, {done}: {count}")
                self._counts[-1].append(cell)
        self._arrange(wide=True)
        self._widest = super().sizeHint().width()
        told = (
            f"{words}: " + ", ".join(f"{done} {table[call][style]}" for style, done in columns.items())
            for call, words in rows.items()
        )
        self.setAccessibleName("; ".join(told))

    def _arrange(self, *, wide: bool) -> None:
        """The calls before their counts, or above them."""
        self._wide, center = wide, Qt.AlignmentFlag.AlignCenter
        for column, head in enumerate(self._heads, start=1):
            head.setWordWrap(not wide)
            self._grid.addWidget(head, 0, column, center)
        for row, (name, counts) in enumerate(zip(self._names, self._counts, strict=True), start=1):
            if wide:
                self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignRight)
            else:
                self._grid.addWidget(name, 2 * row - 1, 1, 1, len(counts), Qt.AlignmentFlag.AlignLeft)
            for column, count in enumerate(counts, start=1):
                self._grid.addWidget(count, row if wide else 2 * row, column, center)

    def sizeHint(self) -> QSize:
        """The calls before their counts, as long as nobody says there is no room."""
        return QSize(self._widest, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as the counts may get."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self._widest // 2), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the calls above their counts where there is no room beside them."""
        super().resizeEvent(event)
        wide = event.size().width() >= self._widest
        if wide != self._wide:
            for each in (*self._heads, *self._names, *chain(*self._counts)):
                self._grid.removeWidget(each)
            self._arrange(wide=wide)
