"""The way between the pages where the window is narrow for the size of its text: above the page, not beside it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.actions.people import called
from trainer.ui.look.look import Look
from trainer.ui.sidebar import PLACES, Way, shortened
from trainer.ui.widgets.painting import filled, write
from trainer.ui.widgets.rows import Flow


class ShortWay(Way):
    """One place to go to, as short as its name."""

    def sizeHint(self) -> QSize:
        """A line, as wide as it is when one is there, and a little room."""
        look, metrics = self._look, QFontMetrics(self._look.font("strong"))
        return QSize(metrics.horizontalAdvance(self.text()) + look.gap(18), metrics.height() + look.gap(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the name."""
        painter = QPainter(self)
        write(painter, self.rect(), Qt.AlignmentFlag.AlignCenter, self.text(), self._paint_ground(painter))


class TopBar(QWidget):
    """The ways of the sidebar in rows. Emits the place."""

    asked = Signal(str)

    def __init__(self, look: Look, person: str) -> None:
        super().__init__()
        self._look = look
        names = {name: (name, name) for name in PLACES}
        names["People"] = (shortened(called(person)), f"Who plays: {called(person)}")
        self.ways = {place: ShortWay(text, look, name=name) for place, (text, name) in names.items()}
        for place, way in self.ways.items():
            way.clicked.connect(lambda _=False, place=place: self.asked.emit(place))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.gap(10), look.gap(8), look.gap(10), look.gap(8))
        column.addWidget(Flow(list(self.ways.values()), look, gap=4))

    def show_place(self, name: str) -> None:
        """Mark where one is."""
        for each, way in self.ways.items():
            way.setChecked(each == name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line to the page."""
        filled(QPainter(self), QRectF(0, self.height() - 1, self.width(), 1), self._look.colors.line)
