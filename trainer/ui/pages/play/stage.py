"""What of a moment is seen by now, on the page: its choices, the meters, the verdict, and the time that is left."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from trainer.actions.play.session import Session
from trainer.ui.pages.play.ask_panel import AskPanel
from trainer.ui.pages.play.consequence_panel import ConsequencePanel
from trainer.ui.pages.play.gauges import TimeLeft
from trainer.ui.pages.play.play_head import PlayHead
from trainer.ui.pages.play.play_layout import PlayLayout
from trainer.ui.pages.play.told import TimeTold
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.pressable import ENTER
from trainer.ui.widgets.veil import Veil

WAIT_MS = 100
"""Between two looks at the time while nothing moves."""
MOVE_MS = 16
"""Between two of them while something does."""
PULSE_MS = 40


class Stage(QObject):
    """Shows a session as far as it has come by a time that is passed in; `ticked` asks for the next look."""

    ticked = Signal()

    def __init__(
        self, room: PlayLayout, theme: Theme, head: PlayHead, ask: AskPanel, consequence: ConsequencePanel
    ) -> None:
        super().__init__(room)
        self._room, self._head, self._ask = room, head, ask
        self._time = TimeTold(head.ring)
        self._choices = Veil(theme, [*ask.parts])
        self._changed = Veil(theme, [consequence.meters])
        self._verdict = Veil(theme, [*consequence.last])
        self._ticks = QTimer(self)
        self._ticks.timeout.connect(self.ticked)

    def show_session(self, session: Session, now: float) -> None:
        """Show it as it is now."""
        seen = session.seen(now)
        self._ask.show_there(session.phase != "story")
        self._choices.lift(seen.choices if session.phase == "choosing" else 1.0)
        self._changed.lift(seen.meters)
        self._verdict.lift(seen.verdict)
        if session.phase == "consequence":
            self._show_meters(session, seen.meters)
        limit = session.scene.limit
        time = None if limit is None else TimeLeft(session.left_of_time(now), limit, session.still, session.pace.moves)
        if time is not None:
            self._head.ring.show_time(time)
            self._time.show_time(session, time)
        self._room.unfolds(session.due is not None)
        self._tick(session, time, moves=seen.moves and not session.still)

    def _show_meters(self, session: Session, share: float) -> None:
        after = session.play.state.meters.values()
        before = session.play.steps[-1].before.meters.values()
        self._head.show_values([round(a + share * (b - a)) for a, b in zip(before, after, strict=True)])

    def _tick(self, session: Session, time: TimeLeft | None, *, moves: bool) -> None:
        runs = time is not None and session.phase == "choosing" and not time.paused
        waits = runs or (session.due is not None and not session.still) or moves
        pulses = runs and time is not None and time.urgent and time.moves
        every = MOVE_MS if moves else PULSE_MS if pulses else WAIT_MS
        if not waits:
            self._ticks.stop()
        elif not self._ticks.isActive() or self._ticks.interval() != every:
            self._ticks.start(every)


def brings_on(event: QKeyEvent, *, more_to_read: bool) -> bool:
    """Whether a key asks for what comes next: Enter and all that write something do, Space once all can be read."""
    if event.key() == Qt.Key.Key_Space:
        return not more_to_read
    if event.key() in (Qt.Key.Key_P, Qt.Key.Key_W):  # one can pause, and look up who is who, while one reads
        return False
    return event.key() in ENTER or bool(event.text().strip() and event.text().isprintable())
