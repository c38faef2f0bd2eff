"""A title with a picture behind it, for where there is no room for a picture above."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.picture import Picture
from trainer.ui.widgets.text import Text

FADE = 120
"""Pixels over which the page gives way to the picture, beside the words."""


class TitleBand(QWidget):
    """A title as high as its words. The picture begins where they end, so that they stand on the page's own ground."""

    def __init__(self, theme: Theme, title: Text) -> None:
        super().__init__()
        self.picture = Picture(theme, ratio=8.0, radius=8)
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        cell = QGridLayout(self)
        cell.setContentsMargins(0, 0, 0, 0)
        self._veil = _Veil(theme, title)
        for widget in (self.picture, self._veil, title):
            cell.addWidget(widget, 0, 0)
        self.show_picture(False)

    def show_picture(self, there: bool) -> None:
        """Show the picture behind the title, or the title alone."""
        self.picture.setVisible(there)
        self._veil.setVisible(there)


class _Veil(QWidget):
    """The page's ground, as far as the words reach."""

    def __init__(self, theme: Theme, title: Text) -> None:
        super().__init__()
        self._theme, self._title = theme, title
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it, and fade out beside the words."""
        words = self._title.fontMetrics().horizontalAdvance(self._title.text()) + 16.0
        left = self.isRightToLeft()
        start, end = words, words + FADE
        if left:
            start, end = self.width() - words, self.width() - words - FADE
        ground = QColor(self._theme.colors.page)
        clear = QColor(ground)
        clear.setAlpha(0)
        fade = QLinearGradient(QPointF(start, 0), QPointF(end, 0))
        fade.setColorAt(0, ground)
        fade.setColorAt(1, clear)
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), fade)
