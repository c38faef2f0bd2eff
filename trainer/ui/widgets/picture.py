"""Pictures: those that ship, as SVG; those of packs, by their bytes and within limits."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPainterPath, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.packs.pictures import picture_head
from trainer.ui.look.look import Look

ALLOCATION_MB = 64
TALLEST = 320
"""Pixels at 100 % text."""
PictureBytes = Callable[[], bytes | None]


@lru_cache(maxsize=32)
def svg(path: str) -> QSvgRenderer:
    """A picture that ships with the program."""
    return QSvgRenderer(path)


def read_picture(data: bytes) -> QImage:
    """A PNG, JPEG or WebP picture by its bytes; an empty image for anything else."""
    head = picture_head(data)
    if head is None:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(ALLOCATION_MB)
    reader = QImageReader(buffer, QByteArray(head.kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    return reader.read()


class Picture(QWidget):
    """A picture that fills its box, cut at the edges, with round corners. Its words are its accessible name."""

    def __init__(self, look: Look, *, ratio: float, radius: int = 14, square_bottom: bool = False) -> None:
        super().__init__()
        self._look, self._ratio, self._radius, self._square_bottom = look, ratio, radius, square_bottom
        self._svg: QSvgRenderer | None = None
        self._image = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_svg(self, path: str, alt: str) -> None:
        """Show a picture that ships."""
        self._svg, self._image = svg(path), QImage()
        self.setAccessibleName(alt)
        self.update()

    def show_bytes(self, data: bytes, alt: str) -> None:
        """Show a picture of a pack."""
        self._svg, self._image = None, read_picture(data)
        self.setAccessibleName(alt)
        self.update()

    def heightForWidth(self, width: int) -> int:
        """The box keeps its ratio, but large text gets the room first."""
        return min(round(width / self._ratio), round(TALLEST / self._look.scale))

    def hasHeightForWidth(self) -> bool:
        """It does."""
        return True

    def sizeHint(self) -> QSize:
        """A middling box."""
        return QSize(320, self.heightForWidth(320))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much of the picture as fills the box."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(box, self._radius, self._radius)
        if self._square_bottom:
            shape.setFillRule(Qt.FillRule.WindingFill)
            shape.addRect(box.adjusted(0, self._radius, 0, 0))
        painter.setClipPath(shape)
        painter.fillRect(box, QColor(self._look.colors.sunken))
        if self._svg is not None:
            self._svg.render(painter, _filling(box, self._svg.defaultSize()))
        elif not self._image.isNull():
            painter.drawImage(_filling(box, self._image.size()), self._image)
        if self._look.colors.picture_dim:
            painter.fillRect(box, QColor(0, 0, 0, round(255 * self._look.colors.picture_dim)))


def _filling(box: QRectF, size: QSize) -> QRectF:
    """The rectangle of that shape that covers the box, a little above its middle."""
    if size.isEmpty():
        return box
    scaled = size.scaled(box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    left = box.x() - (scaled.width() - box.width()) / 2
    top = box.y() - (scaled.height() - box.height()) * 0.6
    return QRectF(left, top, scaled.width(), scaled.height())
