"""Pictures that fill their box."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui.startup.pixel_cache import PixelCache, draw, filling
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.painting import filled

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPaintEvent

    from trainer.drawing.values import Drawn
    from trainer.ui.widgets.drawn_pixels import Painted

MUTED = 0.42
"""How much darker a picture is where what is seen is grave."""
TALLEST = 320
"""Pixels at 100 % text."""


class Picture(QWidget):
    """A picture that fills its box, cut at the edges, with round corners. Its words are its accessible name."""

    heard_as = "picture"

    def __init__(
        self,
        theme: Theme,
        *,
        ratio: float,
        radius: int = 14,
        square_bottom: bool = False,
        drawings: PixelCache | None = None,
    ) -> None:
        super().__init__()
        self._theme, self._ratio, self._radius, self._square_bottom = theme, ratio, radius, square_bottom
        self._draw = draw if drawings is None else drawings.paint
        self._svg = ""
        self._image: QImage | None = None
        self._drawn: Drawn | None = None
        self._last: QImage | None = None
        self._listens = False
        self._room: int | None = None
        self._muted = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_svg(self, path: str, alt: str) -> None:
        """Show a picture that ships."""
        self._svg, self._image, self._drawn, self._last = path, None, None, None
        self.setAccessibleName(alt)
        self.update()

    def show_bytes(self, data: bytes, alt: str) -> None:
        """Show a picture of a pack."""
        from trainer.ui.widgets.read_picture import read_picture  # Home shows only those that ship

        self._svg, self._image, self._drawn, self._last = "", read_picture(data), None, None
        self.setAccessibleName(alt)
        self.update()

    def show_drawn(self, drawn: "Drawn", alt: str) -> None:
        """Show a picture that is drawn from parts; it is painted beside the window's thread."""
        from trainer.language.drawn_pictures import drawn_in_words
        from trainer.ui.widgets.drawn_pixels import drawn_pixels  # Home shows only those that ship

        if not self._listens:
            drawn_pixels().painted.connect(self._painted)
            self._listens = True
        self._svg, self._image, self._drawn = "", None, drawn
        self.setAccessibleName(alt or drawn_in_words(drawn))
        self.update()

    def _painted(self, painted: "Painted") -> None:
        if painted.subject == self._drawn:
            self.update()

    def give_room(self, height: int | None) -> None:
        """Be no higher than so many pixels, as a banner; None for as high as it likes."""
        if height != self._room:
            self._room = height
            self.updateGeometry()

    def mute(self, muted: bool) -> None:
        """Stand in a muted light, or in its own again."""
        if muted is not self._muted:
            self._muted = muted
            self.update()

    def heightForWidth(self, width: int) -> int:
        """The box keeps its ratio, but large text gets the room first, and it takes no more than it was given."""
        high = min(round(width / self._ratio), round(TALLEST / self._theme.scale))
        return high if self._room is None else min(high, self._room)

    def hasHeightForWidth(self) -> bool:
        """It does."""
        return True

    def sizeHint(self) -> QSize:
        """A middling box."""
        return QSize(320, self.heightForWidth(320))

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint as much of the picture as fills the box."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        painter.setClipPath(self._shape(box))
        filled(painter, box, self._theme.colors.sunken)
        if self._svg:
            self._draw(painter, self._svg, box, cut=True)
        elif self._image is not None and not self._image.isNull():
            painter.drawImage(filling(box, self._image.size()), self._image)
        elif self._drawn is not None:
            self._paint_drawn(painter, box, self._drawn)
        dim = max(self._theme.colors.picture_dim, MUTED if self._muted else 0.0)
        if dim:
            filled(painter, box, "#000000", opacity=dim)

    def _paint_drawn(self, painter: QPainter, box: QRectF, drawn: "Drawn") -> None:
        from trainer.ui.widgets.drawn_pixels import WHOLE, drawn_pixels

        over = filling(box, WHOLE)
        image = drawn_pixels().image(drawn, round(over.width() * self.devicePixelRatioF()))
        image = self._last = image or self._last  # the picture before stays until this one is there: nothing blinks
        if image is not None:
            painter.drawImage(over, image)

    def _shape(self, box: QRectF) -> QPainterPath:
        shape = QPainterPath()
        if not self._square_bottom:
            shape.addRoundedRect(box, self._radius, self._radius)
            return shape
        wide = 2 * self._radius
        shape.moveTo(box.bottomLeft())
        shape.arcTo(box.left(), box.top(), wide, wide, 180, -90)
        shape.arcTo(box.right() - wide, box.top(), wide, wide, 90, -90)
        shape.lineTo(box.bottomRight())
        shape.closeSubpath()
        return shape
