"""Play: a scene reads like a page of a good book; then one decides, and sees what comes of it."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from trainer.actions.play.scene_view import SceneView, reads_first
from trainer.packs.markup import plain_text
from trainer.packs.names import TIMEOUT
from trainer.scoring.debrief import ExplainedDecision
from trainer.ui.pages.play.answered import Answered
from trainer.ui.pages.play.ask_panel import AskPanel
from trainer.ui.pages.play.consequence_panel import ConsequencePanel
from trainer.ui.pages.play.countdown import Countdown
from trainer.ui.pages.play.gauges import RingInView
from trainer.ui.pages.play.pause_panel import PausePanel
from trainer.ui.pages.play.play_head import PlayHead
from trainer.ui.pages.play.play_layout import PlayLayout
from trainer.ui.pages.play.read_panel import ReadPanel
from trainer.ui.pages.play.scene_panel import ScenePanel, choices_in_words, scene_in_words
from trainer.ui.pages.play.sure_panel import STEPS, SurePanel
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Page
from trainer.ui.widgets.columns import Columns
from trainer.ui.widgets.pressable import ENTER

AFTER_CONSEQUENCE_MS = 40
"""The story stands below what was chosen again, once what came of it is painted: nothing keeps that waiting."""

Phase = Literal["reading", "asking", "sure", "deciding", "consequence"]


class PlayPage(Page):
    """One session. Emits an `Answered`, going on, and wanting to leave.

    `verdicts` says whether call and why are shown after each decision, `how_sure` and `read_first` what is asked.
    """

    answered = Signal(object)
    went_on = Signal()
    leave_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        view: SceneView,
        clock: Callable[[], float],
        *,
        verdicts: bool = True,
        how_sure: bool = False,
        read_first: str = "no",
    ) -> None:
        super().__init__(theme, widest=1152, margin=64)
        self._verdicts, self._how_sure, self._read_first = verdicts, how_sure, read_first
        self._said = Answered("", 0.0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.phase: Phase = "asking"
        self._view = view
        self._decision: ExplainedDecision | None = None
        self._held: set[str] = set()
        self._read_to = 0
        self.countdown = Countdown(clock, self)
        self.countdown.ticked.connect(self._tick)
        self.countdown.over.connect(lambda: self._answer(TIMEOUT))
        self._build(view)

    def _build(self, view: SceneView) -> None:
        theme = self.theme
        self._head = PlayHead(theme, view)
        self._head.back.clicked.connect(self.leave_asked)
        self.ring = self._head.ring
        self.ring.pressed.connect(self._pause)
        self.ring_in_view = RingInView(self.ring, theme, self)
        self.column.addWidget(self._head)
        self._columns = Columns(theme, breaks_below=880)
        self.scene = ScenePanel(theme)
        self._columns.left.addWidget(self.scene)
        self.ask = AskPanel(theme)
        self.ask.taken.connect(self._take)
        self.consequence = ConsequencePanel(theme)
        self.consequence.went_on.connect(self.went_on)
        self.room = PlayLayout(self, theme, self.scene, self.ask, self.consequence)
        self._columns.right.addWidget(self.ask)
        self.sure = SurePanel(theme) if self._how_sure else None
        self.read = ReadPanel(theme) if self._read_first != "no" else None
        for panel, said in ((self.sure, self._decide), (self.read, self._read)):
            if panel is not None:
                panel.said.connect(said)
                panel.hide()
                self._columns.right.addWidget(panel)
        self._columns.right.addWidget(self.consequence)
        self.column.addWidget(self._columns, 1)
        self._still = PausePanel(theme)
        self._still.went_on.connect(lambda: self.hold("person", False))
        self._still.hide()
        self.column.addWidget(self._still, 1)

    def show_scene(self, view: SceneView, picture: bytes | None) -> None:
        """Show a scene and start its time."""
        self._view = view
        self._said = Answered("", 0.0)
        reading = self.read is not None and reads_first(self._read_first, view.limit, view.readable)
        self.phase = "reading" if reading else "asking"
        self.scene.show_scene(view, picture)
        self._head.show_values([meter.value for meter in view.meters])
        self.ask.show_choices(view.choices, timed=view.limit is not None)
        self._tell(view)
        self._show_parts(asking=True)
        self.room.begin(timed=view.limit is not None)
        self.verticalScrollBar().setValue(0)
        self.setFocus()
        QTimer.singleShot(0, self, self._make_ready)
        self._held.discard("person")
        if reading and self.read is not None:
            self.ask.hide()
            self.read.show()
            self.read.begin()
            self.ring.hide()
        else:
            self._begin_time()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again whether there is room for the picture."""
        super().resizeEvent(event)
        if self.phase in ("reading", "asking"):
            self.room.share_anew(timed=self._view.limit is not None)

    def _begin_time(self) -> None:
        """The choices are there: time counts from here."""
        self.countdown.begin(self._view.limit)
        if self._held:
            self.countdown.pause()
        self._tick(self._view.limit or 0.0)

    def _read(self, factors: tuple[str, ...]) -> None:
        """What decides the moment was said: show the choices."""
        if self.phase != "reading":
            return
        self.phase = "asking"
        self._said = self._said._replace(factors=factors)
        self._show_parts(asking=True)
        self._tell(self._view)
        self.setFocus()
        self._begin_time()
        if not self._columns.wide:
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.ask.cards[0]))

    def _tell(self, view: SceneView) -> None:
        """What a screen reader says when the scene takes the focus."""
        self.setAccessibleName(view.title)
        if self.phase == "reading" and self.read is not None:
            self.read.go_on.setAccessibleDescription(scene_in_words(view))
        else:
            self.setAccessibleDescription(choices_in_words(view))

    def _make_ready(self) -> None:
        """Do beforehand, while the person reads, what showing the consequence for the first time would cost."""
        for part in (*self.consequence.findChildren(QWidget), self.consequence, self.scene.taken):
            part.ensurePolished()

    def prepare_consequence(self, decision: ExplainedDecision) -> None:
        """Lay out what comes of the decision while it is being kept; nothing of it is painted yet."""
        self._decision = decision
        self._withhold(True)
        place = next((n for n, choice in enumerate(self._view.choices) if choice.id == decision.answer.id), None)
        self.scene.taken.show_choice("" if place is None else place + 1, decision.answer.text)
        self.consequence.show_decision(decision, verdict=self._verdicts)
        self._show_parts(asking=False)
        self.verticalScrollBar().setValue(0)

    def show_consequence(self) -> None:
        """The move is kept: paint what came of it."""
        self.phase = "consequence"
        self._head.show_values([meter.after for meter in self._decision.meters] if self._decision else [])
        self._withhold(False)
        self.consequence.go_on.setFocus()
        if self._columns.wide:
            QTimer.singleShot(AFTER_CONSEQUENCE_MS, self, self.scene.story.show)
        else:  # above it the story would push what came of the decision out of sight
            self.room.show_outcome()

    def show_decision_again(self) -> None:
        """The move could not be kept: show the decision as it was, still closed, its time standing still."""
        self._show_parts(asking=True)
        self._withhold(False)

    def reopen(self) -> None:
        """Let the person decide again; the time goes on."""
        self.phase = "asking"
        if not self._held:
            self.countdown.resume()
        self.setFocus()

    def close_for_good(self) -> None:
        """Nothing more is answered here."""
        self.phase = "deciding"
        self.countdown.stop()
        self.setEnabled(False)

    def _withhold(self, wait: bool) -> None:
        for part in (self.consequence, self.scene.taken):
            part.setUpdatesEnabled(not wait)

    def _show_parts(self, *, asking: bool) -> None:
        self._columns.hide()  # what is shown inside something hidden is laid out once, not once for each part
        self.ask.setVisible(asking)
        for panel in (self.sure, self.read):
            if panel is not None:
                panel.hide()
        self.scene.show_parts(asking=asking)
        self.consequence.setVisible(not asking)
        self._columns.show()
        self.ring.setVisible(asking and self._view.limit is not None)

    def _take(self, place: int) -> None:
        if place < len(self._view.choices):
            self._answer(self._view.choices[place].id)

    def _answer(self, answer: str) -> None:
        if self.phase != "asking" or (self.countdown.paused and answer != TIMEOUT):
            return
        self._said = self._said._replace(answer=answer, seconds=round(self.countdown.stop(), 2))
        if self.sure is not None and answer != TIMEOUT:
            self._ask_how_sure(self.sure)
        else:
            self._decide(None)

    def _ask_how_sure(self, panel: SurePanel) -> None:
        self.phase = "sure"
        self.ring.hide()
        self.ask.hide()
        chosen = next(choice.text for choice in self._view.choices if choice.id == self._said.answer)
        panel.chosen.setText(f"You chose: {plain_text(chosen)}")
        panel.show()
        self.setFocus()
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(panel))

    def _decide(self, confidence: int | None) -> None:
        """The answer is complete."""
        if self.phase not in ("asking", "sure"):
            return
        self.phase = "deciding"
        self.answered.emit(self._said._replace(confidence=confidence))

    def _tick(self, left: float) -> None:
        if self._view.limit is not None:
            self.ring.show_time(left, self._view.limit, paused=self.countdown.paused)

    def hold(self, reason: str, still: bool) -> None:
        """Let the time stand still for a reason, or go on once there is none left."""
        (self._held.add if still else self._held.discard)(reason)
        if self.phase != "asking":
            return
        still, bar = bool(self._held), self.verticalScrollBar()
        if still and not self.countdown.paused:
            self._read_to = bar.value()
        (self.countdown.pause if still else self.countdown.resume)()
        self._columns.setVisible(not still or self._view.limit is None)
        self._still.setVisible(still and self._view.limit is not None)
        self._tick(self.countdown.left)
        if still:
            self.setAccessibleDescription("")
            self._still.begin(focus=reason == "person")
        else:
            self._tell(self._view)
            self.setFocus()
            QTimer.singleShot(0, self, lambda: bar.setValue(self._read_to))

    def _pause(self) -> None:
        """Let the time stand still because the person asks for it, or go on."""
        if self.phase == "asking" and self._view.limit is not None:
            self.hold("person", "person" not in self._held)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose, Esc asks, P pauses."""
        digit = event.key() - Qt.Key.Key_1
        if event.isAutoRepeat():
            return super().keyPressEvent(event)
        if self.phase == "asking" and 0 <= digit < len(self._view.choices):
            self._take(digit)
        elif self.phase == "reading" and self.read is not None and self.read.pick(event.text().upper()):
            pass
        elif self.phase == "reading" and event.key() in ENTER and self.read is not None:
            self.read.go_on.click()
        elif self.phase == "sure" and 0 <= digit < len(STEPS):
            self._decide(digit + 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_asked.emit()
        elif event.key() == Qt.Key.Key_P:
            self._pause()
        else:
            super().keyPressEvent(event)
        return None
