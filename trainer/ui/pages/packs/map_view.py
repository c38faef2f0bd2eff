"""The story map on a canvas: boxes and arrows, zoom, and a selection that the arrow keys move."""

from itertools import pairwise

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QImage,
    QImageWriter,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QWheelEvent,
)  # fmt: skip
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsPathItem, QGraphicsScene, QGraphicsView

from trainer.language.translation import _
from trainer.reports.story_map import MapArrow, StoryMap, scene_in_words
from trainer.reports.story_map_svg import curve
from trainer.ui.pages.packs.map_box import MapBox
from trainer.ui.theme.theme import Theme

STEP = 1.25
SMALLEST, LARGEST = 0.1, 4.0
READABLE = 0.8
"""A scale at which titles can be read."""

LONGEST_SIDE = 8_000
"""Pixels of a saved picture."""


class MapView(QGraphicsView):
    """Shows a map; emits the id of the scene that is chosen, and what is to be searched for."""

    chosen = Signal(str)
    search_asked = Signal()
    heard_as = "map"

    def __init__(self, theme: Theme, story: StoryMap) -> None:
        super().__init__()
        self._theme, self._story = theme, story
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # else it is heard as another thing that takes the focus
        self.setFocusPolicy(Qt.FocusPolicy.WheelFocus)  # what is said of the one is said of the other
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setBackgroundBrush(QColor(theme.colors.page))
        canvas = QGraphicsScene(self)
        self._arrows = {arrow: self._arrow(arrow, canvas) for arrow in story.arrows}
        self.boxes = {id: MapBox(theme, scene) for id, scene in story.scenes.items()}
        for box in self.boxes.values():
            canvas.addItem(box)
        canvas.setSceneRect(QRectF(-40, -40, story.width + 140, story.height + 80))
        self.setScene(canvas)
        self.selected = story.start
        self._pressed = QPoint()
        self.choose(story.start)

    def _arrow(self, arrow: MapArrow, canvas: QGraphicsScene) -> QGraphicsPathItem:
        x1, y1, a, b, c, d, x2, y2 = curve(
            self._story.scenes[arrow.one], self._story.scenes[arrow.other], back=arrow.back
        )
        path = QPainterPath(QPointF(x1, y1))
        path.cubicTo(a, b, c, d, x2, y2)
        item = canvas.addPath(path, self._pen(arrow, on_path=False))
        item.setZValue(-1)
        return item

    def _pen(self, arrow: MapArrow, *, on_path: bool) -> QPen:
        colors = self._theme.colors
        pen = QPen(QColor(colors.ink if on_path else colors.muted), 4 if on_path else 1.2)
        if arrow.back:
            pen.setStyle(Qt.PenStyle.DashLine)
        return pen

    def choose(self, id: str) -> None:
        """Choose a scene, and bring it into view."""
        self.boxes[self.selected].show_chosen(False)
        self.selected = id
        self.boxes[id].show_chosen(True)
        self.ensureVisible(self.boxes[id], 60, 60)
        self.setAccessibleName(_("Story map: {scene}").format(scene=scene_in_words(self._story.scenes[id])))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        self.chosen.emit(id)

    def show_path(self, scenes: tuple[str, ...]) -> None:
        """Draw the path of a player strongly; an empty one shows none."""
        steps = set(pairwise(scenes))
        for arrow, item in self._arrows.items():
            on_path = (arrow.one, arrow.other) in steps
            item.setPen(self._pen(arrow, on_path=on_path))
        for id, box in self.boxes.items():
            box.show_faint(bool(scenes) and id not in scenes)

    def found(self, words: str) -> list[str]:
        """Scenes in whose id, title, text or answers the words stand, from top to bottom."""
        wanted = words.casefold().strip()
        hits = [
            scene
            for scene in self._story.scenes.values()
            if wanted
            and wanted in " ".join((scene.id, scene.title, scene.text, *(way.text for way in scene.ways))).casefold()
        ]
        return [scene.id for scene in sorted(hits, key=lambda scene: (scene.y, scene.x))]

    def zoom(self, factor: float) -> None:
        """Larger or smaller, within reason."""
        scale = min(LARGEST, max(SMALLEST, self.transform().m11() * factor))
        self.resetTransform()
        self.scale(scale, scale)
        self.ensureVisible(self.boxes[self.selected], 60, 60)

    def fit(self) -> None:
        """All of it."""
        self.fitInView(self.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)

    def open(self) -> None:
        """All of it if it can be read then, else as much as can be."""
        self.fit()
        if self.transform().m11() < READABLE:
            self.resetTransform()
            self.scale(READABLE, READABLE)
            self.centerOn(self.boxes[self.selected])

    def picture(self) -> QImage:
        """The whole map as a picture, two pixels to each where that is not too large."""
        area = self.sceneRect()
        scale = min(2.0, LONGEST_SIDE / max(area.width(), area.height()))
        image = QImage(QSize(round(area.width() * scale), round(area.height() * scale)), QImage.Format.Format_RGB32)
        image.fill(QColor(self._theme.colors.page))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.scene().render(painter)
        painter.end()
        return image

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move along the story, + - 0 zoom, / searches."""
        moves = {Qt.Key.Key_Down: self._below, Qt.Key.Key_Up: self._above}
        sides = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = event.key()
        if key in moves:
            self._go(moves[Qt.Key(key)]())
        elif key in sides:
            self._go(self._beside(sides[Qt.Key(key)]))
        elif event.text() in ("+", "-", "0"):
            {"+": lambda: self.zoom(STEP), "-": lambda: self.zoom(1 / STEP), "0": self.fit}[event.text()]()
        elif event.text() == "/":
            self.search_asked.emit()
        else:
            event.ignore()

    def _go(self, id: str | None) -> None:
        if id is not None:
            self.choose(id)

    def _below(self) -> str | None:
        return next((arrow.other for arrow in self._story.arrows if arrow.one == self.selected), None)

    def _above(self) -> str | None:
        befores = [a.one for a in self._story.arrows if a.other == self.selected and not a.back]
        return min(befores, key=lambda id: -self._story.scenes[id].y, default=None)

    def _beside(self, side: int) -> str | None:
        here = self._story.scenes[self.selected]
        row = [s for s in self._story.scenes.values() if s.y == here.y and (s.x - here.x) * side > 0]
        return min(row, key=lambda scene: abs(scene.x - here.x)).id if row else None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it zooms, else it scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a drag."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked."""
        super().mouseReleaseEvent(event)
        item = self.itemAt(event.position().toPoint())
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        clicked = event.button() == Qt.MouseButton.LeftButton and moved < QApplication.startDragDistance()
        if clicked and isinstance(item, MapBox):
            self.choose(item.id)


def png_of(image: QImage) -> bytes:
    """The picture as a PNG."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())
