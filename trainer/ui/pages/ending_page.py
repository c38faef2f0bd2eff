"""The ending: the last page of the story. Enter opens the debrief."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from trainer.actions.views import SceneView
from trainer.ui.look.look import Look
from trainer.ui.pages.scene_picture import show_scene_picture
from trainer.ui.widgets.boxes import Page
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.columns import Columns
from trainer.ui.widgets.picture import Picture
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.text import Text

STUCK = "Nothing can be decided here, so the story ends. Its author would like to know."


class EndingPage(Page):
    """How it ended, and what became of the meters."""

    debrief_asked = Signal()

    def __init__(self, look: Look, view: SceneView, picture: bytes | None, *, stuck: bool) -> None:
        super().__init__(look, widest=1152, margin=64)
        muted = look.colors.muted
        self.column.addWidget(Text(view.scenario, look, "body", color=muted))
        columns = Columns(look, breaks_below=880)
        place = Picture(look, ratio=548 / 300)
        columns.left.addWidget(place)
        show_scene_picture(place, view.picture, picture)
        columns.left.addStretch(1)
        columns.right.addWidget(Text(view.title, look, "title"))
        columns.right.addWidget(Prose(view.text, look))
        if stuck:
            columns.right.addWidget(Text(STUCK, look, "body", color=muted))
        meters = "     ".join(f"{meter.label} {meter.value}" for meter in view.meters)
        columns.right.addWidget(Text(meters, look, "body", color=muted))
        row = QHBoxLayout()
        self.go_on = Button("To the debrief", look, primary=True)
        self.go_on.clicked.connect(self.debrief_asked)
        row.addWidget(self.go_on)
        row.addWidget(Text("Enter", look, "small", color=muted, wrap=False))
        row.addStretch(1)
        columns.right.addLayout(row)
        columns.right.addStretch(1)
        self.column.addWidget(columns, 1)
