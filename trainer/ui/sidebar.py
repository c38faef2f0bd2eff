"""The way between the pages."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.actions.people import called
from trainer.actions.places import shipped
from trainer.ui.look.look import Look
from trainer.ui.widgets.painting import filled, focus_ring, rounded
from trainer.ui.widgets.picture import svg
from trainer.ui.widgets.pressable import Pressable
from trainer.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

PLACES = ("Home", "Practice", "Progress", "Packs", "Settings")


class Logo(QWidget):
    """The circle of two halves."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedSize(look.gap(34), look.gap(34))
        self.setAccessibleName("Right Call")

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint it."""
        svg(str(shipped("assets") / "icons" / "logo.svg")).render(QPainter(self), QRectF(self.rect()))


class Way(Pressable):
    """One place to go to."""

    def __init__(self, text: str, look: Look, *, name: str = "") -> None:
        super().__init__()
        self._look = look
        self.setText(text)
        self.setAccessibleName(name or text)
        self.setCheckable(True)  # and not exclusive: Tab comes to each of them
        self.setFont(look.font("body"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A line and room around it."""
        metrics, look = self.fontMetrics(), self._look
        return QSize(metrics.horizontalAdvance(self.text()) + look.gap(48), metrics.height() + look.gap(22))

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint the ground, the dot and the name."""
        look, colors, painter = self._look, self._look.colors, QPainter(self)
        box = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            rounded(painter, box, colors.sunken, None, 9)
        if self.hasFocus():
            focus_ring(painter, box, look, 9)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.directive if self.isChecked() else colors.line))
        painter.drawEllipse(QPointF(look.gap(16), box.center().y()), look.gap(4), look.gap(4))
        painter.setPen(QColor(colors.ink if self.isChecked() else colors.muted))
        painter.setFont(look.font("strong" if self.isChecked() else "body"))
        painter.drawText(self.rect().adjusted(look.gap(31), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())


class Sidebar(QWidget):
    """Logo, name, ways, and who plays at the bottom. Emits the place."""

    asked = Signal(str)

    def __init__(self, look: Look, person: str) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(look.gap(14), look.gap(26), look.gap(14), look.gap(20))
        column.setSpacing(look.gap(4))
        head = QHBoxLayout()
        head.setContentsMargins(look.gap(8), 0, 0, look.gap(28))
        head.setSpacing(look.gap(10))
        head.addWidget(Logo(look))
        head.addWidget(Text("Right Call", look, "heading", wrap=False))
        head.addStretch(1)
        column.addLayout(head)
        self.ways = {name: Way(name, look) for name in PLACES}
        for name, way in self.ways.items():
            way.clicked.connect(lambda _=False, place=name: self.asked.emit(place))
            column.addWidget(way)
        column.addStretch(1)
        who = self.ways["People"] = Way(called(person), look, name=f"Who plays: {called(person)}")
        who.clicked.connect(lambda: self.asked.emit("People"))
        column.addWidget(who)

    def show_place(self, name: str) -> None:
        """Mark where one is."""
        for each, way in self.ways.items():
            way.setChecked(each == name)

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint the line to the page."""
        filled(QPainter(self), QRectF(self.width() - 1, 0, 1, self.height()), self._look.colors.line)
