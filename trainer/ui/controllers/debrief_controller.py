"""The debrief in the window: the self review, the answers, what the learner says of them, going on, saving."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from trainer.actions.failure import Failure
from trainer.actions.learning.reflection import ended_of, go_on_from, had_i_chosen, keep_note, notes_of
from trainer.actions.learning.save_debrief import save_html
from trainer.actions.learning.what_if import what_if
from trainer.actions.play.last_picture import last_picture
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.playthroughs import forget, go_on
from trainer.actions.play.scene_view import picture_bytes
from trainer.language.translation import _
from trainer.play.note import Note
from trainer.records.kept import PlaythroughRecord
from trainer.scoring.turning_point import Turned
from trainer.ui.pages.debrief.debrief_page import DebriefPage
from trainer.ui.pages.debrief.self_review_page import SelfReviewPage
from trainer.ui.shell.frame import PAGE, Frame
from trainer.ui.shell.save_dialog import ask_where
from trainer.ui.widgets.character_keys import follow
from trainer.ui.widgets.heard import tell_with

if TYPE_CHECKING:
    from trainer.actions.learning.turning_points import BitByBit

LOOKING = "turning"
"""Group of tasks that look for turning points: whoever goes elsewhere no longer waits for them."""


class DebriefController(QObject):
    """Carries one finished session through its debrief. `show` shows a session that goes on."""

    def __init__(self, window: Frame, show: Callable[[PlaySession], None]) -> None:
        super().__init__(window)
        self._window, self._show_session = window, show
        window.moved.connect(lambda: window.tasks.overtake(LOOKING))

    def review_first(self, session: PlaySession) -> None:
        """Ask for the learner's self review, unless nothing was decided or nothing is kept."""
        if not session.steps or session.record is None:
            self.show(session)
            return
        page = SelfReviewPage(self._window.theme, session.debrief())
        follow(page, self._window.settings)
        page.noted.connect(partial(self._keep, session))
        page.looked.connect(partial(self.show, session))
        self._window.show_page(page)
        tell_with(page.go_on, page)
        page.go_on.setFocus()  # Enter goes on; a digit picks a decision wherever the focus is

    def show(self, session: PlaySession, number: int = 0) -> None:
        """Show the answers from decision `number` on, with what was said of them before."""
        self._show_found(lambda: session, number)

    def show_kept(self, playthrough: int) -> None:
        """Show the debrief of a playthrough that has ended."""
        self._show_found(lambda: go_on(self._window.context, playthrough))

    def _show_found(self, find: Callable[[], PlaySession], number: int = 0) -> None:
        """Look for a session and what belongs to it beside the window, then show it."""
        window = self._window

        def found() -> tuple[PlaySession, list[Note], tuple[PlaythroughRecord, ...]]:
            session = find()
            return session, notes_of(window.context, session), ended_of(window.context, session)

        window.tasks.run(found, lambda what: self._show(*what, number), group=PAGE)

    def _show(self, session: PlaySession, notes: list[Note], ended: tuple[PlaythroughRecord, ...], number: int) -> None:
        window, picture = self._window, last_picture(session)
        page = DebriefPage(
            window.theme, session.debrief(), what_if, partial(had_i_chosen, session), notes,
            (picture, picture_bytes(session, picture)), kept=session.record is not None,
        )  # fmt: skip
        if len(ended) > 1 and session.record is not None:
            page.offer(ended, session.record)
            page.other_asked.connect(self.show_kept)
        page.home_asked.connect(window.home_asked)
        page.said.connect(partial(self._keep, session))
        page.again_asked.connect(partial(self._again, session))
        page.save_asked.connect(partial(self._ask_where, session, page))
        window.show_page(page)
        page.walk_to(number)
        if page.marks:
            page.tell_first(next(mark for mark in page.marks if mark.here))
            page.turning.look()
            QTimer.singleShot(0, page, lambda: self._look(page, session))  # once it is painted

    def _look(self, page: DebriefPage, session: PlaySession) -> None:
        """Look for turning points beside the window, bit by bit, so that nothing else has to wait."""

        def begin() -> "BitByBit":
            from trainer.actions.learning.turning_points import BitByBit  # the page is painted without

            return BitByBit(session, self._window.clock)

        self._window.tasks.run(
            begin, partial(self._look_on, page), partial(self._look_no_more, page), group=LOOKING, quiet=True
        )

    def _look_on(self, page: DebriefPage, search: "BitByBit") -> None:
        def looked(over: bool) -> None:
            page.show_turning_points(search.found) if over else self._look_on(page, search)

        self._window.tasks.run(search.go_on, looked, partial(self._look_no_more, page), group=LOOKING, quiet=True)

    def _look_no_more(self, page: DebriefPage, failure: Failure) -> None:
        page.show_turning_points(None)
        self._window.say(failure)

    def _keep(self, session: PlaySession, note: Note) -> None:
        window = self._window
        window.tasks.run(lambda: keep_note(window.context, session, note))

    def _again(self, session: PlaySession, number: int) -> None:
        window, factor = self._window, self._window.settings.time_factor
        window.tasks.run(
            lambda: go_on_from(window.context, session, number, factor), self._show_session,
            group=PAGE, overtaken=self._forget,
        )  # fmt: skip

    def _forget(self, session: PlaySession) -> None:
        window = self._window
        window.tasks.run(lambda: forget(window.context, session))

    def _ask_where(self, session: PlaySession, page: DebriefPage) -> None:
        kinds = {"html": _("Web page"), "pdf": "PDF"}
        name = f"debrief-{session.scenario.id}"
        ask_where(self._window, _("Save the debrief"), name, kinds, partial(self.save, session, page))

    def save(self, session: PlaySession, page: DebriefPage, to: Path) -> None:
        """Save the debrief: as a PDF if the name says so, else as one page of HTML. The dialog asked before.

        It has the turning points that its page shows; where they are not known yet, they are looked for first.
        """
        window, part = self._window, page.turning
        looked, points, clock = part.looked, part.points, window.clock

        def turned() -> Turned:
            return points if looked else _looked_for(session, clock)

        if to.suffix.lower() == ".pdf":
            from trainer.ui.controllers.pdf import PDF_TOLD, save_pdf  # only for somebody who saves one

            window.tasks.run(
                lambda: save_pdf(window.context, session, turned(), to, replace=True),
                lambda _saved: window.say_saved(to, [_(PDF_TOLD)]),
            )
        else:
            window.tasks.run(
                lambda: save_html(window.context, session, turned(), to, replace=True), lambda _: window.say_saved(to)
            )


def _looked_for(session: PlaySession, clock: Callable[[], float]) -> Turned:
    """The turning points, for what is saved; None where they cannot be found, and saved it is all the same."""
    from trainer.actions.learning.turning_points import turning_points_in_time  # the page is painted without

    try:
        return turning_points_in_time(session, clock)
    except Exception:  # the page's own look meets the same, notes it and says it
        return None
