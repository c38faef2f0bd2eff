"""What a widget is to those who hear it, where Qt would call it text or nothing: a heading, a picture, a group.

A class of widgets says so itself, in `heard_as`: "heading", "picture", "map", "page" or "group"; "" leaves it to Qt. A
group without a name is none, and is left to it too; a page gets its name with what stands on it. A heading has a
`level`, 1 for that of the page, by which one jumps among them.
"""

from typing import Any
from weakref import ref

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QLabel, QWidget
from shiboken6 import VoidPtr

_ROLES = {
    "heading": QAccessible.Role.Heading,
    "picture": QAccessible.Role.Graphic,
    "group": QAccessible.Role.Grouping,
    "page": QAccessible.Role.Grouping,
    "map": QAccessible.Role.Chart,
}
_INSTALLED = "roles-are-heard"
_DEEPEST = 6
"""Level of a heading, as in HTML."""


class _Heard(QAccessibleWidget):
    """A widget in a role of its own. Its name is what it was given, else its words.

    Qt lets go of it with its widget, PySide does not: it must not keep the widget, and with it a whole page, in memory.
    """

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._widget = ref(widget)

    def text(self, kind: QAccessible.Text) -> str:
        """The name; what else is asked for is Qt's."""
        widget = self._widget()
        return _name_of(widget) if widget and kind == QAccessible.Text.Name else super().text(kind)


class _Level(QAccessibleAttributesInterface):
    """The level of a heading."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        """There is nothing else to know."""
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> int | None:
        """The level."""
        return self._level if key == QAccessible.Attribute.Level else None


_LEVELS = {level: _Level(level) for level in range(1, _DEEPEST + 1)}
"""Kept for good: Qt holds on to them without owning them."""


class _HeardHeading(_Heard):
    """A heading, with its level."""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Where its level can be asked for; what else is asked for is Qt's. None would not be no pointer in C++."""
        if kind == QAccessible.InterfaceType.AttributesInterface:
            return _LEVELS.get(getattr(self._widget(), "level", 0), VoidPtr(0))
        found: Any = super().interface_cast(kind)
        return VoidPtr(0) if found is None else found


def let_roles_be_heard() -> None:
    """Tell them from now on; once for the whole program."""
    application = QApplication.instance()
    assert application is not None
    if not application.property(_INSTALLED):
        application.setProperty(_INSTALLED, True)
        QAccessible.installFactory(_interface_of)


def _interface_of(kind: str, made: QObject) -> _Heard | None:
    if not isinstance(made, QWidget) or kind != type(made).__name__:  # asked for each of its classes, its own first
        return None
    heard_as = getattr(made, "heard_as", "")
    if heard_as not in _ROLES or (heard_as == "group" and not made.accessibleName()):
        return None
    return (_HeardHeading if heard_as == "heading" else _Heard)(made, _ROLES[heard_as])


def _name_of(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QLabel) else "")
