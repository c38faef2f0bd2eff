"""Shows that a text goes on below the edge of its page: it fades there, and an arrow points down."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QScrollArea, QWidget

from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.strip import Over

HIGH = 64
"""Pixels over which the text fades, at 100 % text."""


class MoreBelow(Over):
    """Lies over the lower edge, as wide as `across`, while the end of something is below it. Clicks go through."""

    def __init__(self, theme: Theme, page: QScrollArea, ends_with: QWidget, across: QWidget) -> None:
        super().__init__(theme, page, ends_with)
        self._across, self._wanted = across, True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        across.installEventFilter(self)

    def want(self, wanted: bool) -> None:
        """Be there where it must, or not at all."""
        if wanted != self._wanted:
            self._wanted = wanted
            self.be_there()

    def be_there(self) -> None:
        """Over the lower edge, and only where there is more."""
        frame, high = self._page.viewport(), self._theme.gap(HIGH)
        below = self._from_top(self._watched, 1.0) - frame.height()
        self.setVisible(self._wanted and self._watched.isVisible() and below > 0)
        left = self._across.mapTo(self._page, QPoint(0, 0)).x()
        self.setGeometry(left, frame.height() - high, self._across.width(), high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the fade and the arrow."""
        painter, colors, theme = QPainter(self), self._theme.colors, self._theme
        ground, clear = QColor(colors.page), QColor(colors.page)
        clear.setAlpha(0)
        fade = QLinearGradient(0, 0, 0, self.height())
        fade.setColorAt(0.0, clear)
        fade.setColorAt(0.75, ground)
        painter.fillRect(self.rect(), fade)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        reach, tip = theme.gap(9), QPointF(self.width() / 2, self.height() - theme.gap(12))
        painter.setPen(QPen(QColor(colors.muted), theme.gap(2.5), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(QPolygonF([tip + QPointF(-reach, -reach), tip, tip + QPointF(reach, -reach)]))
