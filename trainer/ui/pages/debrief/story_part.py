"""The head of the debrief: the picture of the ending, one sentence of what happened, and what people say of you."""

from PySide6.QtCore import QTimer

from trainer.actions.catalog.catalog_entry import PictureRef
from trainer.language.happened import what_happened_in_words
from trainer.language.people import voice_in_words
from trainer.language.verdicts import counts_of, right_calls
from trainer.scoring.debrief import Debrief
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.picture import Picture
from trainer.ui.widgets.scene_picture import show_scene_picture
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.two_columns import Columns
from trainer.ui.widgets.verdict_line import VerdictLine

MOST_VOICES = 3
"""So many speak here; all of them in the ending below."""


class StoryPart(Columns):
    """Told before anything is counted. The picture comes a moment after the words, for nobody waits for it."""

    def __init__(self, theme: Theme, debrief: Debrief, picture: PictureRef | None, data: bytes | None) -> None:
        super().__init__(theme, breaks_below=760, gap=28, shares=(7, 12))
        muted = theme.colors.muted
        if picture is not None and (picture.builtin or data is not None):
            place = Picture(theme, ratio=1.6)
            self.left.addWidget(place)
            self.left.addStretch(1)
            QTimer.singleShot(0, place, lambda: show_scene_picture(place, picture, data))
        told = self.right
        told.setSpacing(theme.gap(8))
        told.addWidget(Text(debrief.whole_title, theme, "body", color=muted))
        told.addWidget(Text(what_happened_in_words(debrief), theme, "title"))
        counts = [(verdict, words) for verdict, words in counts_of(debrief.tally) if verdict != "right"]
        told.addWidget(VerdictLine(theme, [("right", right_calls(debrief.tally)), *counts], "body"))
        for who, words in debrief.voices[:MOST_VOICES]:
            told.addWidget(Text(voice_in_words(who, words), theme, "body", color=muted))
        told.addStretch(1)
