"""Navigation where the window is narrow for the size of its text: above the page, not beside it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.language.person import called
from trainer.language.translation import _
from trainer.ui.shell.sidebar import PLACES, NavButton, shortened
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.painting import filled, write


class ShortNavButton(NavButton):
    """One place to go to, as short as its name."""

    def sizeHint(self) -> QSize:
        """A line, as wide as it is when one is there, and a little room."""
        theme, metrics = self._theme, QFontMetrics(self._theme.font("strong"))
        return QSize(metrics.horizontalAdvance(self.text()) + theme.gap(18), metrics.height() + theme.gap(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the name."""
        painter = QPainter(self)
        write(painter, self.rect(), Qt.AlignmentFlag.AlignCenter, self.text(), self._paint_ground(painter))


class TopBar(QWidget):
    """The places of the sidebar in rows. Emits the place."""

    asked = Signal(str)

    def __init__(self, theme: Theme, person: str) -> None:
        super().__init__()
        self._theme = theme
        names = {name: (_(name), _(name)) for name in PLACES}
        names["People"] = (shortened(called(person)), _("Who plays: {person}").format(person=called(person)))
        self.buttons = {place: ShortNavButton(text, theme, name=name) for place, (text, name) in names.items()}
        for place, button in self.buttons.items():
            button.chosen.connect(lambda place=place: self.asked.emit(place))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.gap(10), theme.gap(8), theme.gap(10), theme.gap(8))
        column.addWidget(Flow(list(self.buttons.values()), theme, gap=4))

    def show_place(self, name: str) -> None:
        """Mark where one is."""
        for each, button in self.buttons.items():
            button.mark(each == name)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line to the page."""
        filled(QPainter(self), QRectF(0, self.height() - 1, self.width(), 1), self._theme.colors.line)
