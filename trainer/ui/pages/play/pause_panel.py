"""While time stands still, nothing of the scene can be read; this is there instead."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.language.translation import _
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.character_keys import Keys
from trainer.ui.widgets.text import Text


class PausePanel(QWidget):
    """Says how time goes on. Emits wanting that."""

    went_on = Signal()

    def __init__(self, theme: Theme, keys: Keys) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(theme.gap(18))
        column.addStretch(1)
        words = _("Time stands still.") if keys.off else _("Time stands still. {key} goes on.").format(key=keys.pause)
        told = Text(words, theme, "title")
        told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(told)
        self._go_on = Button(_("Go on"), theme, primary=True, name=_("Time stands still. Go on"))
        self._go_on.clicked.connect(self.went_on)
        column.addWidget(self._go_on, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def begin(self, *, focus: bool) -> None:
        """It is there now; `focus` says that the person asked for it, and Enter goes on."""
        if focus and self.isVisible():
            self._go_on.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the way on changes nothing: Enter still goes on."""
        self._go_on.setFocus()
