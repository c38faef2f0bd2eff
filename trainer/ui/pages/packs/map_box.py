"""One scene on the story map: its title, its call or ending with its sign, and what was found in it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from trainer.language.calls import ending_in_words
from trainer.language.story_maps import calls_in_short, problems_in_words
from trainer.reports.story_map import HEIGHT, WIDTH, MapScene
from trainer.reports.story_map_svg import lines_of
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.signs import style_sign

FAINT = 0.35


class MapBox(QGraphicsItem):
    """A box; dashed if nobody gets there."""

    def __init__(self, theme: Theme, scene: MapScene) -> None:
        super().__init__()
        self._theme, self._scene = theme, scene
        self._chosen = False
        self.id = scene.id
        self.setPos(scene.x, scene.y)

    def boundingRect(self) -> QRectF:
        """The box and its ring."""
        return QRectF(-6, -6, WIDTH + 12, HEIGHT + 12)

    def show_chosen(self, chosen: bool) -> None:
        """Draw the ring, or take it away."""
        self._chosen = chosen
        self.update()

    def show_faint(self, faint: bool) -> None:
        """Step back behind the path that is shown."""
        self.setOpacity(FAINT if faint else 1.0)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint it."""
        colors, scene = self._theme.colors, self._scene
        style = scene.call if scene.call in ("directive", "inspiring") else None
        color = colors.ink if scene.ending else colors.of_style(style)
        box = QRectF(0, 0, WIDTH, HEIGHT)
        pen = QPen(QColor(color), 1.5)
        pen.setStyle(Qt.PenStyle.SolidLine if scene.met else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(colors.card))
        painter.drawRoundedRect(box, 10, 10)
        if self._chosen:
            painter.setPen(QPen(QColor(colors.ink), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), 13, 13)
        small = Theme(self._theme.dark)
        painter.setFont(small.font("strong"))
        painter.setPen(QColor(colors.ink))
        for number, line in enumerate(lines_of(scene.title)):
            fits = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, WIDTH - 24)
            painter.drawText(QPointF(12, 22 + 19 * number), fits)
        painter.setFont(small.font("small"))
        painter.setPen(QColor(color))
        left = 12.0
        if style is not None:
            style_sign(painter, style, QPointF(17, HEIGHT - 16), 10, color, "full" if style == "directive" else "empty")
            painter.setPen(QColor(color))
            left = 28.0
        painter.drawText(QPointF(left, HEIGHT - 11), self._words())

    def _words(self) -> str:
        scene = self._scene
        kind = f"■ {ending_in_words(scene.ending)}" if scene.ending else calls_in_short(scene.calls)
        found = problems_in_words(len(scene.problems)) if scene.problems else ""
        return " · ".join(filter(None, (kind, found)))
