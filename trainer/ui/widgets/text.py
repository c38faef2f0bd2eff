"""Plain text on a page. It is never guessed to be HTML."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from trainer.ui.look.look import Look, Role
from trainer.ui.look.numbers import PLAIN_TEXT


class Text(QLabel):
    """Plain text that wraps."""

    def __init__(
        self,
        text: str,
        look: Look,
        role: Role = "body",
        *,
        color: str | None = None,
        wrap: bool = True,
        italic: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setFont(look.font(role, italic=italic))
        self.setWordWrap(wrap)
        self.setText(text)
        set_ink(self, color or look.colors.ink)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)


def set_ink(widget: QWidget, color: str) -> None:
    """Give a widget its text colour."""
    palette = widget.palette()
    for role in (palette.ColorRole.WindowText, palette.ColorRole.Text, palette.ColorRole.ButtonText):
        palette.setColor(role, color)
    widget.setPalette(palette)
