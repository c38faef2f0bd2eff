"""The ending: the last page of the story. Enter opens the debrief."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from trainer.actions.play.scene_view import SceneView
from trainer.language.people import voice_in_words
from trainer.language.translation import N_, _
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Page
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.picture import Picture
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.scene_picture import show_scene_picture
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.two_columns import Columns

STUCK = N_("Nothing can be decided here, so the story ends. Its author would like to know.")


class EndingPage(Page):
    """How it ended, and what became of the meters."""

    debrief_asked = Signal()

    def __init__(self, theme: Theme, view: SceneView, picture: bytes | None, *, stuck: bool) -> None:
        super().__init__(theme, widest=1152, margin=64)
        muted = theme.colors.muted
        self.column.addWidget(Text(view.scenario, theme, "body", color=muted))
        columns = Columns(theme, breaks_below=880)
        place = Picture(theme, ratio=548 / 300)
        columns.left.addWidget(place)
        show_scene_picture(place, view.picture, picture)
        columns.left.addStretch(1)
        columns.right.addWidget(Text(view.title, theme, "title"))
        columns.right.addWidget(Prose(view.text, theme))
        for voice in view.voices:
            columns.right.addWidget(Text(voice_in_words(voice.who, voice.text), theme, "body", color=muted))
        if stuck:
            columns.right.addWidget(Text(_(STUCK), theme, "body", color=muted))
        meters = "     ".join(f"{meter.label} {meter.value}" for meter in view.meters)
        columns.right.addWidget(Text(meters, theme, "body", color=muted))
        row = QHBoxLayout()
        self.go_on = Button(_("To the debrief"), theme, primary=True)
        self.go_on.clicked.connect(self.debrief_asked)
        row.addWidget(self.go_on)
        row.addWidget(Text(_("Enter"), theme, "small", color=muted, wrap=False))
        row.addStretch(1)
        columns.right.addLayout(row)
        columns.right.addStretch(1)
        self.column.addWidget(columns, 1)
