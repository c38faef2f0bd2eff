"""A group: the files that it is made from, each with a tick, and below them what to talk about."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.actions.cohort.cohort_row import CohortRow
from trainer.language.cohort_questions import question_for, why_discussed
from trainer.language.cohorts import decision_in_words, people_counted
from trainer.language.translation import _
from trainer.language.verdicts import calls_in_short
from trainer.scoring.cohort_values import Cohort, CohortDecision
from trainer.ui.pages.group.file_rows import FileRows
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Card, Page, Row
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.pressable import announce
from trainer.ui.widgets.text import Text
from trainer.ui.widgets.tick import Tick


class GroupPage(Page):
    """Emits what is asked for. It is shown what was read by `show_read`, and shows that work goes on until then."""

    back_asked = Signal()
    own_asked = Signal()
    files_asked = Signal()
    folder_asked = Signal()
    anew_asked = Signal()
    stop_asked = Signal()
    save_asked = Signal(bool)
    """Whether people are named in it."""
    ticked = Signal(object)
    """A TickedRow."""
    look_asked = Signal(object)
    """The CohortDecision that is gone through first; None for the one with most to talk of."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, widest=980)
        muted = theme.colors.muted
        self.back = self._button(_("←  With a room"), self.back_asked.emit, quiet=True, name=_("Back to With a room"))
        self.column.addWidget(self.back)
        self.column.addWidget(Text(_("A group"), theme, "title"))
        self._facts = Text("", theme, "body", color=muted)
        self.stop = self._button(_("Stop"), self.stop_asked.emit, name=_("Stop reading"))
        self.column.addWidget(Row([self._facts, self.stop], theme, apart=1))
        self.go = self._button(_("Go through the decisions"), lambda: self.look_asked.emit(None), primary=True)
        self.files = self._button(_("Add files…"), self.files_asked.emit)
        self.folder = self._button(_("Add a folder…"), self.folder_asked.emit)
        self.own = self._button(_("Everybody on this computer"), self.own_asked.emit)
        self.names = Tick(_("Name people in what is saved"), theme, on=False, role="body")
        self.save = self._button(_("Save as…"), lambda: self.save_asked.emit(self.names.isChecked()))
        self.anew = self._button(_("Begin anew"), self.anew_asked.emit, name=_("Begin anew, with no files"))
        buttons: list[QWidget] = [self.go, self.files, self.folder, self.own, self.save, self.anew]
        self.column.addWidget(Flow(buttons, theme, name=_("What you can do now")))
        self.column.addWidget(self.names)
        words = _("Decisions are gone through by → or Page down, back by ← or Page up; ↑ and ↓ scroll, Esc ends.")
        self._keys = Text(words, theme, "small", color=muted)
        self.column.addWidget(self._keys)
        self._made_from = Text(_("What it is made from"), theme, "heading")
        self.column.addWidget(self._made_from)
        self.rows = FileRows(theme)
        self.rows.ticked.connect(self.ticked)
        self.column.addWidget(self.rows)
        self._below = QWidget()
        self.column.addWidget(self._below)
        self.column.addStretch(1)
        self._show_what_is_there((), None)
        self.stop.hide()

    def _button(
        self, words: str, deed: Callable[[], object], *, primary: bool = False, quiet: bool = False, name: str = ""
    ) -> Button:
        button = Button(words, self.theme, primary=primary, quiet=quiet, name=name or None)
        button.clicked.connect(lambda _=False: deed())
        return button

    def show_busy(self, words: str) -> None:
        """Say that work goes on, which can be stopped."""
        self._facts.setText(words)
        self.stop.show()
        announce(self, words)

    def show_read(self, rows: Sequence[CohortRow], cohort: Cohort | None, told: Sequence[str], *, own: bool) -> None:
        """Show what was read; `cohort` is None where nothing was counted, `own` whether this computer is in it."""
        self.stop.hide()
        self.rows.show_rows(rows)
        self.own.setVisible(not own)
        self._show_what_is_there(rows, cohort)
        self._show_below(cohort, told)
        announce(self, self._facts.text())

    def _show_what_is_there(self, rows: Sequence[CohortRow], cohort: Cohort | None) -> None:
        some = cohort is not None and bool(cohort.people)
        policy = self.stop.sizePolicy()
        policy.setRetainSizeWhenHidden(bool(rows))  # then nothing moves where work is short
        self.stop.setSizePolicy(policy)
        shown: list[tuple[QWidget, bool]] = [(each, some) for each in (self.go, self.save, self.names, self._keys)]
        shown += [(each, bool(rows)) for each in (self.anew, self._made_from, self.rows)]
        for widget, is_there in shown:
            widget.setVisible(is_there)
        if some and cohort is not None:
            said = f"{people_counted(len(cohort.people))}, {calls_in_short(cohort.tally)}"
        elif rows:
            said = _("Nothing counts yet.")
        else:
            said = _(
                "Drop result files, room files or whole folders of them here. All of them are read together, on this "
                "computer: who decided what, where the group split, and what to talk about."
            )
        self._facts.setText(said)

    def _show_below(self, cohort: Cohort | None, told: Sequence[str]) -> None:
        """What to talk about, and what else is to be known of the files."""
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.gap(10))
        if cohort is not None and cohort.people:
            column.addWidget(Text(_("What to talk about"), self.theme, "heading"))
            found = cohort.to_discuss()
            for number, decision in enumerate(found):
                column.addWidget(self._to_talk_of(decision, found[:number]))
            if not found:
                words = _("Nothing stands out: where several people decided, all chose the same and fitting style.")
                column.addWidget(Text(words, self.theme, "body"))
        for each in told:
            column.addWidget(Text(each, self.theme, "small", color=self.theme.colors.muted))
        self.column.replaceWidget(self._below, below)
        self._below.hide()  # at once; it is gone later
        self._below.deleteLater()
        self._below = below
        below.show()

    def _to_talk_of(self, decision: CohortDecision, before: Sequence[CohortDecision]) -> Card:
        card, title = Card(self.theme), decision_in_words(decision)
        card.column.addWidget(Text(title, self.theme, "heading", level=3))
        card.column.addWidget(Text(why_discussed(decision), self.theme, "body"))
        card.column.addWidget(Text(question_for(decision, before), self.theme, "strong"))
        name = _("{deed}: {title}").format(deed=_("Look at it"), title=title)
        look = self._button(_("Look at it"), lambda: self.look_asked.emit(decision), name=name)
        card.column.addWidget(Row([look], self.theme, apart=1))
        return card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops what goes on, else it goes back."""
        if event.key() == Qt.Key.Key_Escape:
            (self.stop_asked if self.stop.isVisible() else self.back_asked).emit()
            return
        super().keyPressEvent(event)
