"""A title with a picture behind it, for where there is no room for a picture above."""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.picture import Picture
from trainer.ui.widgets.text import Text

FADE = 60
"""Pixels over which the page gives way to the picture, beside the words."""
LEAST = 160
"""Pixels of a picture that still show something; where the words leave less, it stands behind their end."""


HIGHEST = 130
"""Pixels of a title with a picture behind it."""


class TitleBand(QWidget):
    """A title as high as its words. The picture begins where they end, so that they stand on the page's own ground."""

    def __init__(self, theme: Theme, title: Text) -> None:
        super().__init__()
        self._title = title
        self.picture = Picture(theme, ratio=8.0, radius=8)
        self.picture.setParent(self)
        self._veil = _Veil(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(title)
        self.show_picture(False)

    def show_picture(self, there: bool, more: int = 0) -> None:
        """Show the picture behind the title, higher than the words by up to `more` pixels, or the title alone."""
        self.setMinimumHeight(min(self._title.fontMetrics().height() + more, HIGHEST) if there and more else 0)
        self.picture.setVisible(there)
        self._veil.setVisible(there)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        words = self._title.fontMetrics().horizontalAdvance(self._title.text()) + 8
        wide = min(self.width(), max(LEAST, self.width() - words))
        start = 0 if self.isRightToLeft() else self.width() - wide
        self.picture.setGeometry(QRect(start, 0, wide, self.height()))
        self._veil.setGeometry(QRect(start, 0, wide, self.height()))
        self._veil.words = max(0, words - (self.width() - wide))


class _Veil(QWidget):
    """The page's ground, as far as the words reach into the picture."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = 0
        """How many pixels of the picture the words take."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it, and fade out beside the words."""
        start, end = float(self.words), float(self.words + FADE)
        if self.isRightToLeft():
            start, end = self.width() - start, self.width() - end
        ground = QColor(self._theme.colors.page)
        clear = QColor(ground)
        clear.setAlpha(0)
        fade = QLinearGradient(QPointF(start, 0), QPointF(end, 0))
        fade.setColorAt(0, ground)
        fade.setColorAt(1, clear)
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), fade)
