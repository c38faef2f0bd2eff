"""A room that is kept, looked at: where it split, decision by decision."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from trainer.actions.room.kept_room import SeenRoom
from trainer.language.days import minute_in_short
from trainer.language.rooms import how_far_in_words, people_came_in_words
from trainer.language.translation import _
from trainer.ui.pages.room.room_parts import end_parts, ending_parts, told_card
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Page
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.text import Text


class SeenPage(Page):
    """Emits wanting to go back, to go on with the room, or to read it with others; `goes_on` says whether it may."""

    back_asked = Signal()
    go_on_asked = Signal()
    group_asked = Signal()

    def __init__(self, theme: Theme, seen: SeenRoom, *, goes_on: bool) -> None:
        super().__init__(theme, widest=880)
        kept, muted = seen.kept, theme.colors.muted
        self.back = Button(_("←  With a room"), theme, quiet=True, name=_("Back to With a room"))
        self.back.clicked.connect(self.back_asked)
        self.column.addWidget(self.back)
        self.column.addWidget(Text(kept.story, theme, "title"))
        how_far = how_far_in_words(kept.decisions, kept.phase)
        facts = (minute_in_short(kept.begun), people_came_in_words(kept.people), how_far)
        self.column.addWidget(Text(" · ".join(filter(None, facts)), theme, "body", color=muted))
        group = Button(_("Add it to a group"), theme, name=_("Add to a group: {title}").format(title=kept.story))
        group.clicked.connect(self.group_asked)
        deeds: list[QWidget] = [group]
        if goes_on and kept.phase != "discussion":
            go_on = Button(_("Go on with it"), theme, name=_("Go on with the room: {title}").format(title=kept.story))
            go_on.clicked.connect(self.go_on_asked)
            deeds.insert(0, go_on)
        self.column.addWidget(Flow(deeds, theme))
        if seen.end is not None:
            self.column.addWidget(Text(_("What to talk of"), theme, "heading"))
            for part in end_parts(theme, seen.end):
                self.column.addWidget(part)
        if seen.ending is not None:
            for part in ending_parts(theme, seen.ending, seen.text):
                self.column.addWidget(part)
        else:
            for told in seen.told:
                self.column.addWidget(told_card(theme, told))
        self.column.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
            return
        super().keyPressEvent(event)
