"""What must stay in view while its page is scrolled."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from trainer.ui.look.look import Look
from trainer.ui.widgets.painting import filled


class Strip(QWidget):
    """Shows `content` over the upper edge of a page while what it stands for is above it, out of sight.

    With `within` it is as wide as that, and goes where nothing of that can be seen either.
    """

    def __init__(
        self, content: QWidget, look: Look, page: QScrollArea, stands_for: QWidget, within: QWidget | None = None
    ) -> None:
        super().__init__(page)
        self._look, self._page, self._stands_for, self._within = look, page, stands_for, within
        row = QHBoxLayout(self)
        row.setContentsMargins(look.gap(24), look.gap(8), look.gap(24), look.gap(8))
        row.addWidget(content)
        row.addStretch(1)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        stands_for.installEventFilter(self)
        page.verticalScrollBar().valueChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with what it stands for."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move, QEvent.Type.Resize):
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        over = self._within or self._page
        self.setGeometry(over.mapTo(self._page, QPoint(0, 0)).x(), 0, over.width(), self.sizeHint().height())
        above = self._stands_for.isVisible() and self._end_of(self._stands_for, 0.5) < 0
        self.setVisible(above and (self._within is None or self._end_of(self._within) > self.height()))

    def _end_of(self, widget: QWidget, share: float = 1.0) -> int:
        """How far below the upper edge of the page that share of a widget ends."""
        top = widget.mapTo(self._page.viewport(), widget.rect().topLeft()).y()
        return top + round(share * widget.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint its ground."""
        painter, colors, box = QPainter(self), self._look.colors, QRectF(self.rect())
        filled(painter, box, colors.line)
        filled(painter, box.adjusted(1, 0, -1, -1), colors.card)
