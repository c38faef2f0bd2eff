"""The debrief: what each moment called for, what was done, why, and what would have turned it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from trainer.language.debriefs import beside_in_words, ended_in_words, summary_in_words
from trainer.language.intentions import intention_in_words
from trainer.language.people import voice_in_words
from trainer.language.translation import N_, _
from trainer.language.verdicts import counts_of, right_calls
from trainer.play.note import Note
from trainer.records.kept import PlaythroughRecord
from trainer.scoring.debrief import Debrief
from trainer.ui.pages.debrief.decision_panel import DecisionPanel, Elsewhere
from trainer.ui.pages.debrief.factor_panel import FactorPanel, Reader
from trainer.ui.pages.debrief.path_stop import PathStop
from trainer.ui.pages.debrief.thread_list import ThreadList
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Grid, Page, Row
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.call_table import CallTable
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.text_area import TextArea
from trainer.ui.widgets.two_columns import Columns
from trainer.ui.widgets.verdict_line import VerdictLine

LEGEND = N_(
    "Full: called for, and done. Half full: done poorly. Crossed: not the call. Small: not chosen."
    " Turns: the call has changed. ← → ↓ walk the path."
)


class DebriefPage(Page):
    """One playthrough explained.

    `read` is asked for a reading when a factor is turned, `other` for what another choice would have led to.
    Emits the learner's words (number of the decision, kind, text), and the decision to go on from.
    """

    home_asked = Signal()
    said = Signal(object)
    """A Note."""
    again_asked = Signal(int)
    save_asked = Signal()
    other_asked = Signal(object)  # an id is larger than what Signal(int) carries
    """Another playthrough that has ended."""

    def __init__(
        self,
        theme: Theme,
        debrief: Debrief,
        read: Reader,
        other: Elsewhere,
        notes: Sequence[Note] = (),
        *,
        kept: bool = True,
    ) -> None:
        super().__init__(theme, widest=1152, margin=64)
        self.debrief, self._kept = debrief, kept
        self._notes: dict[tuple[int, str], str] = {(note.number, note.kind): note.text for note in notes}
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._head()
        self.stops = [self._stop(place) for place in range(len(debrief.decisions))]
        self.marks = [stop.mark for stop in self.stops]
        path = Grid(list(self.stops), theme, narrowest=74, widest=96, gap=0, rows=14)
        self.column.addSpacing(theme.gap(6))
        self.column.addWidget(path)
        if self.stops:
            self.column.addWidget(Text(_(LEGEND), theme, "small", color=theme.colors.muted))
        columns = Columns(theme, breaks_below=860, gap=22)
        self.decision = DecisionPanel(theme, other)
        self.decision.said.connect(self._say)
        self.decision.again_asked.connect(self.again_asked)
        self.decision.walk_asked.connect(self._walk_back)
        self.decision.opened.connect(lambda below: QTimer.singleShot(0, below, lambda: self.ensureWidgetVisible(below)))
        self.factors = FactorPanel(theme, read)
        self.factors.stay_in_view(self)
        columns.left.addWidget(self.decision)
        columns.left.addStretch(1)
        columns.right.addWidget(self.factors)
        if debrief.voices or debrief.threads_to(0):
            columns.right.addWidget(self._ending())
        columns.right.addWidget(self._beside())
        columns.right.addWidget(self._next_time())
        columns.right.addStretch(1)
        self.column.addWidget(columns)
        self.column.addStretch(1)
        looked_at = next((number for number, kind in self._notes if kind == "review" and number), 0)
        self.walk_to(looked_at or _first_to_look_at(debrief))

    def _head(self) -> None:
        theme, debrief = self.theme, self.debrief
        self._back = Button(_("←  Home"), theme, quiet=True, name=_("Back to Home"))
        self._back.clicked.connect(self._leave)
        self._top = Row([self._back], theme, apart=1)
        self.column.addWidget(self._top)
        columns = Columns(theme, breaks_below=820, gap=22)
        columns.left.setSpacing(theme.gap(4))
        muted = theme.colors.muted
        columns.left.addWidget(Text(debrief.whole_title, theme, "body", color=muted))
        columns.left.addWidget(Text(right_calls(debrief.tally), theme, "display"))
        beside = [(verdict, words) for verdict, words in counts_of(debrief.tally) if verdict != "right"]
        if beside:  # the title says the right ones
            columns.left.addWidget(VerdictLine(theme, beside, "strong"))
        columns.left.addWidget(Text(summary_in_words(debrief), theme, "body", color=muted))
        columns.left.addStretch(1)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        columns.right.addWidget(CallTable(debrief.table, theme), 0, right)
        self.column.addWidget(columns)

    def offer(self, ended: Sequence[PlaythroughRecord], shown: int) -> None:
        """Let another playthrough of the same scenario be looked at; `shown` is the id of this one."""
        now = next((ended_in_words(each) for each in ended if each.id == shown), _("Other times"))
        name = _("{time}. Choose another time you played it").format(time=now)
        self.times = Button(f"{now}  ▾", self.theme, quiet=True, name=name)
        self._menu = QMenu(self)
        self._menu.setFont(self.theme.font("body"))
        for each in ended:
            words = ended_in_words(each)
            action = self._menu.addAction(_("{time} · shown").format(time=words) if each.id == shown else words)
            action.triggered.connect(lambda _=False, id=each.id: self.other_asked.emit(id))
        self._menu.setMinimumWidth(self._menu.sizeHint().width() + self.theme.px(24))  # else large text is elided
        self.times.clicked.connect(lambda: self._menu.popup(self.times.mapToGlobal(self.times.rect().bottomLeft())))
        self._top.add(self.times)
        QWidget.setTabOrder(self._back, self.times)

    def _stop(self, place: int) -> PathStop:
        decisions = self.debrief.decisions
        stop = PathStop(decisions[place], self.theme, first=place == 0, last=place == len(decisions) - 1)
        stop.mark.chosen.connect(lambda: self._walk_to(place))
        stop.fork_asked.connect(lambda choice: self._show_fork(place, choice))
        return stop

    def walk_to(self, number: int) -> None:
        """Show a decision by its number; one that is not there changes nothing."""
        if 0 < number <= len(self.marks):
            self._walk_to(number - 1)

    def _walk_to(self, place: int) -> None:
        for other, mark in enumerate(self.marks):
            mark.mark(other == place)
        self._show(place)

    def _show_fork(self, place: int, choice: str) -> None:
        """Show a moment with what a choice that was not taken would have led to."""
        self._walk_to(place)
        self.decision.open_other(choice)
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.decision.others[choice]))

    def _show(self, place: int) -> None:
        decision = self.debrief.decisions[place]
        view, self_review = (self._notes.get((decision.number, kind), "") for kind in ("differently", "review"))
        self.decision.show_decision(decision, view, self_review, self.debrief.threads_to(decision.number))
        before: QWidget = [self.marks[-1], *self.stops[-1].forks][-1]
        for each in self.decision.focusables():
            QWidget.setTabOrder(before, each)
            before = each
        self.factors.setVisible(decision.situation is not None)
        if decision.situation is not None:
            self.factors.show_situation(decision.situation)

    def _walk_back(self, number: int) -> None:
        """Along a thread, to the decision it comes from."""
        self.walk_to(number)
        self.marks[number - 1].setFocus()
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.marks[number - 1]))

    def _ending(self) -> Card:
        """What people would say, and what of it came from earlier decisions."""
        debrief, theme = self.debrief, self.theme
        card = Card(theme)
        card.column.addWidget(Text(debrief.ending_title, theme, "strong"))
        for who, words in debrief.voices:
            card.column.addWidget(Text(voice_in_words(who, words), theme, "body"))
        if threads := debrief.threads_to(0):
            card.column.addWidget(ThreadList(theme, threads, self._walk_back))
        return card

    def _beside(self) -> Card:
        debrief, theme = self.debrief, self.theme
        card = Card(theme)
        card.column.addWidget(Text(_("Beside the calls"), theme, "strong"))
        self_review = self._notes.get((0, "review"))
        lines = [_("Your own look: {text}").format(text=self_review)] if self_review else []
        for line in lines + beside_in_words(debrief) or [_("Nothing to note.")]:
            card.column.addWidget(Text(line, theme, "body", color=theme.colors.muted))
        return card

    def _say(self, note: Note) -> None:
        if self._notes.get((note.number, note.kind), "") != note.text:
            self._notes[note.number, note.kind] = note.text
            self.said.emit(note)

    def _next_time(self) -> Card:
        theme = self.theme
        card = Card(theme)
        card.column.addWidget(Text(_("Next time"), theme, "strong"))
        words = (
            _(
                "Put it your own way: if this happens, then I do that."
                " Done keeps it, and you will see it before your next start."
            )
            if self._kept
            else _("Put it your own way: if this happens, then I do that. Nothing of this playthrough is kept.")
        )
        card.column.addWidget(Text(words, theme, "small", color=theme.colors.muted))
        meant = self._notes.get((0, "intention")) or intention_in_words(self.debrief.intention)
        self.intention = TextArea(theme, _("Your intention for next time"), meant)
        self.intention.left.connect(lambda text: self._say(Note(0, "intention", text)))
        card.column.addWidget(self.intention)
        self.done = Button(_("Done"), theme, primary=True, name=_("Done, back to Home"))
        self.done.clicked.connect(self._finish)
        save = Button(_("Save…"), theme, name=_("Save the debrief as HTML or PDF"))
        save.clicked.connect(self.save_asked)
        card.column.addWidget(Flow([self.done, save], theme))
        return card

    def _leave(self) -> None:
        """Go home; what was typed is kept, for the focus leaves its field."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()
        self.home_asked.emit()

    def _finish(self) -> None:
        """Keep the intention as it stands, also one that was not touched."""
        self._say(Note(0, "intention", self.intention.toPlainText().strip()))
        self.home_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right walk the path, down comes to what was not taken; Esc goes home."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and self.marks:
            now = next(place for place, mark in enumerate(self.marks) if mark.isChecked())
            place = max(0, min(len(self.marks) - 1, now + step))
            self.marks[place].setFocus()
            self._walk_to(place)
            self.ensureWidgetVisible(self.marks[place])
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)


def _first_to_look_at(debrief: Debrief) -> int:
    """The first that was not the call, else the first that was done poorly, else the first."""
    came_to = [each.scored.verdict for each in debrief.decisions]
    return next((came_to.index(verdict) + 1 for verdict in ("not the call", "poorly done") if verdict in came_to), 1)
