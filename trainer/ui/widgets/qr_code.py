"""A QR code: dark modules on white, in every theme, for phones read nothing else."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.painting import filled

QUIET = 4
"""Modules of white around it."""
DARK, WHITE = "#000000", "#FFFFFF"


class QrCode(QWidget):
    """`rows` are strings, "1" for a dark module. `name` says what it leads to."""

    heard_as = "picture"

    def __init__(self, rows: tuple[str, ...], theme: Theme, *, side: int, name: str) -> None:
        super().__init__()
        self._rows, self._theme, self._side = rows, theme, side
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: tuple[str, ...], name: str) -> None:
        """Show another one."""
        self._rows = rows
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def grow(self, side: int) -> None:
        """Be so many pixels wide, at 100 % text."""
        self._side = side
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """A square. Every module has the same whole number of pixels, so that no edge is blurred."""
        across = len(self._rows) + 2 * QUIET
        side = max(1, self._theme.gap(self._side) // across) * across
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        filled(painter, QRectF(self.rect()), WHITE)
        module = self.width() // (len(self._rows) + 2 * QUIET)
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark == "1":
                    filled(painter, QRectF((x + QUIET) * module, (y + QUIET) * module, module, module), DARK)
