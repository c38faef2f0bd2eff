"""A story: a small picture, its title, what stands below it. Pressing it goes on with it, or leads to it.

It is one widget that paints its words itself: Home has many of them, and each box in a box costs the first window.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy

from trainer.actions.catalog.catalog_entry import PictureRef
from trainer.packs.shown_text import shown
from trainer.ui.startup.pixel_cache import PixelCache
from trainer.ui.startup.qt_numbers import WORD_WRAP
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.painting import RADIUS, focus_ring, rounded, write
from trainer.ui.widgets.picture import Picture
from trainer.ui.widgets.pressable import Pressable
from trainer.ui.widgets.scene_picture import show_scene_picture

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

PICTURE = (104, 76)
"""Its picture, in pixels at 100 % text."""
MUTED = 0.8
"""How much ink what stands below a title has: about that of the muted colour."""


class StoryTile(Pressable):
    """A title and what stands below it, beside a picture. `inside` says that it stands in a box already."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        told: str,
        picture: PictureRef | None,
        drawings: PixelCache,
        *,
        name: str,
        inside: bool = False,
    ) -> None:
        super().__init__()
        self._inside = inside
        self._theme, self._told = theme, shown(told)
        self._heights: dict[int, int] = {}
        self._fonts = theme.font("story-small", bold=True), theme.font("small")
        self.setFont(self._fonts[0])
        self.setText(shown(title))
        self.setAccessibleName(name)
        self.setAccessibleDescription(self._told)
        self._picture = Picture(theme, ratio=PICTURE[0] / PICTURE[1], radius=10, drawings=drawings)
        self._picture.setParent(self)
        show_scene_picture(self._picture, picture, None)
        self._picture.setEnabled(False)  # it is only looked at
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        """Where its title and what is told stand, if it is so wide."""
        theme = self._theme
        inset, left = theme.gap(12), theme.gap(14)
        if not self._picture.isHidden():
            left += theme.gap(PICTURE[0]) + inset
        room = QRect(left, inset, max(1, width - left - inset), 100_000)
        title, told = (
            QFontMetrics(font).boundingRect(room, WORD_WRAP, words).height()
            for font, words in zip(self._fonts, (self.text(), self._told), strict=True)
        )
        below = inset + title + theme.gap(3)
        return QRect(left, inset, room.width(), title), QRect(left, below, room.width(), told)

    def heightForWidth(self, width: int) -> int:
        """As high as its words, and no lower than its picture. Remembered, for boxes in boxes ask often."""
        if width not in self._heights:
            _title, told = self._boxes(width)
            picture = 0 if self._picture.isHidden() else self._theme.gap(PICTURE[1])
            self._heights[width] = max(told.bottom() + 1, self._theme.gap(12) + picture) + self._theme.gap(12)
        return self._heights[width]

    def hasHeightForWidth(self) -> bool:
        """It depends on the width."""
        return True

    def sizeHint(self) -> QSize:
        """A middling one."""
        width = self._theme.px(290)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """It may become narrow, but not narrower than the longest word of its title."""
        widest = max(map(QFontMetrics(self._fonts[0]).horizontalAdvance, self.text().split()), default=0)
        left = self._boxes(self._theme.px(290))[0].left()
        return QSize(left + widest + self._theme.gap(12), self._theme.gap(48))

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Put the picture to its left."""
        super().resizeEvent(event)
        inset, (wide, high) = self._theme.gap(12), map(self._theme.gap, PICTURE)
        self._picture.setGeometry(inset, inset, wide, high)

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint the box, the title, what is told and the focus."""
        painter, colors = QPainter(self), self._theme.colors
        box = QRectF(self.rect())
        fill = colors.sunken if self.underMouse() or self.isDown() else None if self._inside else colors.card
        rounded(painter, box, fill, None if self._inside else colors.edge, RADIUS)
        if self.hasFocus():
            focus_ring(painter, box, self._theme, RADIUS)
        title, told = self._boxes(self.width())
        painter.setFont(self._fonts[0])
        write(painter, title, WORD_WRAP, self.text(), colors.ink)
        painter.setFont(self._fonts[1])
        painter.setOpacity(MUTED)  # another pen would build the namespace `Qt`
        write(painter, told, WORD_WRAP, self._told, colors.ink)
