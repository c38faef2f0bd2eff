"""A chip: a style with its sign and its words, never by colour alone."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.painting import rounded
from trainer.ui.widgets.signs import style_sign
from trainer.ui.widgets.text import set_ink


class Chip(QLabel):
    """A few words on a tinted ground; `style` None is neutral and has no sign."""

    def __init__(self, theme: Theme, text: str = "", style: str | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._style: str | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font("small-strong"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._fill(text, style)
        if not text:
            self.hide()

    def show_chip(self, text: str, style: str | None) -> None:
        """Show these words for that style."""
        self._fill(text, style)
        self.setVisible(bool(text))

    def _fill(self, text: str, style: str | None) -> None:
        self._style = style
        self.setText(text)
        set_ink(self, self._theme.colors.of_style(style) if style else self._theme.colors.ink)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Sign, text and room around them."""
        theme, metrics = self._theme, self.fontMetrics()
        sign = theme.px(18) if self._style else 0
        return QSize(metrics.horizontalAdvance(self.text()) + sign + theme.gap(24), metrics.height() + theme.gap(9))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the sign and the words."""
        theme, colors, painter = self._theme, self._theme.colors, QPainter(self)
        ground = colors.tint_of_style(self._style) if self._style else colors.sunken
        rounded(painter, QRectF(self.rect()), ground, None, self.height() / 2)
        left = theme.gap(12)
        color = colors.of_style(self._style) if self._style else colors.ink
        if self._style:
            filled = self._style == "directive"
            center = QPointF(left + theme.px(5), self.height() / 2)
            style_sign(painter, self._style, center, theme.px(10), color, filled=filled)
            left += theme.px(18)
        painter.setPen(QColor(color))
        painter.setFont(self.font())
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
