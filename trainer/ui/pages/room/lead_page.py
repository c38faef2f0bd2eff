"""Leading a room from the window: where it stands, how many have voted, the split before the room sees it, and on."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.actions.room.room import VOTING
from trainer.actions.room.told import Opened, Seen
from trainer.actions.room.views import LeaderView
from trainer.language.leading import hidden_meanwhile, paused_meanwhile, shown_meanwhile
from trainer.language.rooms import people_in_words, phase_named, votes_in_words, waiting_in_words, who_waits
from trainer.language.translation import _
from trainer.ui.pages.room.clock_line import ClockLine
from trainer.ui.pages.room.door_card import DoorCard
from trainer.ui.pages.room.hands_card import HandsCard
from trainer.ui.pages.room.lead_parts import lead_parts
from trainer.ui.pages.room.remote_bar import Done, RemoteBar
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Page, Row
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.character_keys import AS_EVER, Keys
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.heard import tell_with
from trainer.ui.widgets.line_edit import LineEdit
from trainer.ui.widgets.pressable import ENTER, announce
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.two_columns import Columns

LINES = 3
"""By how many an arrow scrolls."""


class LeadPage(Page):
    """Emits what whoever leads does. `clock` gives seconds."""

    done = Signal(object)
    """A Done."""
    stage_asked = Signal()
    browser_asked = Signal()
    close_asked = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme, opened: Opened, clock: Callable[[], float], keys: Keys = AS_EVER) -> None:
        super().__init__(theme, widest=1280)
        self.view: LeaderView | None = None
        back = Button(_("←  With a room"), theme, quiet=True, name=_("Back to With a room; the room stays open"))
        back.clicked.connect(self.back_asked)
        self.stage = Button(_("Show the stage"), theme, name=_("Show the stage, in the browser, for the projector"))
        self.stage.clicked.connect(self.stage_asked)
        self.browser = Button(
            _("Open the page in the browser"),
            theme,
            name=_("Open the page in the browser, which has more: questions to ask, what is seen differently, what if"),
        )
        self.browser.clicked.connect(self.browser_asked)
        self.close_room = Button(_("Close the room…"), theme)
        self.close_room.clicked.connect(self.close_asked)
        self.column.addWidget(Row([back, Flow([self.stage, self.browser, self.close_room], theme)], theme, apart=1))
        self._phase = Text("", theme, "small-strong", color=theme.colors.muted)
        self._title = Text("", theme, "title")
        self.remote = RemoteBar(theme, keys)
        self.remote.done.connect(self.done)
        self._meanwhile = Text("", theme, "strong", color=theme.colors.urgent)
        self._clock = ClockLine(theme, clock)
        self._counts = Text("", theme, "strong")
        for line in (self._phase, self._title, self.remote, self._meanwhile, self._clock, self._counts):
            self.column.addWidget(line)
        columns = Columns(theme, breaks_below=820, shares=(17, 9))
        self._told, self._shown = columns.left, QWidget()
        self._told.addWidget(self._shown)
        self._told.addStretch(1)
        self.door = DoorCard(theme, opened)
        self.door.lock_asked.connect(self._lock)
        self.door.address_asked.connect(lambda host: self.done.emit(Done("/lead/address", {"host": host})))
        columns.right.addWidget(self.door)
        columns.right.addStretch(1)
        self.column.addWidget(columns)
        self.column.addStretch(1)

    def show_seen(self, seen: Seen, now: float) -> None:
        """Show how the room stands, and where phones come in now."""
        self.door.show_where(seen.address, seen.qr, seen.others)
        self.show_view(seen.view, now)

    def show_view(self, view: LeaderView, now: float) -> None:
        """Show how the room stands at `now`, its own time; where only its counts are others, nothing else moves."""
        before, self.view = self.view, view
        stage = view.stage
        self.door.people.setText(people_in_words(stage.people))
        self.door.show_names(view.names)
        self.door.show_locked(locked=view.locked)
        self._counts.setVisible(stage.phase in VOTING)
        if stage.phase in VOTING:
            voted = votes_in_words(stage.voted, stage.people)
            waits = who_waits(view.waits) if view.waits else ""
            self._counts.setText(" · ".join(filter(None, (voted, waiting_in_words(view.waiting), waits))))
        self._clock.show_clock(stage.clock, now)
        if before is None or _without_counts(before) != _without_counts(view):
            self._show_anew(view, moved=before is None or before.stage.position != stage.position)

    def _show_anew(self, view: LeaderView, *, moved: bool) -> None:
        stage = view.stage
        self.door.grow(big=stage.phase == "gathering")
        self._phase.setText(phase_named(stage.phase))
        self._title.setText(stage.title or stage.story)
        self.remote.show_now(view.remote)
        meanwhile = _meanwhile(view)
        self._meanwhile.setText(meanwhile)
        self._meanwhile.setVisible(bool(meanwhile))
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.gap(10))
        for part in lead_parts(self.theme, view, self._decide):
            column.addWidget(part)
        if view.counted:
            column.addWidget(HandsCard(self.theme, view.counted, self._count))
        self._told.replaceWidget(self._shown, shown)
        self._shown.hide()  # at once; it is gone later
        self._shown.deleteLater()
        self._shown = shown
        shown.show()
        if moved:
            self.verticalScrollBar().setValue(0)
        if moved or meanwhile:
            announce(self, f"{phase_named(stage.phase)}: {self._title.text()}. {meanwhile}".strip())
        first = self.remote.next if view.remote.on else self.close_room
        tell_with(first, shown)
        if moved or not self.isAncestorOf(self.focusWidget() or self):
            first.setFocus()

    def _decide(self, choice: str) -> None:
        if self.view is not None:
            self.done.emit(Done("/lead/decide", {"position": self.view.stage.position, "choice": choice}))

    def _count(self, hands: dict[str, int]) -> None:
        if self.view is not None:
            fields = {f"hands.{choice}": count for choice, count in hands.items()}
            self.done.emit(Done("/lead/hands", {"position": self.view.stage.position, **fields}))

    def _lock(self, on: bool) -> None:
        if self.view is not None:
            self.done.emit(Done("/lead/lock", {"position": self.view.stage.position, "on": int(on)}))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a presenter remote lead; arrows up and down scroll. Where one writes, Enter ends only that."""
        if event.key() in ENTER and isinstance(self.focusWidget(), LineEdit):
            return
        if event.isAutoRepeat() or not self.remote.press(event.key()):
            self._scroll(event)

    def _scroll(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            bar = self.verticalScrollBar()
            step = LINES * bar.singleStep()
            bar.setValue(bar.value() + (step if event.key() == Qt.Key.Key_Down else -step))
        elif event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        else:
            event.ignore()


def _without_counts(view: LeaderView) -> tuple[object, ...]:
    return view.stage._replace(people=0, voted=0, clock=None), view.remote, view.split, _meanwhile(view)


def _meanwhile(view: LeaderView) -> str:
    """What is shown now, where that is not where the room stands."""
    said = []
    if view.remote.hidden:
        said.append(hidden_meanwhile())
    elif view.shown.looking:
        said.append(shown_meanwhile(view.shown.title, phase_named(view.shown.phase)))
    if view.remote.paused:
        said.append(paused_meanwhile())
    return " ".join(said)
