"""Navigation: the places one can go to, beside the page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.actions.app_paths import shipped
from trainer.language.person import called
from trainer.language.translation import N_, _
from trainer.ui.startup.pixel_cache import PixelCache
from trainer.ui.startup.qt_numbers import ALIGN_V_CENTER
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.painting import dot, filled, focus_ring, rounded, write
from trainer.ui.widgets.pressable import Destination
from trainer.ui.widgets.text import Text, set_ink

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

LONGEST_SHOWN = 14
"""Characters of a name in the sidebar."""
PLACES = (N_("Home"), N_("Practice"), N_("Progress"), N_("With a room"), N_("Packs"), N_("Settings"))
"""Where one can go. Each is said in the language of now where it is shown."""


class Logo(QWidget):
    """The circle of two halves."""

    heard_as = "picture"

    def __init__(self, theme: Theme, drawings: PixelCache) -> None:
        super().__init__()
        self._drawings = drawings
        self.setFixedSize(theme.gap(34), theme.gap(34))
        self.setAccessibleName("Right Call")

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint it."""
        path = str(shipped("assets") / "icons" / "logo.svg")
        self._drawings.paint(QPainter(self), path, QRectF(self.rect()), cut=False)


class NavButton(Destination):
    """One place to go to."""

    def __init__(self, text: str, theme: Theme, *, name: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.setText(text)
        self.setAccessibleName(name or text)
        self.setFont(theme.font("body"))
        self._show_ink()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def mark(self, on: bool) -> None:
        """The place where one is has the stronger ink."""
        super().mark(on)
        self._show_ink()

    def _show_ink(self) -> None:
        set_ink(self, self._theme.colors.ink if self.here else self._theme.colors.muted)

    def sizeHint(self) -> QSize:
        """A line and room around it."""
        metrics, theme = self.fontMetrics(), self._theme
        return QSize(metrics.horizontalAdvance(self.text()) + theme.gap(48), metrics.height() + theme.gap(22))

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint the ground, the dot and the name."""
        theme, colors, painter = self._theme, self._theme.colors, QPainter(self)
        box = QRectF(self.rect())
        ink = self._paint_ground(painter)
        color = colors.directive if self.here else colors.line
        dot(painter, QPointF(theme.gap(16), box.center().y()), theme.gap(4), color)
        write(painter, self.rect().adjusted(theme.gap(31), 0, 0, 0), ALIGN_V_CENTER, self.text(), ink)

    def _paint_ground(self, painter: QPainter) -> str:
        """Paint what is behind the name; returns the name's colour."""
        theme, colors, box = self._theme, self._theme.colors, QRectF(self.rect())
        if self.here or self.underMouse():
            rounded(painter, box, colors.sunken, None, 9)
        if self.hasFocus():
            focus_ring(painter, box, theme, 9)
        painter.setFont(theme.font("strong" if self.here else "body"))
        return colors.ink if self.here else colors.muted


def shortened(name: str) -> str:
    """As much of a name as finds room beside the page."""
    return name if len(name) <= LONGEST_SHOWN else f"{name[: LONGEST_SHOWN - 1].rstrip()}…"


class Sidebar(QWidget):
    """Logo, name, places, and who plays at the bottom. Emits the place."""

    asked = Signal(str)

    def __init__(self, theme: Theme, person: str, drawings: PixelCache) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.gap(14), theme.gap(26), theme.gap(14), theme.gap(20))
        column.setSpacing(theme.gap(4))
        head = QHBoxLayout()
        head.setContentsMargins(theme.gap(8), 0, 0, theme.gap(28))
        head.setSpacing(theme.gap(10))
        head.addWidget(Logo(theme, drawings))
        head.addWidget(Text("Right Call", theme, "heading", wrap=False, level=0))
        head.addStretch(1)
        column.addLayout(head)
        self.buttons = {name: NavButton(_(name), theme) for name in PLACES}
        for name, button in self.buttons.items():
            button.chosen.connect(lambda place=name: self.asked.emit(place))
            column.addWidget(button)
        column.addStretch(1)
        who = self.buttons["People"] = NavButton(
            shortened(called(person)), theme, name=_("Who plays: {person}").format(person=called(person))
        )
        who.chosen.connect(lambda: self.asked.emit("People"))
        column.addWidget(who)

    def show_place(self, name: str) -> None:
        """Mark where one is."""
        for each, button in self.buttons.items():
            button.mark(each == name)

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint the line to the page."""
        filled(QPainter(self), QRectF(self.width() - 1, 0, 1, self.height()), self._theme.colors.line)
