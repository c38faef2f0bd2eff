"""The decisions of a group for a projector, one at a time: what was read, then the bars, then call and why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.language.cohorts import decision_in_words, read_in_words
from trainer.language.numbers import whole
from trainer.language.translation import _
from trainer.packs.situation import Situation
from trainer.scoring.cohort_values import CohortDecision, Editions
from trainer.ui.pages.group.decision_parts import STEPS, TALK, parts_of, step_named
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Page
from trainer.ui.widgets.button import Button
from trainer.ui.widgets.factor_panel import FactorPanel, Reader
from trainer.ui.widgets.flow import Flow
from trainer.ui.widgets.heard import tell_with
from trainer.ui.widgets.pressable import announce
from trainer.ui.widgets.text import Text

_KEY = Qt.Key
READ_ON = (_KEY.Key_PageDown, _KEY.Key_Space)
"""What a presenter remote sends: it goes on once all was on the screen."""
ON = (*READ_ON, _KEY.Key_Right, _KEY.Key_Return, _KEY.Key_Enter)
BACK = (_KEY.Key_Left, _KEY.Key_PageUp)
PROJECTED, LARGEST = 1.35 / 1366, 2.0
"""How large text is at least, of 100 %, for each pixel that the window is wide; and at most."""
LINES = 3
"""That arrows up and down scroll by."""


class DecisionPage(Page):
    """Emits wanting to go back. The keys of a presenter remote turn it, as they turn a room.

    `wide` is how many pixels the window has: the wider, the larger is what stands on it. `ask` reads a situation.
    """

    back_asked = Signal()

    def __init__(
        self, theme: Theme, decisions: Sequence[CohortDecision], editions: Editions, ask: Reader, place: int = 0, *,
        wide: int,
    ) -> None:  # fmt: skip
        theme = theme._replace(scale=max(theme.scale, min(LARGEST, PROJECTED * wide)))
        super().__init__(theme, widest=1160, margin=40, above=14)
        self._decisions, self._editions, self._ask = decisions, editions, ask
        self._place, self._step = place, 0
        self.close_it = Button(_("←  A group"), theme, quiet=True, name=_("Back to the group"))
        self.close_it.clicked.connect(self.back_asked)
        self.back = Button(_("Back"), theme)
        self.back.clicked.connect(lambda _=False: self._turn(-1))
        self.next = Button("", theme, primary=True)
        self.next.clicked.connect(lambda _=False: self._turn(1))
        buttons: list[QWidget] = [self.close_it, self.back, self.next]
        self.column.addWidget(Flow(buttons, theme, name=_("What you can do now")))
        self._where = Text("", theme, "small", color=theme.colors.muted)
        self._title = Text("", theme, "title")
        self._shown = QWidget()
        for each in (self._where, self._title, self._shown):
            self.column.addWidget(each)
        self.column.addStretch(1)
        self._show()

    def _turn(self, by: int) -> None:
        """A step on or back; after the last step of one the next decision begins."""
        to = self._place * STEPS + self._step + by
        if 0 <= to < len(self._decisions) * STEPS:
            self._place, self._step = divmod(to, STEPS)
            self._show()

    def _show(self) -> None:
        decision, last = self._decisions[self._place], len(self._decisions) - 1
        ended = self._place == last and self._step == STEPS - 1
        words = step_named(self._step + 1) if self._step < STEPS - 1 else _("Next decision")
        self.next.setText(words)
        self.next.setAccessibleName(words)
        self.next.setEnabled(not ended)
        self.next.updateGeometry()
        self.back.setEnabled(self._place + self._step > 0)
        place = _("Decision {number} of {of}").format(number=whole(self._place + 1), of=whole(last + 1))
        read = self._editions.get(decision.edition)
        self._where.setText(
            " · ".join(filter(None, (place, read_in_words(read) if read else "", step_named(self._step))))
        )
        known = decision if self._step == TALK else decision._replace(several_calls=False)  # its title says the call
        self._title.setText(decision_in_words(known))
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.gap(8))
        for part in parts_of(self.theme, decision, self._step, self._decisions[: self._place]):
            column.addWidget(part)
        situation = self._situation() if self._step == TALK else None
        if situation is not None:
            switches = FactorPanel(self.theme, self._ask)
            switches.show_situation(situation)
            column.addWidget(switches)
        self.column.replaceWidget(self._shown, shown)
        self._shown.hide()  # at once; it is gone later
        self._shown.deleteLater()
        self._shown = shown
        shown.show()
        self.verticalScrollBar().setValue(0)
        announce(self, f"{self._where.text()}. {self._title.text()}")
        first = self.close_it if ended else self.next
        tell_with(first, shown)
        first.setFocus()

    def _situation(self) -> Situation | None:
        """What the author stated, to be turned by the room; None where it depends on what came before."""
        decision = self._decisions[self._place]
        read = self._editions.get(decision.edition)
        if read is None or read.scenario is None or decision.several_calls:
            return None
        asked = read.scenario.scenes[decision.scene].decision
        return asked.situation if asked is not None and not asked.cases else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a presenter remote turn it; arrows up and down scroll, Esc goes back."""
        key, bar = event.key(), self.verticalScrollBar()
        if key == Qt.Key.Key_Escape:
            self.back_asked.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = LINES * bar.singleStep()
            bar.setValue(bar.value() + (step if key == Qt.Key.Key_Down else -step))
        elif key in (*ON, *BACK):
            if key in READ_ON and bar.value() < bar.maximum():
                self.scroll_by_key(key)
            elif not event.isAutoRepeat():
                self._turn(1 if key in ON else -1)
        else:
            super().keyPressEvent(event)
