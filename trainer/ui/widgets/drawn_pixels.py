"""Drawn pictures as pixels: put together and painted beside the window's thread, and kept for when they come again."""

from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import lru_cache
from threading import Lock
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QObject, QSize, Signal
from PySide6.QtGui import QImage, QImageReader

from trainer.actions.app_paths import shipped
from trainer.drawing.compose import compose, portrait
from trainer.drawing.parts import Parts
from trainer.drawing.values import Drawn, Someone

STEP = 128
"""Pixels: pictures are painted so many times this wide and scaled to their box, so that sizing draws little anew."""
SHAPE = 660 / 1200
KEPT = 32
"""Pictures in memory; of 600 pixels width they take 25 MB."""


class Painted(NamedTuple):
    """A picture that is there: what it shows, and how many pixels wide."""

    subject: Drawn | Someone
    wide: int


class DrawnPixels(QObject):
    """Paints drawn pictures and portraits, one at a time, in a thread of its own."""

    painted = Signal(object)
    """A Painted."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: OrderedDict[tuple[object, int], QImage] = OrderedDict()
        self._lock = Lock()
        self._asked: dict[tuple[object, int], Future[None]] = {}
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="drawing")
        self.painted.connect(self._forget_asking)

    def image(self, subject: Drawn | Someone, width: int) -> QImage | None:
        """The picture, at least `width` pixels wide. While that is being painted one of another size, or None; then
        `painted` tells.
        """
        wide = -(-max(1, width) // STEP) * STEP
        key = subject, wide
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            smaller = next((image for (each, _), image in reversed(self._kept.items()) if each == subject), None)
        if key not in self._asked:
            self._asked[key] = self._thread.submit(self._paint, subject, wide)
        return smaller

    def finish(self) -> None:
        """Wait until everything that was asked for is painted."""
        wait(self._asked.values())

    def _paint(self, subject: Drawn | Someone, wide: int) -> None:
        image = paint(subject, wide)
        with self._lock:
            self._kept[subject, wide] = image
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        self.painted.emit(Painted(subject, wide))

    def _forget_asking(self, painted: Painted) -> None:
        self._asked.pop((painted.subject, painted.wide), None)


def paint(subject: Drawn | Someone, wide: int) -> QImage:
    """The picture, `wide` pixels wide. Python runs on while it is painted, which QSvgRenderer would not allow."""
    whole = isinstance(subject, Drawn)
    svg = compose(subject, parts()) if isinstance(subject, Drawn) else portrait(subject, parts())
    buffer = QBuffer()
    buffer.setData(svg.encode())
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, b"svg")
    reader.setScaledSize(QSize(wide, round(wide * SHAPE) if whole else wide))
    return reader.read()


@lru_cache(maxsize=1)
def parts() -> Parts:
    """The parts that ship."""
    return Parts(shipped("assets") / "drawing")


@lru_cache(maxsize=1)
def drawn_pixels() -> DrawnPixels:
    """The pixels of this program: what one page has shown the next one needn't paint."""
    return DrawnPixels()
