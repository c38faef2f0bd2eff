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
from trainer.ui.widgets.portrait import Portrait
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.scene_picture import show_scene_picture
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.two_columns import Columns

STUCK = N_("Nothing can be decided here, so the story ends. Its author would like to know.")


class EndingPage(Page):
    """How it ended, and what became of the meters."""

    debrief_asked = Signal()

    def __init__(self, theme: Theme, view: SceneView, picture: bytes | None, *, stuck: bool) -> None:
        seen = view.picture is not None and (view.picture.builtin or picture is not None)
        super().__init__(theme, widest=1152 if seen else 640, margin=64)
        muted = theme.colors.muted
        self.column.addWidget(Text(view.scenario, theme, "body", color=muted))
        if not seen:
            told = self.column  # there is nothing to stand beside, so the story has the page
        else:
            columns = Columns(theme, breaks_below=880)
            place = Picture(theme, ratio=548 / 300)
            columns.left.addWidget(place)
            show_scene_picture(place, view.picture, picture)
            columns.left.addStretch(1)
            self.column.addWidget(columns, 1)
            told = columns.right
        told.addWidget(Text(view.title, theme, "title"))
        told.addWidget(Prose(view.text, theme))
        for voice in view.voices:
            said = QHBoxLayout()
            said.setSpacing(theme.gap(12))
            said.addWidget(Portrait(theme, voice.someone, 48))
            said.addWidget(Text(voice_in_words(voice.who, voice.text), theme, "body", color=muted), 1)
            told.addLayout(said)
        if stuck:
            told.addWidget(Text(_(STUCK), theme, "body", color=muted))
        meters = "     ".join(f"{meter.label} {meter.value}" for meter in view.meters)
        told.addWidget(Text(meters, theme, "body", color=muted))
        row = QHBoxLayout()
        self.go_on = Button(_("To the debrief"), theme, primary=True)
        self.go_on.clicked.connect(self.debrief_asked)
        row.addWidget(self.go_on)
        row.addWidget(Text(_("Enter"), theme, "small", color=muted, wrap=False))
        row.addStretch(1)
        told.addLayout(row)
        told.addStretch(1)
