"""Pictures that ship, and the pixels of those on Home from the last start: Home must not wait for drawing them."""

import os
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

FACES = 0.42
"""How far down in a picture faces are; they stay in view where much of it is cut, above and below."""
_FORMAT = QImage.Format.Format_ARGB32_Premultiplied
_BYTES = 4
"""For each pixel of that format."""


@lru_cache(maxsize=32)
def svg(path: str) -> "QSvgRenderer":
    """A picture that ships with the program."""
    from PySide6.QtSvg import QSvgRenderer  # Home is painted without, where it has been painted before

    return QSvgRenderer(path)


def draw(painter: QPainter, path: str, box: QRectF, *, cut: bool) -> None:
    """Draw a picture that ships into a box: as much of it as fills the box, or the whole of it."""
    renderer = svg(path)
    renderer.render(painter, filling(box, renderer.defaultSize()) if cut else box)


def filling(box: QRectF, size: QSize) -> QRectF:
    """The rectangle of that shape that covers the box; what is too much is cut."""
    if size.isEmpty():
        return box
    factor = max(box.width() / size.width(), box.height() / size.height())
    width, height = size.width() * factor, size.height() * factor
    above = min(max(0.0, height * FACES - box.height() / 2), height - box.height())
    return QRectF(box.x() - (width - box.width()) / 2, box.y() - above, width, height)


class PixelCache:
    """Draws what Home shows, from the pixels in `folder` where they are there in that size.

    The folder can be deleted at any time. What is in it and does not fit is drawn anew.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn: dict[str, _Drawn] | None = {}
        """What was painted until now, by the name of its file; None once that was kept."""

    def paint(self, painter: QPainter, path: str, box: QRectF, *, cut: bool) -> None:
        """Like `draw`, only sooner."""
        ratio = painter.device().devicePixelRatioF()
        wide, high = round(box.width() * ratio), round(box.height() * ratio)
        try:
            name = _name(path, wide, high)
        except OSError:  # the program was changed while it runs
            draw(painter, path, box, cut=cut)
            return
        if self._drawn is not None:
            self._drawn[name] = _Drawn(path, wide, high, cut)
        pixels = self._kept(name)
        if len(pixels) == wide * high * _BYTES:
            painter.drawImage(box, QImage(pixels, wide, high, wide * _BYTES, _FORMAT))
        else:
            draw(painter, path, box, cut=cut)

    def _kept(self, name: str) -> bytes:
        try:
            return (self._folder / name).read_bytes()
        except OSError:
            return b""

    def keep(self) -> None:
        """Keep what was painted until now for the next start, once, and let go of what no start needs any more."""
        drawn, self._drawn = self._drawn, None
        if not drawn:
            return
        with suppress(OSError):
            for name, each in drawn.items():
                if len(self._kept(name)) != each.wide * each.high * _BYTES:
                    from trainer.files.atomic_write import write_cache  # only where it was not painted before

                    write_cache(self._folder / name, each.pixels())
            for old in self._folder.iterdir():
                if old.name not in drawn:
                    old.unlink()


class _Drawn(NamedTuple):
    """One picture as it was painted, its size in pixels."""

    path: str
    wide: int
    high: int
    cut: bool

    def pixels(self) -> bytes:
        image = QImage(self.wide, self.high, _FORMAT)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter, self.path, QRectF(0, 0, self.wide, self.high), cut=self.cut)
        painter.end()
        return bytes(image.constBits())


def _name(path: str, wide: int, high: int) -> str:
    """Another one for each picture, state of its file, and size in pixels."""
    state = os.stat(path)
    return f"{Path(path).stem}-{wide}x{high}-{state.st_size}-{state.st_mtime_ns}"
