"""The scene one is in: its picture and its story."""

from PySide6.QtWidgets import QAbstractSlider, QVBoxLayout, QWidget

from trainer.actions.catalog.catalog_entry import PictureRef
from trainer.actions.play.scene_view import CastView, SceneView
from trainer.language.people import inquiry_in_words
from trainer.language.translation import _
from trainer.ui.pages.play.cast_panel import CastPanel
from trainer.ui.pages.play.question_row import QuestionRow
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.picture import Picture
from trainer.ui.widgets.pressable import announce
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.room import keep_room
from trainer.ui.widgets.scene_picture import show_scene_picture
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.title_band import TitleBand

COLUMN_CHARACTERS = 68
"""The story is never wider than this."""


class ScenePanel(QWidget):
    """The left side of a page of play."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.gap(14))
        self.picture = Picture(theme, ratio=548 / 300)
        self._before = Prose("", theme, "body", color=theme.colors.muted)
        self._title = Text("", theme, "title")
        self._band = TitleBand(theme, self._title)
        self.story = Prose("", theme)
        self.story.setMaximumWidth(self.story.fontMetrics().averageCharWidth() * COLUMN_CHARACTERS)
        self.questions = QuestionRow(theme)
        self.cast = CastPanel(theme)
        self._people: tuple[CastView, ...] = ()
        for widget in (self.cast, self.picture, self._before, self._band, self.story, self.questions):
            column.addWidget(widget)
        column.addStretch(1)
        self._has_before = self._has_picture = False
        self._shown: tuple[PictureRef | None, bytes | None] = (None, None)

    @property
    def content_height(self) -> int:
        """How far down it reaches, in pixels."""
        last = self.questions if self.questions.isVisible() else self.story
        return last.geometry().bottom() + 1

    def show_scene(self, view: SceneView, picture: bytes | None) -> None:
        """Show another scene."""
        show_scene_picture(self.picture, view.picture, picture)
        self._has_picture = not self.picture.isHidden()
        self._shown = view.picture, picture
        self._band.show_picture(False)
        self._people = view.cast
        self.cast.hide()
        self._title.setText(view.title)
        self._before.show_text(view.before)
        self._has_before = bool(view.before)
        self.show_answers(view, timed=view.limit is not None)

    def show_answers(self, view: SceneView, *, timed: bool) -> None:
        """The story with the answers that were heard, and what can still be asked."""
        self.story.show_text(story_of(view))
        self.questions.show_questions(view.questions, timed=timed)

    def give_room(self, height: int | None, *, beside_the_title: int = 0) -> None:
        """Show the picture, if there is one, no higher than so many pixels; None for as high as it likes.

        Where there is no room above the story, at 0, it stands behind the title, and makes that higher by as many
        pixels as are left.
        """
        self.picture.give_room(height or None)
        self.picture.setVisible(height != 0 and self._has_picture)
        behind = height == 0 and self._has_picture
        if behind:
            show_scene_picture(self._band.picture, *self._shown)
        self._band.show_picture(behind, beside_the_title)

    def mute(self, muted: bool) -> None:
        """Show the picture, wherever it stands, in a muted light or in its own."""
        for picture in (self.picture, self._band.picture):
            picture.mute(muted)

    def show_cast(self, bar: QAbstractSlider) -> None:
        """Open or close who is who, above the story, and scroll there."""
        there = bool(self._people) and self.cast.isHidden()
        if there:
            self.cast.show_cast(self._people)
            bar.setValue(0)
        self.cast.setVisible(there)
        if self._people:
            announce(self.cast, self.cast.in_words if there else _("Who is who is closed."))

    def show_story(self, there: bool) -> None:
        """Show the story, and what led to it; the picture and the title stay."""
        self._before.setVisible(there and self._has_before)
        self.story.setVisible(there)
        self.show_questions(there)

    def show_questions(self, there: bool, *, room: bool = False) -> None:
        """Show what can be asked, if there is anything left; `room` keeps its place until it is there."""
        keep_room(self.questions, room and bool(self.questions.buttons))
        self.questions.setVisible(there and bool(self.questions.buttons))


def story_of(view: SceneView) -> str:
    """The text of a scene, and after it what was asked and heard."""
    heard = (f"{inquiry_in_words(each.who, each.text)}\n\n{each.answer}" for each in view.heard)
    return "\n\n".join((view.text, *heard))
