"""The theme: one frozen value that every widget is given. A change of theme or size makes a new one."""

from functools import lru_cache
from typing import Literal, NamedTuple

from PySide6.QtGui import QFont

from trainer.ui.theme.colors import DARK, LIGHT, Colors
from trainer.ui.theme.fonts import PLAIN, STORY, font

Role = Literal[
    "display", "title", "heading", "number", "story", "story-small", "body", "strong", "small", "small-strong",
]  # fmt: skip

_TYPE: dict[Role, tuple[str, int, bool]] = {
    "display": (STORY, 34, True),
    "title": (STORY, 30, True),
    "heading": (STORY, 22, True),
    "number": (PLAIN, 22, True),
    "story": (STORY, 20, False),
    "story-small": (STORY, 18, False),
    "body": (PLAIN, 16, False),
    "strong": (PLAIN, 16, True),
    "small": (PLAIN, 14, False),
    "small-strong": (PLAIN, 14, True),
}
"""Role to family, height in pixels at 100 %, and whether it is bold."""


LETTERS_APART, WORDS_APART = 0.12, 0.16
"""Of the height of a text: what is added between its letters, and between its words, where they stand wide."""


class Theme(NamedTuple):
    """Theme and text size; `scale` is 1.0 to 2.0. `plain` sets stories as everything else, `wide` spaces all text."""

    dark: bool = False
    scale: float = 1.0
    plain: bool = False
    wide: bool = False

    @property
    def colors(self) -> Colors:
        """The colours of the theme."""
        return DARK if self.dark else LIGHT

    def px(self, pixels: float) -> int:
        """A length that grows with the text."""
        return round(pixels * self.scale)

    def gap(self, pixels: float) -> int:
        """A distance that grows half as fast as the text, so that large text still finds room."""
        return round(pixels * (1 + (self.scale - 1) / 2))

    def font(self, role: Role, *, bold: bool | None = None, italic: bool = False) -> QFont:
        """The font of a role."""
        return _font(self, role, bold, italic)


@lru_cache(maxsize=64)
def _font(theme: Theme, role: Role, bold: bool | None, italic: bool) -> QFont:
    family, pixels, is_bold = _TYPE[role]
    made = font(
        PLAIN if theme.plain else family,
        round(pixels * theme.scale),
        bold=is_bold if bold is None else bold,
        italic=italic,
    )
    if theme.wide:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, LETTERS_APART * made.pixelSize())
        made.setWordSpacing(WORDS_APART * made.pixelSize())
    return made
