"""The way between the pages."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.actions.people import called
from trainer.actions.places import shipped
from trainer.ui.look.look import Look
from trainer.ui.look.numbers import ALIGN_V_CENTER
from trainer.ui.widgets.drawings import Drawings
from trainer.ui.widgets.painting import dot, filled, focus_ring, rounded, write
from trainer.ui.widgets.pressable import Pressable
from trainer.ui.widgets.text import Text, set_ink

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

LONGEST_SHOWN = 14
"""Characters of a name in the sidebar."""
PLACES = ("Home", "Practice", "Progress", "Packs", "Settings")


class Logo(QWidget):
    """The circle of two halves."""

    def __init__(self, look: Look, drawings: Drawings) -> None:
        super().__init__()
        self._drawings = drawings
        self.setFixedSize(look.gap(34), look.gap(34))
        self.setAccessibleName("Right Call")

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint it."""
        path = str(shipped("assets") / "icons" / "logo.svg")
        self._drawings.paint(QPainter(self), path, QRectF(self.rect()), cut=False)


class Way(Pressable):
    """One place to go to."""

    def __init__(self, text: str, look: Look, *, name: str = "") -> None:
        super().__init__()
        self._look = look
        self.setText(text)
        self.setAccessibleName(name or text)
        self.setCheckable(True)  # and not exclusive: Tab comes to each of them
        self.setFont(look.font("body"))
        self._show_ink()
        self.toggled.connect(self._show_ink)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _show_ink(self) -> None:
        set_ink(self, self._look.colors.ink if self.isChecked() else self._look.colors.muted)

    def sizeHint(self) -> QSize:
        """A line and room around it."""
        metrics, look = self.fontMetrics(), self._look
        return QSize(metrics.horizontalAdvance(self.text()) + look.gap(48), metrics.height() + look.gap(22))

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint the ground, the dot and the name."""
        look, colors, painter = self._look, self._look.colors, QPainter(self)
        box = QRectF(self.rect())
        ink = self._paint_ground(painter)
        color = colors.directive if self.isChecked() else colors.line
        dot(painter, QPointF(look.gap(16), box.center().y()), look.gap(4), color)
        write(painter, self.rect().adjusted(look.gap(31), 0, 0, 0), ALIGN_V_CENTER, self.text(), ink)

    def _paint_ground(self, painter: QPainter) -> str:
        """Paint what is behind the name; returns the name's colour."""
        look, colors, box = self._look, self._look.colors, QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            rounded(painter, box, colors.sunken, None, 9)
        if self.hasFocus():
            focus_ring(painter, box, look, 9)
        painter.setFont(look.font("strong" if self.isChecked() else "body"))
        return colors.ink if self.isChecked() else colors.muted


def shortened(name: str) -> str:
    """As much of a name as finds room beside the page."""
    return name if len(name) <= LONGEST_SHOWN else f"{name[: LONGEST_SHOWN - 1].rstrip()}…"


class Sidebar(QWidget):
    """Logo, name, ways, and who plays at the bottom. Emits the place."""

    asked = Signal(str)

    def __init__(self, look: Look, person: str, drawings: Drawings) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(look.gap(14), look.gap(26), look.gap(14), look.gap(20))
        column.setSpacing(look.gap(4))
        head = QHBoxLayout()
        head.setContentsMargins(look.gap(8), 0, 0, look.gap(28))
        head.setSpacing(look.gap(10))
        head.addWidget(Logo(look, drawings))
        head.addWidget(Text("Right Call", look, "heading", wrap=False))
        head.addStretch(1)
        column.addLayout(head)
        self.ways = {name: Way(name, look) for name in PLACES}
        for name, way in self.ways.items():
            way.clicked.connect(lambda _=False, place=name: self.asked.emit(place))
            column.addWidget(way)
        column.addStretch(1)
        who = self.ways["People"] = Way(shortened(called(person)), look, name=f"Who plays: {called(person)}")
        who.clicked.connect(lambda: self.asked.emit("People"))
        column.addWidget(who)

    def show_place(self, name: str) -> None:
        """Mark where one is."""
        for each, way in self.ways.items():
            way.setChecked(each == name)

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint the line to the page."""
        filled(QPainter(self), QRectF(self.width() - 1, 0, 1, self.height()), self._look.colors.line)
