"""Keys that write something: they do more than that as their person has it, and nothing by accident.

Who speaks to the machine presses letters without meaning to; who has a tremor meets them. So they can be switched off,
want Ctrl or Alt held, and two of them can be other letters (WCAG 2.1.4).
"""

from sys import maxunicode
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from trainer.language.translation import _
from trainer.records.settings import CAST_KEY, PAUSE_KEY, CharacterKeys, Settings

_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_ANY = _CTRL | _ALT | Qt.KeyboardModifier.MetaModifier
_HELD = {"alone": Qt.KeyboardModifier.NoModifier, "ctrl": _CTRL, "alt": _ALT}


class Keys(NamedTuple):
    """What has to be held with them, and which letters let time stand still and show who is who."""

    how: CharacterKeys = "alone"
    pause_key: str = PAUSE_KEY
    cast_key: str = CAST_KEY

    @property
    def off(self) -> bool:
        """Whether they do nothing."""
        return self.how == "off"

    @property
    def pause(self) -> str:
        """What to press to let time stand still."""
        return self.named(self.pause_key)

    @property
    def cast(self) -> str:
        """What to press to see who is who."""
        return self.named(self.cast_key)

    def named(self, key: str) -> str:
        """What to press, such as "Ctrl+1"."""
        if self.how not in ("ctrl", "alt"):
            return key
        held = _("Ctrl") if self.how == "ctrl" else _("Alt")
        return f"{held}+{key}"


AS_EVER = Keys()


def keys_of(settings: Settings) -> Keys:
    """How they are in these settings."""
    return Keys(settings.character_keys, settings.pause_key, settings.cast_key)


def follow(page: QWidget, settings: Settings) -> None:
    """Let a page have its character keys as these settings have them."""
    keys = keys_of(settings)
    if keys != AS_EVER:
        _Followed(page, keys)


class _Followed(QObject):
    """Tells a page the keys it knows, for those that were pressed. Enter, Space, Esc, Tab and arrows stay as they are,
    and fields are written in as ever.
    """

    def __init__(self, page: QWidget, keys: Keys) -> None:
        super().__init__(page)
        self._keys = keys
        self._meant = {keys.pause_key: PAUSE_KEY, keys.cast_key: CAST_KEY}
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what writes something from the page, and tell it what that stands for."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        character, held = _character(event), event.modifiers() & _ANY
        wanted = _HELD.get(self._keys.how)
        if not character:
            return False
        meant = self._meant.get(character, "" if character in (PAUSE_KEY, CAST_KEY) else character)
        if held == wanted and meant and isinstance(watched, QWidget):
            none = Qt.KeyboardModifier.NoModifier
            watched.keyPressEvent(QKeyEvent(event.type(), ord(meant), none, meant, event.isAutoRepeat(), event.count()))
        return True


def _character(event: QKeyEvent) -> str:
    """What a key writes, as a capital; empty for keys that write nothing."""
    text, key = event.text(), event.key()
    if not text or not text.isprintable() or event.modifiers() & _ANY:
        # what is written with another key held is not what stands on the key: a control character, or a π
        text = chr(key) if 0 < key <= maxunicode else ""
    capital = text.upper() if len(text.upper()) == 1 else text
    return capital if len(capital) == 1 and capital.isprintable() and not capital.isspace() else ""
