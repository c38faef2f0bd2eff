"""The story that leads Home: its picture large, where one stands in it, and the endings that were found."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from trainer.actions.play.home_view import HomeEntry
from trainer.language.translation import _
from trainer.ui.pages.home.story_deeds import facts_of
from trainer.ui.startup.pixel_cache import PixelCache
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Row
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.picture import Picture
from trainer.ui.widgets.scene_picture import show_scene_picture
from trainer.ui.widgets.text import Text

RATIO = 2.4
"""Width of its picture to its height."""


class LeadCard(Card):
    """One story and its `buttons`; `first` says that nothing was played before."""

    def __init__(
        self, theme: Theme, each: HomeEntry, buttons: Sequence[Button], drawings: PixelCache, *, first: bool
    ) -> None:
        super().__init__(theme)
        self.column.setContentsMargins(0, 0, 0, theme.gap(20))
        picture = Picture(theme, ratio=RATIO, square_bottom=True, drawings=drawings)
        self.column.addWidget(picture)
        show_scene_picture(picture, each.entry.picture, None)
        inside = QVBoxLayout()
        inside.setContentsMargins(theme.gap(24), theme.gap(8), theme.gap(24), 0)
        inside.setSpacing(theme.gap(6))
        muted = theme.colors.muted
        inside.addWidget(Text(_why(each, first=first), theme, "small-strong", color=muted))
        inside.addWidget(Text(each.entry.title, theme, "title", level=2))
        inside.addWidget(Text(first_sentence(each.entry.role), theme, "body"))
        inside.addWidget(Text(facts_of(each), theme, "small", color=muted))
        if each.found:
            found = _("Found: {endings}").format(endings=" · ".join(each.found))
            inside.addWidget(Text(found, theme, "small", color=muted))
        inside.addStretch(1)
        inside.addSpacing(theme.gap(6))
        inside.addWidget(Row([*buttons], theme, apart=len(buttons)))
        self.column.addLayout(inside, 1)


def _why(each: HomeEntry, *, first: bool) -> str:
    """Why this story leads."""
    if each.waiting is not None:
        return _("It waits for you")
    if first:
        return _("Begin here")
    return _("The next story") if each.last is None else _("More to find in it")


def first_sentence(text: str) -> str:
    """As much of the role as fits an entry."""
    end = text.find(". ")
    while 0 < end < 40:
        end = text.find(". ", end + 1)
    return text if end < 0 else text[: end + 1]
