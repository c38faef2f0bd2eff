"""Leading a room from the window: where it stands, how many have voted, the split before the room sees it, and on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.actions.room.room import VOTING
from trainer.actions.room.told import Opened
from trainer.actions.room.views import LeaderView
from trainer.language.leading import next_step
from trainer.language.rooms import (
    people_in_words,
    phase_named,
    rules_in_words,
    talk_of_in_words,
    votes_in_words,
    votes_of_choice,
    waiting_in_words,
)
from trainer.language.translation import _
from trainer.ui.pages.room.door_card import DoorCard
from trainer.ui.pages.room.room_parts import by_hand, ending_parts, offered_choice, revealed_parts
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Page, Row
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.heard import tell_with
from trainer.ui.widgets.pressable import announce
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.two_columns import Columns

GOES_ON = (Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""Also what a presenter remote sends."""


class LeadPage(Page):
    """Emits what whoever leads does: the path of a door, and its fields."""

    done = Signal(str, dict)
    stage_asked = Signal()
    close_asked = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme, opened: Opened) -> None:
        super().__init__(theme, widest=1280)
        self.view: LeaderView | None = None
        back = Button(_("←  With a room"), theme, quiet=True, name=_("Back to With a room; the room stays open"))
        back.clicked.connect(self.back_asked)
        stage = Button(_("Show the stage"), theme, name=_("Show the stage, in the browser, for the projector"))
        stage.clicked.connect(self.stage_asked)
        self.close_room = Button(_("Close the room…"), theme)
        self.close_room.clicked.connect(self.close_asked)
        self.column.addWidget(Row([back, Flow([stage, self.close_room], theme)], theme, apart=1))
        self._phase = Text("", theme, "small-strong", color=theme.colors.muted)
        self._title = Text("", theme, "title")
        self.next = Button("", theme, primary=True)
        self.next.clicked.connect(self.go_on)
        self._keys = Text(_("Page down or Enter"), theme, "small", color=theme.colors.muted, wrap=False)
        self._counts = Text("", theme, "strong")
        for line in (self._phase, self._title, Row([self.next, self._keys], theme, apart=2), self._counts):
            self.column.addWidget(line)
        columns = Columns(theme, breaks_below=820, shares=(17, 9))
        self._told = columns.left
        self._shown = QWidget()
        self._told.addWidget(self._shown)
        self._told.addStretch(1)
        self.door = DoorCard(theme, opened)
        columns.right.addWidget(self.door)
        columns.right.addStretch(1)
        self.column.addWidget(columns)
        self.column.addStretch(1)

    def show_view(self, view: LeaderView) -> None:
        """Show how the room stands; where only its counts are others, what is read stays as it is."""
        before, self.view = self.view, view
        stage = view.stage
        people = people_in_words(stage.people)
        self.door.people.setText(people)
        self._counts.setVisible(stage.phase in VOTING)
        if stage.phase in VOTING:
            voted = votes_in_words(stage.voted, stage.people)
            self._counts.setText(f"{voted} · {waiting_in_words(view.waiting)}")
        if before is None or _without_counts(before) != _without_counts(view):
            self._show_anew(view, moved=before is None or before.stage.position != stage.position)

    def _show_anew(self, view: LeaderView, *, moved: bool) -> None:
        stage = view.stage
        self.door.grow(big=stage.phase == "gathering")
        self._phase.setText(phase_named(stage.phase))
        self._title.setText(stage.title or stage.story)
        remote = view.remote
        said = next_step(remote.phase, hidden=remote.hidden, looking=bool(remote.seen), paused=remote.paused)
        self.next.setText(said)
        self.next.setAccessibleName(said)
        for each in (self.next, self._keys):
            each.setVisible(bool(said))
        self.next.setEnabled(remote.on)
        self.next.updateGeometry()
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.gap(10))
        for part in self._parts(view):
            column.addWidget(part)
        self._told.replaceWidget(self._shown, shown)
        self._shown.deleteLater()
        self._shown = shown
        shown.show()
        tell_with(self.next, shown)
        if moved:
            self.verticalScrollBar().setValue(0)
            announce(self, f"{phase_named(stage.phase)}: {self._title.text()}")
        if stage.phase == "ended":
            tell_with(self.close_room, shown)
            self.close_room.setFocus()
        elif remote.on:
            self.next.setFocus()

    def _parts(self, view: LeaderView) -> list[QWidget]:
        theme, stage = self.theme, view.stage
        parts: list[QWidget] = []
        if stage.came_of_it:
            parts += [Text(_("What came of it"), theme, "small-strong"), Prose(stage.came_of_it, theme, "body")]
        if stage.revealed is not None:
            if stage.rules.goes_on == "hand" or not stage.revealed.votes:
                parts += by_hand(theme, stage.revealed, self._decide)
            return [*parts, *revealed_parts(theme, stage.revealed)]
        if stage.ending is not None:
            return [*parts, *ending_parts(theme, stage.ending, stage.text)]
        if stage.phase == "gathering":
            words = rules_in_words(stage.rules.goes_on, stage.rules.second_vote)
            parts.append(Text(words, theme, "body", color=theme.colors.muted))
        if stage.phase == "talk":
            parts += self._talk(view)
        parts.append(Prose(stage.text, theme))
        if not view.split:
            parts += [offered_choice(theme, number, each.text) for number, each in enumerate(stage.offers, 1)]
        return parts

    def _talk(self, view: LeaderView) -> list[QWidget]:
        theme, votes = self.theme, max(1, sum(count for _text, count in view.split))
        lines: list[QWidget] = []
        asked = talk_of_in_words(view.stage.talk_of)
        if asked:
            lines.append(Text(_("Let them look at this first:"), theme, "strong"))
            lines += [Text(each, theme, "body") for each in asked]
        lines.append(Text(_("The split, which the room does not see yet"), theme, "heading"))
        for number, (text, count) in enumerate(view.split, 1):
            lines.append(offered_choice(theme, number, text, votes_of_choice(count, count), count / votes))
        return lines

    def _decide(self, choice: str) -> None:
        if self.view is not None:
            self.done.emit("/lead/decide", {"position": self.view.stage.position, "choice": choice})

    def go_on(self) -> None:
        """To what comes next; a second press at the same place changes nothing, for it says where it was."""
        if self.view is not None and self.next.isVisibleTo(self) and self.next.isEnabled():
            self.done.emit("/lead/next", {"position": self.view.remote.position, "seen": self.view.remote.seen})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a presenter remote lead; arrows up and down scroll."""
        if event.key() in GOES_ON:
            if not event.isAutoRepeat():
                self.go_on()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (3 if event.key() == Qt.Key.Key_Down else -3) * bar.singleStep())
        elif event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)


def _without_counts(view: LeaderView) -> tuple[object, ...]:
    return view.stage._replace(people=0, voted=0), view.remote, view.split, view.shown.looking
