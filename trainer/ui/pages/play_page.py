"""Play: a scene reads like a page of a good book; then one decides, and sees what comes of it."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.actions.views import SceneView
from trainer.packs.markup import plain_text
from trainer.packs.names import TIMEOUT
from trainer.scoring.debrief import Moment
from trainer.ui.countdown import Countdown
from trainer.ui.look.look import Look
from trainer.ui.pages.ask_panel import AskPanel
from trainer.ui.pages.consequence_panel import ConsequencePanel
from trainer.ui.pages.scene_picture import show_scene_picture
from trainer.ui.pages.sure_panel import STEPS, SurePanel
from trainer.ui.widgets.boxes import Page
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.choice_card import ChoiceCard
from trainer.ui.widgets.columns import Columns
from trainer.ui.widgets.gauges import MeterBar, TimerRing
from trainer.ui.widgets.picture import Picture
from trainer.ui.widgets.prose import Prose
from trainer.ui.widgets.rows import Flow
from trainer.ui.widgets.text import Text

COLUMN_CHARACTERS = 68
"""The story is never wider than this."""

LARGE = 1.3
"""From this text size on the gauges have a row of their own."""

Phase = Literal["asking", "sure", "deciding", "consequence"]


class PlayPage(Page):
    """One sitting. Emits the answer with its seconds and how sure (1 to 3, or None), going on, and wanting to leave.

    `verdicts` says whether call and why are shown after each decision, `how_sure` whether that is asked.
    """

    answered = Signal(str, float, object)
    went_on = Signal()
    leave_asked = Signal()

    def __init__(
        self,
        look: Look,
        view: SceneView,
        clock: Callable[[], float],
        *,
        verdicts: bool = True,
        how_sure: bool = False,
    ) -> None:
        super().__init__(look, widest=1152, margin=64)
        self._verdicts, self._how_sure = verdicts, how_sure
        self._said = ("", 0.0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.phase: Phase = "asking"
        self._view = view
        self._moment: Moment | None = None
        self._held: set[str] = set()
        self.countdown = Countdown(clock, self)
        self.countdown.ticked.connect(self._tick)
        self.countdown.over.connect(lambda: self._answer(TIMEOUT))
        self._build(view)

    def _build(self, view: SceneView) -> None:
        look = self.look
        self.back = Button(f"←  {view.scenario}", look, quiet=True, name=f"Leave {view.scenario}")
        self.back.clicked.connect(self.leave_asked)
        self.meters = [MeterBar(meter.label, look) for meter in view.meters]
        self.ring = TimerRing(look)
        place = self.ring.sizePolicy()
        place.setRetainSizeWhenHidden(True)  # so that nothing jumps when the time is over
        self.ring.setSizePolicy(place)
        gauges: list[QWidget] = [*self.meters, self.ring]
        top = QHBoxLayout()
        top.setSpacing(look.gap(34))
        top.addWidget(self.back)
        top.addStretch(1)
        self.column.addLayout(top)
        if look.scale > LARGE:
            self.column.addWidget(Flow(gauges, look, gap=34))
        else:
            for gauge in gauges:
                top.addWidget(gauge)
        self._columns = Columns(look, breaks_below=880)
        self.picture = Picture(look, ratio=548 / 300)
        self.title = Text("", look, "title")
        self.story = Prose("", look)
        self.story.setMaximumWidth(self.story.fontMetrics().averageCharWidth() * COLUMN_CHARACTERS)
        self.taken = ChoiceCard(look, sunken=True)
        for widget in (self.picture, self.title, self.story, self.taken):
            self._columns.left.addWidget(widget)
        self._columns.left.addStretch(1)
        self.ask = AskPanel(look)
        self.ask.taken.connect(self._take)
        self.consequence = ConsequencePanel(look)
        self.consequence.went_on.connect(self.went_on)
        self._columns.right.addWidget(self.ask)
        self.sure = self._sure_panel() if self._how_sure else None
        self._columns.right.addWidget(self.consequence)
        self.column.addWidget(self._columns, 1)
        self._still = Text("Time stands still. P goes on.", look, "title")
        self._still.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._still.hide()
        self.column.addWidget(self._still, 1)

    def show_scene(self, view: SceneView, picture: bytes | None) -> None:
        """Show a scene and start its time."""
        self._view = view
        self.phase = "asking"
        show_scene_picture(self.picture, view.picture, picture)
        self.title.setText(view.title)
        self.story.show_text(view.text)
        for bar, meter in zip(self.meters, view.meters, strict=True):
            bar.show_value(meter.value)
        self.ask.show_choices(view.choices, timed=view.limit is not None)
        self._tell(view)
        self._show_parts(asking=True)
        self.verticalScrollBar().setValue(0)
        self.setFocus()
        QTimer.singleShot(0, self._make_ready)
        self._held.discard("person")
        self.countdown.begin(view.limit)
        if self._held:
            self.countdown.pause()
        self._tick(view.limit or 0.0)

    def _tell(self, view: SceneView) -> None:
        """What a screen reader says when the scene takes the focus."""
        self.setAccessibleName(view.title)
        choices = "\n".join(f"{digit}: {choice.text}" for digit, choice in enumerate(view.choices, start=1))
        self.setAccessibleDescription(f"{plain_text(view.text)}\n{plain_text(choices)}")

    def _make_ready(self) -> None:
        """Do beforehand, while the person reads, what showing the consequence for the first time would cost."""
        for part in (*self.consequence.findChildren(QWidget), self.consequence, self.taken):
            part.ensurePolished()

    def prepare_consequence(self, moment: Moment) -> None:
        """Lay out what comes of the decision while it is being kept; nothing of it is painted yet."""
        self._moment = moment
        self._withhold(True)
        place = next((n for n, choice in enumerate(self._view.choices) if choice.id == moment.answer.id), None)
        self.taken.show_choice((place or 0) + 1, moment.answer.text)
        self.consequence.show_moment(moment, verdict=self._verdicts)
        self._show_parts(asking=False)
        self.verticalScrollBar().setValue(0)

    def show_consequence(self) -> None:
        """The move is kept: paint what came of it."""
        self.phase = "consequence"
        for bar, meter in zip(self.meters, self._moment.meters if self._moment else (), strict=False):
            bar.show_value(meter.after)
        self._withhold(False)
        self.consequence.go_on.setFocus()

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

    def _withhold(self, wait: bool) -> None:
        for part in (self.consequence, self.taken):
            part.setUpdatesEnabled(not wait)

    def _show_parts(self, *, asking: bool) -> None:
        self._columns.hide()  # what is shown inside something hidden is laid out once, not once for each part
        self.ask.setVisible(asking)
        if self.sure is not None:
            self.sure.hide()
        self.story.setVisible(asking)
        self.consequence.setVisible(not asking)
        self.taken.setVisible(not asking)
        self._columns.show()
        self.ring.setVisible(asking and self._view.limit is not None)

    def _take(self, place: int) -> None:
        if place < len(self._view.choices):
            self._answer(self._view.choices[place].id)

    def _answer(self, answer: str) -> None:
        if self.phase != "asking" or (self.countdown.paused and answer != TIMEOUT):
            return
        self._said = answer, round(self.countdown.stop(), 2)
        if self.sure is not None and answer != TIMEOUT:
            self._ask_how_sure(self.sure)
        else:
            self._decide(None)

    def _sure_panel(self) -> SurePanel:
        panel = SurePanel(self.look)
        panel.said.connect(self._decide)
        panel.hide()
        self._columns.right.addWidget(panel)
        return panel

    def _ask_how_sure(self, panel: SurePanel) -> None:
        self.phase = "sure"
        self.ring.hide()
        self.ask.hide()
        panel.show()
        panel.buttons[0].setFocus()
        QTimer.singleShot(0, lambda: self.ensureWidgetVisible(panel))

    def _decide(self, confidence: int | None) -> None:
        """The answer is complete."""
        if self.phase not in ("asking", "sure"):
            return
        self.phase = "deciding"
        self.answered.emit(*self._said, confidence)

    def _tick(self, left: float) -> None:
        if self._view.limit is not None:
            self.ring.show_time(left, self._view.limit, paused=self.countdown.paused)

    def hold(self, reason: str, still: bool) -> None:
        """Let the time stand still for a reason, or go on once there is none left."""
        (self._held.add if still else self._held.discard)(reason)
        if self.phase != "asking":
            return
        still = bool(self._held)
        (self.countdown.pause if still else self.countdown.resume)()
        self._columns.setVisible(not still or self._view.limit is None)
        self._still.setVisible(still and self._view.limit is not None)
        self._tick(self.countdown.left)
        if not still:
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose, Esc asks, P pauses."""
        digit = event.key() - Qt.Key.Key_1
        if event.isAutoRepeat():
            return super().keyPressEvent(event)
        if self.phase == "asking" and 0 <= digit < len(self._view.choices):
            self._take(digit)
        elif self.phase == "sure" and 0 <= digit < len(STEPS):
            self._decide(digit + 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_asked.emit()
        elif event.key() == Qt.Key.Key_P and self._view.limit is not None:
            self.hold("person", "person" not in self._held)
        else:
            super().keyPressEvent(event)
        return None
