"""The files of a group, a row each: what it is, and a tick by which it counts or is left out."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.actions.cohort.cohort_row import CohortRow
from trainer.language.numbers import whole
from trainer.language.translation import _, ngettext
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Row
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.text import Text, breakable
from trainer.ui.widgets.tick import Tick, indent

AT_FIRST, MORE = 12, 100
"""Rows that are shown, and how many more at a press."""


class _FileRow(Card):
    """One file."""

    def __init__(self, theme: Theme, row: CohortRow) -> None:
        super().__init__(theme, inset=10)
        self.column.setSpacing(theme.gap(2))
        self.tick: Tick | None = None
        self._said = Text("", theme, "small")
        left = indent(theme)
        self._said.setContentsMargins(left, 0, 0, 0)
        if row.readable:
            self.tick = Tick(row.name, theme, on=not row.left_out, name=_("{file} counts").format(file=row.name))
            self.column.addWidget(self.tick)
        else:
            name = Text(breakable(row.name), theme, "strong")
            name.setContentsMargins(left, 0, 0, 0)
            self.column.addWidget(name)
        self.column.addWidget(self._said)
        self.show_row(row)

    def show_row(self, row: CohortRow) -> None:
        """Show what the same file comes to now."""
        self._said.setText(row.said)
        if self.tick is not None:
            self.tick.mark(not row.left_out)
            self.tick.setAccessibleDescription(row.said)
            self.tick.update()


class TickedRow(NamedTuple):
    """The key of a file, and whether it is to count."""

    key: str
    on: bool


class FileRows(QWidget):
    """Files with something wrong stand first."""

    ticked = Signal(object)
    """A TickedRow."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.gap(6))
        self._rows: tuple[CohortRow, ...] = ()
        self.shown: dict[str, _FileRow] = {}
        self.more = Button("", theme)
        self.more.clicked.connect(self._show_more)
        self._column.addWidget(Row([self.more], theme, apart=1))
        self.more.hide()

    def show_rows(self, rows: Sequence[CohortRow]) -> None:
        """Show these; those that stand there stay, and with them the focus."""
        known = {row.key: row for row in rows}
        if {row.key for row in self._rows} == set(known):
            self._rows = tuple(known[row.key] for row in self._rows)
            for key, shown in self.shown.items():
                shown.show_row(known[key])
            return
        self._rows = tuple(sorted(rows, key=lambda row: not row.wrong))
        for gone in self.shown.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.shown = {}
        self._add(AT_FIRST)

    def _show_more(self) -> None:
        first = self._rows[len(self.shown)].key
        self._add(len(self.shown) + MORE)
        (self.shown[first].tick or self.more).setFocus()

    def _add(self, most: int) -> None:
        for row in self._rows[len(self.shown) : most]:
            made = self.shown[row.key] = _FileRow(self._theme, row)
            if made.tick is not None:
                made.tick.toggled.connect(lambda on, key=row.key: self.ticked.emit(TickedRow(key, on)))
            self._column.insertWidget(self._column.count() - 1, made)
            made.show()
        left = len(self._rows) - len(self.shown)
        words = ngettext("Show {count} more", "Show {count} more", min(left, MORE)).format(count=whole(min(left, MORE)))
        self.more.setText(words)
        self.more.setAccessibleName(_("{deed}: {title}").format(deed=words, title=_("What it is made from")))
        self.more.setVisible(left > 0)
