"""Play: a scene reads like a page of a good book; then one decides, and sees what comes of it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from trainer.actions.play.events import (
    Event,
    Held,
    Hurried,
    Inquired,
    LeaveAsked,
    Picked,
    Released,
    SaidHowSure,
    Ticked,
)
from trainer.actions.play.scene_view import picture_bytes
from trainer.actions.play.session import Phase, Session
from trainer.packs.markup import plain_text
from trainer.play.move import Move
from trainer.ui.pages.play.beside import Beside
from trainer.ui.pages.play.gauges import RingInView
from trainer.ui.pages.play.pause_panel import PausePanel
from trainer.ui.pages.play.play_head import BREAKS_BELOW, PlayHead
from trainer.ui.pages.play.play_layout import PlayLayout
from trainer.ui.pages.play.scene_panel import ScenePanel
from trainer.ui.pages.play.stage import Stage, brings_on
from trainer.ui.pages.play.sure_panel import STEPS, SurePanel
from trainer.ui.pages.play.told import choices_told, scene_in_words, scene_told
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Page
from trainer.ui.widgets.character_keys import AS_EVER, Keys
from trainer.ui.widgets.pressable import ENTER, announce
from trainer.ui.widgets.two_columns import Columns

BEFORE: tuple[Phase, ...] = ("story", "reading", "composing", "choosing")
"""Phases before a choice is taken."""


class PlayPage(Page):
    """Shows a session, and says what happens to it; it decides nothing.

    `happened` carries an Event. `place` is shown where else the scenario's title is; `keys` are told to who plays.
    """

    happened = Signal(object)
    heard_as = "page"

    def __init__(self, theme: Theme, session: Session, place: str = "", keys: Keys = AS_EVER) -> None:
        super().__init__(theme, widest=1152, margin=64)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else all moves when it comes or goes
        self.session = session
        self._laid_out: Move | None = None
        self._withheld: QWidget = self
        self._read_to = 0
        self._build(session, place or session.scene.scenario, keys)

    @property
    def phase(self) -> Phase:
        """What of the session is shown."""
        return self.session.phase

    def _build(self, session: Session, place: str, keys: Keys) -> None:
        theme = self.theme
        self._head = PlayHead(theme, session.scene, place, keys)
        self._head.back.clicked.connect(lambda: self._say(LeaveAsked()))
        self.ring = self._head.ring
        self.ring.pressed.connect(self._pause)
        self.ring_in_view = RingInView(self.ring, theme, self)
        self.column.addWidget(self._head)
        self._columns = Columns(theme, breaks_below=BREAKS_BELOW)
        self.scene = ScenePanel(theme)
        self._columns.left.addWidget(self.scene)
        if self._head.who is not None:
            self._head.who.clicked.connect(lambda: self.scene.show_cast(self.verticalScrollBar()))
        self.scene.questions.asked.connect(lambda id: self._say(Inquired(id)))
        beside = self._beside = Beside(theme, session.asked, keys)
        beside.happened.connect(self._say)
        self.ask, self.consequence = beside.ask, beside.consequence
        self.sure, self.read, self.own = beside.sure, beside.read, beside.own
        self.ask.taken.connect(self._pick)
        self.room = PlayLayout(self, theme, self.scene, self.ask, self.consequence)
        self._columns.right.addWidget(beside)
        self.column.addWidget(self._columns, 1)
        self._stage = Stage(self.room, theme, self._head, self.ask, self.consequence)
        self._stage.ticked.connect(lambda: self._say(Ticked()))
        self._still = PausePanel(theme, keys)
        self._still.went_on.connect(lambda: self._say(Released("person")))
        self._still.hide()
        self.column.addWidget(self._still, 1)

    def _say(self, event: Event) -> None:
        self.happened.emit(event)

    def begin(self, now: float) -> None:
        """It has its place and size: show where the session stands by now."""
        self._show_scene()
        if self.session.still:
            self._show_stillness()
        self._stage.show_session(self.session, now)

    def show_session(self, session: Session, now: float) -> None:
        """Show what a session has become by now."""
        before, self.session = self.session, session
        another = session.scene is not before.scene and not session.inquired
        if another and session.phase in BEFORE:
            self._show_scene()
        elif session.phase != before.phase:
            self._show_phase(before.phase)
        elif session.inquired != before.inquired:
            self._show_answers()
        if session.still != before.still:
            self._show_stillness()
        self._stage.show_session(session, now)

    def _show_phase(self, before: Phase) -> None:
        match self.session.phase:
            case "choosing" if before == "story":
                self._let_choices_come()
            case "composing":
                self._ask_first()
            case "choosing" if before in ("reading", "composing"):
                self._show_choices()
            case "choosing":  # what could not be kept is decided anew
                self.setFocus()
            case "asked how sure" if self.sure is not None:
                self._ask_how_sure(self.sure)
            case "saving":
                self._lay_out_consequence()
            case "saving failed":
                self._laid_out = None
                self._show_parts(asking=True)  # the decision as it was, its time standing still
                self._withheld.setUpdatesEnabled(True)
            case "consequence":
                self._show_consequence()
            case "ended":
                self.setEnabled(False)

    def _show_scene(self) -> None:
        """A scene, from its beginning."""
        session, view = self.session, self.session.scene
        self._laid_out = None
        self.scene.show_scene(view, picture_bytes(session.play, view.picture))
        self.scene.mute(False)
        self._head.show_values([meter.value for meter in view.meters])
        self.ask.show_choices(view.choices, timed=session.timed)
        self._tell()
        self._show_parts(asking=True)
        if session.phase == "story":
            self.scene.show_questions(there=False, room=True)
        self.room.begin(timed=session.timed)
        self.verticalScrollBar().setValue(0)
        self.setFocus()
        QTimer.singleShot(0, self.consequence, self.consequence.make_ready)
        self._ask_first()

    def _ask_first(self) -> None:
        """What is asked before the choices come, if anything is: nothing can be asked of people meanwhile."""
        if self._beside.ask_first(self.phase, scene_in_words(self.session.scene)):
            self.scene.show_questions(there=False)
            self.ring.hide()

    def _show_answers(self) -> None:
        """A question was asked: its answer goes on in the story, and choices may be others."""
        session, view = self.session, self.session.scene
        self.scene.show_answers(view, timed=session.timed)
        self.ask.show_choices(view.choices, timed=session.timed)
        self._tell()
        self.setFocus()
        self.room.show_answer()
        announce(self, plain_text(next(each.answer for each in view.heard if each.id == session.inquired[-1])))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again whether there is room for the picture."""
        super().resizeEvent(event)
        if self.phase in BEFORE:
            self.room.share_anew(timed=self.session.timed)

    def _let_choices_come(self) -> None:
        """The story has been read, or one wants to decide: nothing of it moves, and who listens is told what is new."""
        self.scene.show_questions(there=True)
        self._tell()
        announce(self, choices_told(self.session.scene))

    def _show_choices(self) -> None:
        """What decides the moment was said."""
        self._show_parts(asking=True)
        self._tell()
        self.setFocus()
        if not self._columns.wide:
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.ask.cards[0]))

    def _tell(self) -> None:
        """What a screen reader says when the scene takes the focus."""
        view = self.session.scene
        self.setAccessibleName(view.title)
        if self.phase not in ("reading", "composing"):  # then what takes the focus says it
            self.setAccessibleDescription(scene_told(view, choices=self.phase != "story"))

    def _lay_out_consequence(self) -> None:
        """Lay out what comes of the decision while it is being kept; until then the decision stays painted."""
        session, decision = self.session, self.session.explained
        assert decision is not None
        self._laid_out = session.move
        self._withheld = (
            self._beside if self._columns.wide and not self.verticalScrollBar().value() else self.viewport()
        )
        self._withheld.setUpdatesEnabled(False)
        ids = [choice.id for choice in session.scene.choices]
        digit = ids.index(decision.answer.id) + 1 if decision.answer.id in ids else None
        self.consequence.show_decision(decision, digit, verdict=session.play.playthrough.verdicts == "each")
        self._show_parts(asking=False)
        self.verticalScrollBar().setValue(0)

    def _show_consequence(self) -> None:
        """The move is kept: paint what came of it, which is laid out already unless there was no time for that."""
        kept = self.session.play.steps[-1].move
        if self._laid_out is None or (self._laid_out.scene, self._laid_out.choice) != (kept.scene, kept.choice):
            self._lay_out_consequence()
        self._withheld.setUpdatesEnabled(True)
        self.scene.show_questions(there=False)  # it is decided
        self.scene.mute(self.consequence.grave)
        self.consequence.go_on.setFocus()
        if not self._columns.wide:
            self.room.show_outcome()

    def _show_parts(self, *, asking: bool) -> None:
        self._beside.show_only(self.ask if asking else self.consequence)
        # above what came of it in one column, the story would push that out of sight
        self.scene.show_story(asking or self._columns.wide)
        self.ring.setVisible(asking and self.session.timed)

    def _ask_how_sure(self, panel: SurePanel) -> None:
        self.ring.hide()
        panel.show_chosen(next(each.text for each in self.session.scene.choices if each.id == self.session.picked))
        self._beside.show_only(panel)
        self.setFocus()
        announce(self, panel.in_words)
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(panel))

    def _show_stillness(self) -> None:
        """Cover the scene while its time stands still, and lead back to where one read."""
        session, bar = self.session, self.verticalScrollBar()
        still = session.still
        if still:
            self._read_to = bar.value()
        self._columns.setVisible(not still or not session.timed)
        self._still.setVisible(still and session.timed)
        if still:
            self.setAccessibleDescription("")
            self._still.begin(focus="person" in session.clock.holds)
        elif session.phase in ("story", "choosing"):
            self._tell()
            self.setFocus()
            QTimer.singleShot(0, self, lambda: bar.setValue(self._read_to))

    def _pick(self, place: int) -> None:
        if place < len(self.session.scene.choices):
            self._say(Picked(self.session.scene.choices[place].id))

    def _pause(self) -> None:
        """Let the time stand still because the person asks for it, or go on."""
        self._say(Released("person") if "person" in self.session.clock.holds else Held("person"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose, Esc asks, P pauses, W shows who is who; what comes next comes at once with most keys."""
        digit, read = event.key() - Qt.Key.Key_1, self.read if self.phase == "reading" else None
        if event.isAutoRepeat():
            return super().keyPressEvent(event)
        if self.session.due is not None and brings_on(event, more_to_read=self.room.more_to_read > 0):
            self._say(Hurried())
        elif self.phase == "choosing" and 0 <= digit < len(self.session.scene.choices):
            self._pick(digit)
        elif (self.phase == "choosing" and self.scene.questions.press(event.text().upper())) or (
            read is not None and read.pick(event.text().upper())
        ):
            pass
        elif (first := self._beside.asked_first(self.phase)) is not None and event.key() in ENTER:
            first.go_on.click()
        elif self.phase == "asked how sure" and 0 <= digit < len(STEPS):
            self._say(SaidHowSure(digit + 1))
        elif event.key() == Qt.Key.Key_Escape:
            self._say(LeaveAsked())
        elif event.key() == Qt.Key.Key_P:
            self._pause()
        elif event.key() == Qt.Key.Key_W:
            self.scene.show_cast(self.verticalScrollBar())
        else:
            super().keyPressEvent(event)
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside everything asks for what comes next, too, and for what is on its way into view."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._say(Hurried())
        super().mousePressEvent(event)
