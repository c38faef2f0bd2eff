"""The head of the debrief: the picture of the ending, one sentence of what happened, and what people say of you."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.actions.catalog.catalog_entry import PictureRef
from trainer.language.debriefs import played_in_words
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


def story_part(theme: Theme, debrief: Debrief, picture: PictureRef | None, data: bytes | None) -> QWidget:
    """Told before anything is counted. The picture comes a moment after the words, for nobody waits for it."""
    told = Told(theme, debrief)
    if picture is None or not (picture.builtin or data is not None):
        return told
    columns = Columns(theme, breaks_below=760, gap=28, shares=(7, 12))
    place = Picture(theme, ratio=1.85)
    columns.left.addWidget(place)
    columns.left.addStretch(1)
    columns.right.addWidget(told)
    QTimer.singleShot(0, place, lambda: show_scene_picture(place, picture, data))
    return columns


class Told(QWidget):
    """What was played and how it ended, the sentence, the counts, and what people say."""

    def __init__(self, theme: Theme, debrief: Debrief) -> None:
        super().__init__()
        column, muted = QVBoxLayout(self), theme.colors.muted
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(8))
        column.addWidget(Text(played_in_words(debrief), theme, "body", color=muted))
        column.addWidget(Text(what_happened_in_words(debrief), theme, "title"))
        counts = [(verdict, words) for verdict, words in counts_of(debrief.tally) if verdict != "right"]
        column.addWidget(VerdictLine(theme, [("right", right_calls(debrief.tally)), *counts], "body"))
        for who, words in debrief.voices[:MOST_VOICES]:
            column.addWidget(Text(voice_in_words(who, words), theme, "body", color=muted))
        column.addStretch(1)
