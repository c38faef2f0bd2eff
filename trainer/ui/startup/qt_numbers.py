"""A few of Qt's values by number, for everything on the way to the first window.

PySide builds all enumerations of the namespace `Qt` the first time one of them is named. That costs 122 million
instructions, a quarter of what Home takes beyond a blank window.
What Home needs of them is named here instead, and given to Qt as properties and flags, which are numbers to it anyway.
That each number is the right one is under test. Whatever is not on that way names `Qt` as usual.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

ALIGN_V_CENTER = 0x80
ALIGN_CENTER = 0x84
WORD_WRAP = 0x1000
KEY_RETURN = 0x01000004
KEY_ENTER = 0x01000005
KEY_SPACE = 0x20
KEY_LEFT = 0x01000012
KEY_UP = 0x01000013
KEY_RIGHT = 0x01000014
KEY_DOWN = 0x01000015
NO_FOCUS = 0
STRONG_FOCUS = 11
SCROLL_BAR_ALWAYS_OFF = 1
PLAIN_TEXT = 0


def qt_names() -> "type[Qt]":
    """The namespace `Qt` itself, for what widgets of Home do only once somebody does something."""
    from PySide6.QtCore import Qt

    return Qt
