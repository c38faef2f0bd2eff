"""What stays in view while its page is scrolled: something that is above, and a way to what is below."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QWidget

from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.painting import filled

MOVES = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move, QEvent.Type.Resize)


class Over(QWidget):
    """Lies over a page and looks at every move of it where something else of the page now is."""

    def __init__(self, theme: Theme, page: QScrollArea, watched: QWidget) -> None:
        super().__init__(page)
        self._theme, self._page, self._watched = theme, page, watched
        self.hide()
        for each in (watched, page.viewport()):
            each.installEventFilter(self)
        page.verticalScrollBar().valueChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with what is watched."""
        if event.type() in MOVES:
            self._follow()
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page, also over this."""
        QApplication.sendEvent(self._page.verticalScrollBar(), event)

    def _follow(self) -> None:
        if self._page.viewport().isAncestorOf(self._watched):
            self.be_there()

    def be_there(self) -> None:
        """Be where it must be, or nowhere."""
        raise NotImplementedError

    def _from_top(self, widget: QWidget, share: float) -> int:
        """How far below the upper edge of the page that share of a widget ends."""
        top = widget.mapTo(self._page.viewport(), widget.rect().topLeft()).y()
        return top + round(share * widget.height())


class Strip(Over):
    """Shows `content` over the upper edge of a page while what it stands for is above it, out of sight.

    With `within` it is as wide as that, and goes where nothing of that can be seen either.
    """

    def __init__(
        self, content: QWidget, theme: Theme, page: QScrollArea, stands_for: QWidget, within: QWidget | None = None
    ) -> None:
        super().__init__(theme, page, stands_for)
        self._within = within
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.gap(24), theme.gap(8), theme.gap(24), theme.gap(8))
        row.addWidget(content)
        row.addStretch(1)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._uncover)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing below it is pressed."""

    def _uncover(self, before: QWidget | None, now: QWidget | None) -> None:
        """Scroll what has the focus out from under it."""
        if self._within is None or now is None or self.isHidden() or not self._within.isAncestorOf(now):
            return
        covered = self.height() - self._from_top(now, 0.0)
        if covered > 0:
            bar = self._page.verticalScrollBar()
            bar.setValue(bar.value() - covered)

    def be_there(self) -> None:
        """Over the upper edge."""
        over = self._within or self._page
        self.setGeometry(over.mapTo(self._page, QPoint(0, 0)).x(), 0, over.width(), self.sizeHint().height())
        above = self._watched.isVisible() and self._from_top(self._watched, 0.5) < 0
        self.setVisible(above and (self._within is None or self._from_top(self._within, 1.0) > self.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint its ground."""
        painter, colors, box = QPainter(self), self._theme.colors, QRectF(self.rect())
        filled(painter, box, colors.line)
        filled(painter, box.adjusted(1, 0, -1, -1), colors.card)


class WayDown(Over):
    """A button over the lower edge of a page that leads to what is below it, while nothing of that can be seen."""

    def __init__(self, words: str, theme: Theme, page: QScrollArea, leads_to: QWidget) -> None:
        super().__init__(theme, page, leads_to)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.button = Button(f"{words} ↓", theme, primary=True, name=words)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys scroll anyway
        self.button.clicked.connect(self._lead)
        row.addWidget(self.button)

    def _lead(self) -> None:
        bar = self._page.verticalScrollBar()
        bar.setValue(bar.value() + self._from_top(self._watched, 0.0) - self._theme.gap(72))

    def be_there(self) -> None:
        """At the right of the lower edge, where lines rarely reach."""
        size, frame, inset = self.sizeHint(), self._page.viewport().size(), self._theme.gap(16)
        left, top = frame.width() - size.width() - inset, frame.height() - size.height() - inset
        self.setGeometry(left, top, size.width(), size.height())
        self.setVisible(self._watched.isVisible() and self._from_top(self._watched, 0.0) >= frame.height())
