"""The debrief in the window: the own look, the answers, what the learner says of them, going on, saving."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from trainer.actions.playing import Sitting, go_on
from trainer.actions.reflecting import ended_of, go_on_from, had_i_chosen, keep_note, notes_of
from trainer.actions.saving import save_html
from trainer.actions.what_if import what_if
from trainer.records.kept import Ended
from trainer.records.note import Note, NoteKind
from trainer.ui.frame import Frame
from trainer.ui.pages.debrief_page import DebriefPage
from trainer.ui.pages.look_page import LookPage
from trainer.ui.save_dialog import ask_where


class Debriefs(QObject):
    """Carries one finished sitting through its debrief. `show` shows a sitting that goes on."""

    def __init__(self, window: Frame, show: Callable[[Sitting], None]) -> None:
        super().__init__(window)
        self._window, self._show_sitting = window, show

    def look_first(self, sitting: Sitting) -> None:
        """Ask for the learner's own look, unless nothing was decided or nothing is kept."""
        if not sitting.steps or sitting.playthrough is None:
            self.show(sitting)
            return
        page = LookPage(self._window.look, sitting.debrief())
        page.noted.connect(lambda number, why: self._keep(sitting, number, "look", why))
        page.looked.connect(partial(self.show, sitting))
        self._window.show_page(page)
        page.moments[0].setFocus()

    def show(self, sitting: Sitting, number: int = 0) -> None:
        """Show the answers from decision `number` on, with what was said of them before."""
        self._show_found(lambda: sitting, number)

    def show_kept(self, playthrough: int) -> None:
        """Show the debrief of a playthrough that has ended."""
        self._show_found(lambda: go_on(self._window.desk, playthrough))

    def _show_found(self, find: Callable[[], Sitting], number: int = 0) -> None:
        """Look for a sitting and what belongs to it beside the window; show it if nothing else was asked for since."""
        window, still_wanted = self._window, self._window.wish()

        def found() -> tuple[Sitting, list[Note], tuple[Ended, ...]]:
            sitting = find()
            return sitting, notes_of(window.desk, sitting), ended_of(window.desk, sitting)

        def show(what: tuple[Sitting, list[Note], tuple[Ended, ...]]) -> None:
            if still_wanted():
                self._show(*what, number)

        window.tasks.run(found, show, window.say)

    def _show(self, sitting: Sitting, notes: list[Note], ended: tuple[Ended, ...], number: int) -> None:
        window = self._window
        page = DebriefPage(
            window.look, sitting.debrief(), what_if, partial(had_i_chosen, sitting), notes,
            kept=sitting.playthrough is not None,
        )  # fmt: skip
        if len(ended) > 1 and sitting.playthrough is not None:
            page.offer(ended, sitting.playthrough)
            page.other_asked.connect(self.show_kept)
        page.home_asked.connect(window.home_asked)
        page.said.connect(partial(self._keep, sitting))
        page.again_asked.connect(partial(self._again, sitting))
        page.save_asked.connect(partial(self._ask_where, sitting))
        window.show_page(page)
        page.walk_to(number)
        if page.marks:
            next(mark for mark in page.marks if mark.isChecked()).setFocus()

    def _keep(self, sitting: Sitting, number: int, kind: NoteKind, text: str) -> None:
        window = self._window
        note = Note(number, kind, text)
        window.tasks.run(lambda: keep_note(window.desk, sitting, note), lambda _: None, window.say)

    def _again(self, sitting: Sitting, number: int) -> None:
        window, factor = self._window, self._window.settings.time_factor
        window.tasks.run(lambda: go_on_from(window.desk, sitting, number, factor), self._show_sitting, window.say)

    def _ask_where(self, sitting: Sitting) -> None:
        kinds = {"html": "Web page", "pdf": "PDF"}
        name = f"debrief-{sitting.scenario.id}"
        ask_where(self._window, "Save the debrief", name, kinds, partial(self.save, sitting))

    def save(self, sitting: Sitting, to: Path) -> None:
        """Save the debrief: as a PDF if the name says so, else as one page of HTML."""
        window = self._window
        if to.suffix.lower() == ".pdf":
            from trainer.ui.printing import save_pdf  # only for somebody who saves one

            window.tasks.run(lambda: save_pdf(window.desk, sitting, to), lambda _: window.say_saved(to), window.say)
        else:
            window.tasks.run(lambda: save_html(window.desk, sitting, to), lambda _: window.say_saved(to), window.say)
