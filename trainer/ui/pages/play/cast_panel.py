"""Who is who: the cast of a story with their portraits, opened by a key at any time."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from trainer.actions.play.scene_view import CastView
from trainer.language.people import person_in_words
from trainer.language.translation import _
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card
from trainer.ui.widgets.portrait import Portrait
from trainer.ui.widgets.text import Text


class CastPanel(Card):
    """The people of a story, one below the other. It is filled when it is opened for the first time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, inset=16)
        self._theme = theme
        self._shown: tuple[CastView, ...] = ()
        self.hide()

    @property
    def in_words(self) -> str:
        """Who is who, for those who hear it."""
        people = (f"{each.name}. {person_in_words(each.age, each.about)}" for each in self._shown)
        return "\n".join((_("Who is who"), *people))

    def show_cast(self, cast: tuple[CastView, ...]) -> None:
        """Show these people, each with a portrait, a name, and who they are."""
        if cast == self._shown:
            return
        self._shown = cast
        while (item := self.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.column.addWidget(Text(_("Who is who"), self._theme, "small", color=self._theme.colors.muted, level=2))
        for each in cast:
            self.column.addWidget(_Row(self._theme, each))


class _Row(QWidget):
    def __init__(self, theme: Theme, person: CastView) -> None:
        super().__init__()
        row = QGridLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setHorizontalSpacing(theme.gap(12))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(person.name, theme, "body"))
        about = person_in_words(person.age, person.about)
        if about:
            words.addWidget(Text(about, theme, "small", color=theme.colors.muted))
        row.addWidget(Portrait(theme, person.someone), 0, 0)
        row.addLayout(words, 0, 1)
        row.setColumnStretch(1, 1)
