"""What of a page cannot be read: it reaches out of what holds it, or has less room than its words need."""

import re
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from tests.ui.painted import Painted, painted
from trainer.ui.pages.debrief.decision_mark import DecisionMark
from trainer.ui.pages.debrief.fork import Fork
from trainer.ui.pages.play.choice_card import ChoiceCard
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.chip import Chip
from trainer.ui.widgets.story_tile import StoryTile
from trainer.ui.widgets.tick import Tick

NEARLY = 2
"""Pixels that nobody misses: fonts are measured in fractions."""


def cut_off(root: QWidget) -> list[str]:
    """What can be seen of a page but not wholly, or not by scrolling up and down."""
    found = []
    kinds = (QAbstractButton, QLabel, QComboBox, QLineEdit, QPlainTextEdit)
    for each in (widget for kind in kinds for widget in root.findChildren(kind)):
        if each.isVisible() and (why := _out_of_its_place(each, root) or _too_small(each)):
            found.append(f"{_named(each)}: {why}")
    with painted() as texts:
        root.grab()
    return [*found, *_painted_outside(texts), *_painted_over(texts)]


def _named(each: QWidget) -> str:
    text = getattr(each, "text", each.accessibleName)()
    return f"{type(each).__name__} {text or each.accessibleName()!r}"


def _out_of_its_place(each: QWidget, root: QWidget) -> str:
    frame = _frame_of(each, root)
    left = each.mapTo(frame, QPoint(0, 0)).x()
    if left < 0 or left + each.width() > frame.width():
        return "reaches out of the page"
    for holder in _holders(each, frame):
        box = QRect(each.mapTo(holder, QPoint(0, 0)), each.size())
        if not holder.rect().adjusted(-NEARLY, -NEARLY, NEARLY, NEARLY).contains(box):
            return f"reaches out of its {type(holder).__name__}"
    return ""


def _frame_of(each: QWidget, root: QWidget) -> QWidget:
    """What it can be scrolled in; what lies over a page is not inside it."""
    areas = (holder.viewport() for holder in _holders(each, root) if isinstance(holder, QAbstractScrollArea))
    return next((area for area in areas if area.isAncestorOf(each)), root)


def _holders(each: QWidget, frame: QWidget) -> Iterator[QWidget]:
    """What it stands in, from the inside out, without the frame."""
    holder = each.parentWidget()
    while holder is not None and holder is not frame:
        yield holder
        holder = holder.parentWidget()


def _too_small(each: QWidget) -> str:
    wide, wrapped = each.width(), isinstance(each, QLabel) and each.wordWrap()
    breaks = wrapped or isinstance(each, Button | Chip | ChoiceCard | StoryTile | Tick)
    one_line = isinstance(each, QAbstractButton | QLabel | QComboBox) and not breaks
    signs = isinstance(each, DecisionMark | Fork)  # and no words, but what is painted over them
    if wide < (_longest_word(each) if breaks else each.sizeHint().width() if one_line and not signs else 0):
        return "is narrower than its text"
    if breaks and each.height() < each.heightForWidth(wide) - NEARLY:
        return "is lower than its text"
    if isinstance(each, QLineEdit) and wide - 2 * each.textMargins().left() < _asked(each):
        return "shows not all of what it asks for"
    return ""


def _asked(line: QLineEdit) -> int:
    """In pixels, with the padding of its style sheet, which is as wide as it is high."""
    padding = line.sizeHint().height() - line.fontMetrics().height()
    return line.fontMetrics().horizontalAdvance(line.placeholderText()) + padding


def _is_rich(label: QWidget) -> bool:
    """Then its name has its words without the tags."""
    return label.text().startswith("<p ")


def _longest_word(label: QWidget) -> int:
    """In pixels."""
    text = label.accessibleName() if _is_rich(label) else label.text()
    words = re.split(r"\s+|\N{ZERO WIDTH SPACE}|(?<=/)|(?<=-)(?=\D)", text)
    return max((label.fontMetrics().horizontalAdvance(word) for word in words), default=0)


def _painted_outside(texts: list[Painted]) -> Iterator[str]:
    for each in texts:
        if each.place is not None:
            room = each.on.rect().adjusted(-NEARLY, -NEARLY, NEARLY, NEARLY)
            if not room.contains(each.place.toAlignedRect().adjusted(1, 1, -1, -1)):
                yield f"{each.text!r} is painted beyond {type(each.on).__name__}"


def _painted_over(texts: list[Painted]) -> Iterator[str]:
    for one, other in combinations(texts, 2):
        if one.on is other.on and one.place is not None and other.place is not None and one != other:
            shared = one.place.intersected(other.place)
            if shared.width() > NEARLY and shared.height() > NEARLY:
                yield f"{one.text!r} is painted over {other.text!r}"
