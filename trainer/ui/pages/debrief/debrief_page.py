"""The debrief: first what happened and what turned it, told; then everything that is known, for who wants to know."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from trainer.actions.catalog.catalog_entry import PictureRef
from trainer.language.debriefs import ended_in_words
from trainer.language.happened import first_told_of
from trainer.language.intentions import intention_in_words
from trainer.language.translation import _
from trainer.play.note import Note
from trainer.records.kept import PlaythroughRecord
from trainer.scoring.debrief import Debrief
from trainer.scoring.threads import Thread
from trainer.scoring.turning_point import Turned
from trainer.ui.pages.debrief.decision_mark import DecisionMark
from trainer.ui.pages.debrief.decision_panel import Elsewhere
from trainer.ui.pages.debrief.everything import Everything
from trainer.ui.pages.debrief.next_time import NextTime
from trainer.ui.pages.debrief.path_part import ForkAsked, PathPart
from trainer.ui.pages.debrief.story_part import story_part
from trainer.ui.pages.debrief.thread_list import ThreadList
from trainer.ui.pages.debrief.turning_part import TurningPart
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Page, Row
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.factor_panel import Reader
from trainer.ui.widgets.heard import words_of
from trainer.ui.widgets.pressable import announce
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.two_columns import Columns

MOST_THREADS = 3
"""So many stand in the first view; the others with their decisions."""


class DebriefPage(Page):
    """One playthrough, told and explained.

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
        picture: tuple[PictureRef | None, bytes | None] = (None, None),
        *,
        kept: bool = True,
    ) -> None:
        super().__init__(theme, widest=1152, margin=64, above=22)
        self.debrief, self._read, self._elsewhere = debrief, read, other
        self._notes: dict[tuple[int, str], str] = {(note.number, note.kind): note.text for note in notes}
        self._everything: Everything | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._back = Button(_("←  Home"), theme, quiet=True, name=_("Back to Home"))
        self._back.clicked.connect(self._leave)
        self._top = Row([self._back], theme, apart=1)
        self.column.addWidget(self._top)
        self._story = story_part(theme, debrief, *picture)
        self.column.addWidget(self._story)
        self.path = PathPart(theme, debrief)
        self.stops, self.marks = self.path.stops, self.path.marks
        self.path.walk_asked.connect(self.walk_to)
        self.path.why_asked.connect(self.show_why)
        self.path.fork_asked.connect(self._show_fork)
        self.turning = TurningPart(theme, debrief)
        self.turning.again_asked.connect(self.again_asked)
        self.turning.why_asked.connect(self.show_why)
        if self.stops:
            self.column.addWidget(self.path)
        self.column.addWidget(self.turning)
        self.column.addWidget(self._came_of_it(kept))
        self._add_everything()
        self.column.addStretch(1)
        looked_at = next((number for number, kind in self._notes if kind == "review" and number), 0)
        self.walk_to(looked_at or first_told_of(debrief))

    def _came_of_it(self, kept: bool) -> QWidget:
        """Threads, and the intention beside them."""
        theme = self.theme
        self._make_next_time(kept)
        threads = _to_tell(self.debrief)
        if not threads:
            return self.next_time
        card = Card(theme)
        card.column.addWidget(Text(_("What came of what you did"), theme, "strong", level=2))
        card.column.addWidget(ThreadList(theme, threads, self._walk_back))
        card.column.addStretch(1)
        columns = Columns(theme, breaks_below=860, gap=22)
        columns.left.addWidget(card)
        columns.right.addWidget(self.next_time)
        return columns

    def _make_next_time(self, kept: bool) -> None:
        theme = self.theme
        meant = self._notes.get((0, "intention")) or intention_in_words(self.debrief.intention)
        self.next_time = NextTime(theme, meant, kept=kept)
        self.intention, self.done = self.next_time.intention, self.next_time.done
        self.next_time.meant.connect(lambda text: self._say(Note(0, "intention", text)))
        self.next_time.done_asked.connect(self._finish)
        self.next_time.save_asked.connect(self.save_asked)

    def _add_everything(self) -> None:
        theme = self.theme
        self.more = Button(_("Everything"), theme)
        self.more.clicked.connect(self._turn_everything)
        words = _(
            "Each decision with its why, what else was on offer, the counts, and what would have turned the call."
        )
        told = Text(words, theme, "small", color=theme.colors.muted)
        self.column.addWidget(Row([self.more, told], theme, apart=1))

    @property
    def everything(self) -> Everything:
        """All that is known; made when it is first asked for."""
        if self._everything is None:
            made = self._everything = Everything(self.theme, self.debrief, self._read, self._elsewhere, self)
            made.walk_asked.connect(self._walk_back)
            made.decision.said.connect(self._say)
            made.decision.again_asked.connect(self.again_asked)
            made.decision.opened.connect(self._bring)
            self.column.insertWidget(self.column.count() - 1, made)
            made.fill(self._notes)
        return self._everything

    def _turn_everything(self) -> None:
        """Open it, or close it again."""
        if self._everything is not None and self._everything.isVisibleTo(self):
            self._everything.hide()
            announce(self.more, _("Everything is closed."))
        else:
            self.open_everything()
            announce(self.more, _("Everything is open below."))

    def open_everything(self) -> None:
        """Show all that is known of the decision that is walked to."""
        self.everything.show()
        self._show_decision()
        self._lay_out_anew()

    def show_why(self, number: int) -> None:
        """Open what decided a moment, with its factors as switches."""
        self.walk_to(number)
        self.open_everything()
        factors = self.everything.factors
        seen = factors if factors.isVisibleTo(self) else self.everything.decision
        QTimer.singleShot(0, seen, lambda: self._begin_with(seen))

    def _begin_with(self, seen: QWidget) -> None:
        """Let the view begin with it, and the focus go there."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + seen.mapTo(self.viewport(), seen.rect().topLeft()).y() - self.theme.gap(16))
        first = next(
            (each for each in seen.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus), None
        )
        if first is not None:
            first.setFocus()

    def show_turning_points(self, points: Turned) -> None:
        """Show what was found; None: that is not known."""
        before: QWidget = self.path.why
        for each in self.turning.show_points(points):
            QWidget.setTabOrder(before, each)
            before = each
        self._lay_out_anew()

    def _lay_out_anew(self) -> None:
        """At once, for boxes in boxes would hear of what is new one after another."""
        self.height_of(self.viewport().width())

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

    def walk_to(self, number: int) -> None:
        """Stand at a decision by its number; one that is not there changes nothing."""
        if 0 < number <= len(self.marks):
            self.path.show_number(number)
            if self._everything is not None and self._everything.isVisibleTo(self):
                self._show_decision()

    def tell_first(self, mark: DecisionMark) -> None:
        """Give a mark the focus, and tell with it what stands above the path."""
        mark.tell(words_of(self._story))
        mark.setFocus()

    def _show_decision(self) -> None:
        before: QWidget = self.more
        for each in self.everything.show_decision(self.path.number, self._notes):
            QWidget.setTabOrder(before, each)
            before = each

    def _show_fork(self, asked: ForkAsked) -> None:
        """Show a moment with what a choice that was not taken would have led to."""
        self.walk_to(asked.number)
        self.open_everything()
        decision = self.everything.decision
        decision.open_other(asked.choice)
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(decision.others[asked.choice]))

    def _walk_back(self, number: int) -> None:
        """Along a thread, to the decision it comes from."""
        self.walk_to(number)
        self.marks[number - 1].setFocus()
        self._bring(self.marks[number - 1])

    def _bring(self, below: QWidget) -> None:
        """Into view, once it is laid out."""
        QTimer.singleShot(0, below, lambda: self.ensureWidgetVisible(below))

    def _say(self, note: Note) -> None:
        if self._notes.get((note.number, note.kind), "") != note.text:
            self._notes[note.number, note.kind] = note.text
            self.said.emit(note)

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
            number = max(1, min(len(self.marks), self.path.number + step))
            self.marks[number - 1].setFocus()
            self.walk_to(number)
            self.ensureWidgetVisible(self.marks[number - 1])
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)


def _to_tell(debrief: Debrief) -> list[Thread]:
    """What came of decisions: in the ending, else where something was seen of it. One of each, the last ones."""
    seen = [each for each in debrief.threads if each.kind in ("text", "outcome")]
    by_cause = {each.cause.number: each for each in debrief.threads_to(0) or seen}
    return list(by_cause.values())[-MOST_THREADS:]
