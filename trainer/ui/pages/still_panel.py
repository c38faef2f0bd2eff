"""While time stands still, nothing of the scene can be read; this is there instead."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ui.look.look import Look
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.text import Text


class StillPanel(QWidget):
    """Says how time goes on. Emits wanting that."""

    went_on = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(look.gap(18))
        column.addStretch(1)
        told = Text("Time stands still. P goes on.", look, "title")
        told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(told)
        go_on = Button("Go on", look, primary=True, name="Go on, time runs again")
        go_on.clicked.connect(self.went_on)
        column.addWidget(go_on, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
