"""The texts that widgets paint themselves: what, on which of them, and where."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget


class Painted(NamedTuple):
    """`place` is the room that the text takes; None on a canvas, where a point says where it begins."""

    on: QWidget
    text: str
    place: QRectF | None


@contextmanager
def painted() -> Iterator[list[Painted]]:
    """While it lasts, notes each text that is painted."""
    found: list[Painted] = []
    before: Any = QPainter.drawText

    def note(painter: QPainter, where: Any, *given: Any) -> None:
        *flags, text = given
        place = None
        if isinstance(where, QRect | QRectF):
            place = painter.boundingRect(QRectF(where), int(flags[0]), text)
        found.append(Painted(painter.device(), text, place))
        before(painter, where, *given)

    # what is painted is nowhere to be read afterwards, so the painter's own method tells it, for this block only
    QPainter.drawText = note
    try:
        yield found
    finally:
        QPainter.drawText = before
