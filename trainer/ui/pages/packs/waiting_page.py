"""While something is made beside the window: what it is, and a way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from trainer.language.translation import _
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Page
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.text import Text


class WaitingPage(Page):
    """Emits `back_asked` from its button and from Esc."""

    back_asked = Signal()

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme)
        self.back = Button(_("←  Back"), theme, quiet=True, name=_("Back"))
        self.back.clicked.connect(self.back_asked)
        self.column.addWidget(self.back)
        self.column.addWidget(Text(words, theme, "title", color=theme.colors.muted))
        self.column.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
            return
        super().keyPressEvent(event)
