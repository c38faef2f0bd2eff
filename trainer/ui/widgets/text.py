"""Plain text on a page. It is never guessed to be HTML."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from trainer.packs.shown_text import shown
from trainer.ui.startup.qt_numbers import PLAIN_TEXT
from trainer.ui.theme.theme import Role, Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

_BREAK = "\\\u200b"
"""A backslash after which a line may end."""


_LEVELS: dict[Role, int] = {"display": 1, "title": 1, "heading": 2}
"""Of headings, as long as nothing else is said of one."""


class Text(QLabel):
    """Plain text that wraps. `level` makes it a heading, 1 for that of the page, or none at 0."""

    def __init__(
        self,
        text: str,
        theme: Theme,
        role: Role = "body",
        *,
        color: str | None = None,
        wrap: bool = True,
        italic: bool = False,
        parent: QWidget | None = None,
        level: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}
        self.level = _LEVELS.get(role, 0) if level is None else level
        self.heard_as = "heading" if self.level else ""
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setFont(theme.font(role, italic=italic))
        self.setWordWrap(wrap)
        self.setText(text)
        set_ink(self, color or theme.colors.ink)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """Remembered: boxes in boxes ask for it a dozen times, and each answer lays the whole text out."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def setText(self, text: str) -> None:
        """Show another text; what in it cannot be seen, or turns the rest, is not shown."""
        self._heights.clear()
        super().setText(_BREAK.join(map(shown, text.split(_BREAK))))

    def changeEvent(self, event: "QEvent") -> None:
        """Its font may be another one."""
        self._heights.clear()
        super().changeEvent(event)


def set_ink(widget: QWidget, color: str) -> None:
    """Give a widget its text colour."""
    palette = widget.palette()
    for role in (palette.ColorRole.WindowText, palette.ColorRole.Text, palette.ColorRole.ButtonText):
        palette.setColor(role, color)
    widget.setPalette(palette)


def breakable(path: object) -> str:
    """A path that may go on in the next line after each of its folders; after a slash Qt sees to that itself."""
    return str(path).replace("\\", _BREAK)
