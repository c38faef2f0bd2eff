"""Drawn pictures as pixels: put together and painted beside the window's thread, and kept for when they come again."""

from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import lru_cache
from threading import Lock
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QCoreApplication, QObject, QSize, Signal
from PySide6.QtGui import QImage, QImageReader

from trainer.actions.app_paths import shipped
from trainer.drawing.compose import compose, portrait
from trainer.drawing.parts import Parts
from trainer.drawing.sky import HIGH, WIDE
from trainer.drawing.values import Drawn, Someone

STEP = 128
"""Pixels: pictures are painted so many times this wide and scaled to their box, so that sizing draws little anew."""
WHOLE = QSize(WIDE, HIGH)
"""A picture as it is drawn."""
KEPT = 48_000_000
"""Bytes of pictures in memory: sixty of 600 pixels width, or five as wide as a large screen."""


class Painted(NamedTuple):
    """What became of a picture: what it shows, how many pixels wide, and what went wrong, if anything did."""

    subject: Drawn | Someone
    wide: int
    error: Exception | None = None


class DrawnPixels(QObject):
    """Paints drawn pictures and portraits, one at a time, in a thread of its own.

    What goes wrong there is raised in the window's thread, once, where it is noted and said; that picture is not asked
    for again.
    """

    painted = Signal(object)
    """A Painted that is there."""
    _done = Signal(object)
    """A Painted, whatever became of it."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: OrderedDict[tuple[object, int], QImage] = OrderedDict()
        self._lock = Lock()
        self._asked: dict[tuple[object, int], Future[None]] = {}
        self._failed: set[object] = set()
        self._stopped = False
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="drawing")
        self._done.connect(self._answered)

    def image(self, subject: Drawn | Someone, width: int) -> QImage | None:
        """The picture, at least `width` pixels wide. While that is being painted a smaller one, or None; then
        `painted` tells.
        """
        wide = -(-max(1, width) // STEP) * STEP
        with self._lock:
            sizes = [size for each, size in self._kept if each == subject]
            nearest = min((size for size in sizes if size >= wide), default=max(sizes, default=None))
            if nearest is not None:
                self._kept.move_to_end((subject, nearest))
            found = None if nearest is None else self._kept[subject, nearest]
        if (nearest is None or nearest < wide) and subject not in self._failed:
            self._ask(subject, wide)
        return found

    def _ask(self, subject: Drawn | Someone, wide: int) -> None:
        """Have it painted; other widths of it that nothing was done for yet are overtaken, as while a window grows."""
        if (subject, wide) in self._asked or self._stopped:
            return
        for key in [each for each in self._asked if each[0] == subject and self._asked[each].cancel()]:
            del self._asked[key]
        self._asked[subject, wide] = self._thread.submit(self._paint, subject, wide)

    def finish(self) -> None:
        """Wait until everything that was asked for is painted."""
        wait(self._asked.values())

    def stop(self) -> None:
        """Paint nothing more: the program ends, and must not stay for pictures that nobody will see."""
        self._stopped = True
        self._thread.shutdown(wait=False, cancel_futures=True)
        self._asked = {key: each for key, each in self._asked.items() if not each.cancelled()}

    def _paint(self, subject: Drawn | Someone, wide: int) -> None:
        try:
            image = paint(subject, wide)
        except Exception as error:  # a part that cannot be read, or is none
            self._done.emit(Painted(subject, wide, error))
            return
        with self._lock:
            self._kept[subject, wide] = image
            while len(self._kept) > 1 and sum(each.sizeInBytes() for each in self._kept.values()) > KEPT:
                self._kept.popitem(last=False)
        self._done.emit(Painted(subject, wide))

    def _answered(self, done: Painted) -> None:
        self._asked.pop((done.subject, done.wide), None)
        if done.error is not None:
            self._failed.add(done.subject)
            raise done.error
        self.painted.emit(done)


def paint(subject: Drawn | Someone, wide: int) -> QImage:
    """The picture, `wide` pixels wide. Python runs on while it is painted, which QSvgRenderer would not allow."""
    svg = compose(subject, parts()) if isinstance(subject, Drawn) else portrait(subject, parts())
    buffer = QBuffer()
    buffer.setData(svg.encode())
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, b"svg")
    high = round(wide * HIGH / WIDE) if isinstance(subject, Drawn) else wide
    reader.setScaledSize(QSize(wide, high))
    return reader.read()


@lru_cache(maxsize=1)
def parts() -> Parts:
    """The parts that ship."""
    return Parts(shipped("assets") / "drawing")


@lru_cache(maxsize=1)
def drawn_pixels() -> DrawnPixels:
    """The pixels of this program: what one page has shown the next one needn't paint."""
    pixels = DrawnPixels()
    application = QCoreApplication.instance()
    assert application is not None
    application.aboutToQuit.connect(pixels.stop)
    return pixels
