"""A box of a few words of which one is on; it opens a list."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.painting import focus_ring, rounded


class ComboBox(QComboBox):
    """Painted like everything else; arrows turn it, Space opens it. The wheel scrolls the page instead."""

    met = Signal()
    """The focus or the pointer has come to it, or it was opened or turned."""

    def __init__(self, words: list[str], theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setFont(theme.font("body"))
        self.addItems(words)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.view().selectionModel().selectionChanged.connect(self._follow)

    def _follow(self) -> None:
        """A screen reader selects in the list without opening it; in an open one the pointer does so in passing."""
        selected = self.view().selectionModel().selectedIndexes()
        if selected and not self.view().isVisible():
            self.met.emit()
            self.setCurrentIndex(selected[0].row())

    def sizeHint(self) -> QSize:
        """The longest word, and the mark."""
        metrics, theme = self.fontMetrics(), self._theme
        longest = max(metrics.horizontalAdvance(self.itemText(n)) for n in range(self.count()))
        return QSize(longest + theme.gap(46), metrics.height() + theme.gap(8))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that one is here."""
        super().focusInEvent(event)
        self.met.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """The same of the pointer."""
        super().enterEvent(event)
        self.met.emit()

    def showPopup(self) -> None:
        """Also what was opened without the focus, as by a screen reader, was come to."""
        self.met.emit()
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, the word and the mark."""
        painter, colors, theme = QPainter(self), self._theme.colors, self._theme
        box = QRectF(self.rect())
        rounded(painter, box, colors.page, colors.edge, 8)
        if self.hasFocus():
            focus_ring(painter, box, theme, 8)
        painter.setPen(QColor(colors.ink))
        painter.setFont(self.font())
        inside = self.rect().adjusted(theme.gap(11), 0, -theme.gap(24), 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, self.currentText())
        x, y, half = box.right() - theme.gap(14), box.center().y(), theme.gap(4)
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(colors.muted))
        corners = [QPointF(x - half, y - half / 2), QPointF(x + half, y - half / 2), QPointF(x, y + half)]
        painter.drawPolygon(QPolygonF(corners))
