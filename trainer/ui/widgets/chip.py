"""A chip: a style with its sign and its words, never by colour alone."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.painting import rounded
from trainer.ui.widgets.signs import Fill, style_sign
from trainer.ui.widgets.text import set_ink


class Chip(QLabel):
    """A few words on a tinted ground; `style` None is neutral and has no sign."""

    def __init__(self, theme: Theme, text: str = "", style: str | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._style: str | None = None
        self._wide = 0
        """Pixels it was given; 0 before that."""
        self._advances: dict[str, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font("small-strong"))
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
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
        """Sign, text and room around them, as high as it is in the width it has."""
        wide = self._one_line()
        return QSize(wide, self.heightForWidth(self._wide or wide))

    def minimumSizeHint(self) -> QSize:
        """It may become narrow; the words then go on below."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._theme.px(120)), hint.height())

    def hasHeightForWidth(self) -> bool:
        """A label says so only where it wraps itself."""
        return True

    def heightForWidth(self, width: int) -> int:
        """One line, or as many as the words take in a width that is too narrow for them."""
        metrics, around = self.fontMetrics(), self._theme.gap(9)
        if width >= self._one_line():
            return metrics.height() + around
        box = QRect(0, 0, max(1, width - self._left() - self._theme.gap(12)), 10_000)
        return metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, self.text()).height() + around

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that this width needs."""
        before, self._wide = self.sizeHint().height(), event.size().width()
        if self.sizeHint().height() != before:
            self.updateGeometry()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Its font may be another one."""
        self._advances.clear()
        super().changeEvent(event)

    def _one_line(self) -> int:
        """How wide it is with its words on one line. Remembered: boxes in boxes ask for it a dozen times."""
        words = self.text()
        if words not in self._advances:
            self._advances = {words: self.fontMetrics().horizontalAdvance(words)}
        return self._advances[words] + self._left() + self._theme.gap(12)

    def _left(self) -> int:
        """Where the words begin: after the sign, if there is one."""
        return self._theme.gap(12) + (self._theme.px(18) if self._style else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the sign and the words."""
        theme, colors, painter = self._theme, self._theme.colors, QPainter(self)
        ground = colors.tint_of_style(self._style) if self._style else colors.sunken
        rounded(painter, QRectF(self.rect()), ground, None, (self.fontMetrics().height() + theme.gap(9)) / 2)
        color = colors.of_style(self._style) if self._style else colors.ink
        if self._style:
            fill: Fill = "full" if self._style == "directive" else "empty"
            center = QPointF(theme.gap(12) + theme.px(5), self.height() / 2)
            style_sign(painter, self._style, center, theme.px(10), color, fill)
        painter.setPen(QColor(color))
        painter.setFont(self.font())
        words, how = self.rect().adjusted(self._left(), 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter)
        if self.width() < self._one_line():
            words.setRight(words.right() - theme.gap(12))
            how |= int(Qt.TextFlag.TextWordWrap)
        painter.drawText(words, how, self.text())
