"""The table of calls: what was called for, by what was done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from trainer.ui.look.look import Look
from trainer.ui.widgets.chip import Chip
from trainer.ui.widgets.text import Text

_ROWS = (("directive", "called to direct"), ("inspiring", "called to inspire"))
_COLUMNS = (("directive", "you directed"), ("inspiring", "you inspired"), ("passive", "neither"))


class CallTable(QWidget):
    """Counts, read row by row; the two cells where call and style agree are tinted."""

    def __init__(self, table: dict[str, dict[str, int]], look: Look) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.gap(10))
        grid.setVerticalSpacing(look.gap(4))
        center = Qt.AlignmentFlag.AlignCenter
        for column, (_, words) in enumerate(_COLUMNS, start=1):
            grid.addWidget(Text(words, look, "small", color=look.colors.muted, wrap=False), 0, column, center)
        for row, (call, words) in enumerate(_ROWS, start=1):
            grid.addWidget(Chip(look, words, call), row, 0, Qt.AlignmentFlag.AlignRight)
            for column, (style, done) in enumerate(_COLUMNS, start=1):
                count = table[call][style]
                agrees = call == style
                cell = Chip(look, str(count), call) if agrees else Text(str(count), look, "body", wrap=False)
                cell.setAccessibleName(f"{words}, {done}: {count}")
                grid.addWidget(cell, row, column, center)
        rows = (
            f"{words}: " + ", ".join(f"{done} {table[call][style]}" for style, done in _COLUMNS)
            for call, words in _ROWS
        )
        self.setAccessibleName("; ".join(rows))
