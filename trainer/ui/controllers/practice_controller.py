"""Practice in the window: what is due, one thing after another, and how it went."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from trainer.actions.failure import Failure
from trainer.actions.learning.practice import Planned, Today, begin_planned, due_again, practice_today
from trainer.actions.play.playthroughs import PlaySession, discard, stop
from trainer.language.translation import _
from trainer.scoring.debrief import explain
from trainer.scoring.plan import Due, said_after
from trainer.ui.pages.practice.practice_page import PracticePage, Practised, PractisedPage
from trainer.ui.shell.frame import Frame

Carry = Callable[[PlaySession, Callable[[PlaySession, bool], None], str], None]
"""Plays a session in the window until it stops, then calls back with it and whether it was left; the words say where
one is."""


class PracticeController(QObject):
    """Carries somebody through what is due today. `carry` plays one session."""

    def __init__(self, window: Frame, carry: Carry) -> None:
        super().__init__(window)
        self._window, self._carry = window, carry
        self._left: list[Planned] = []
        self._practised: list[Practised] = []
        self._under_way = False
        self._count = 0

    def show(self) -> None:
        """Look for what is due beside the window, then show it."""
        window = self._window
        waiting = PracticePage(window.theme, None)
        window.show_page(waiting, "Practice")

        def show(today: Today | None, failure: str = "") -> None:
            if window.page is not waiting:
                return
            page = PracticePage(window.theme, today, failure)
            page.start_asked.connect(window.start_asked)
            if today is not None:
                page.begin_asked.connect(partial(self._begin, today.planned))
            window.show_page(page, "Practice")
            if page.begin is not None:
                page.begin.setFocus()

        def failed(failure: Failure) -> None:
            show(None, str(failure))
            window.say_damage(failure)

        self._under_way = False
        window.tasks.run(lambda: practice_today(window.context), show, failed)

    def _begin(self, planned: tuple[Planned, ...]) -> None:
        if self._under_way:  # Enter was pressed twice
            return
        self._under_way = True
        self._left, self._practised = list(planned), []
        self._count = sum(each.item.length for each in planned)
        self._next()

    def _next(self) -> None:
        window = self._window
        if not self._left:
            self._show_practised()
            return
        planned, still_wanted = self._left[0], window.wish()
        factor = window.settings.time_factor

        def begun(session: PlaySession) -> None:
            if still_wanted():
                self._carry(session, partial(self._stopped, planned), self._place(planned))
            else:  # one has gone elsewhere
                self._under_way = False
                self._forget(session)

        def not_begun(failure: Failure) -> None:
            self._under_way = False
            if still_wanted():
                self._show_practised()
            window.say(failure)

        window.tasks.run(lambda: begin_planned(window.context, planned, factor), begun, not_begun)

    def _place(self, planned: Planned) -> str:
        """Such as "Practice, 3 of 9", or "Practice, 3–4 of 9" for a stretch."""
        first = self._count - sum(each.item.length for each in self._left) + 1
        last = first + planned.item.length - 1
        if last > first:
            return _("Practice, {first}–{last} of {count}").format(first=first, last=last, count=self._count)
        return _("Practice, {number} of {count}").format(number=first, count=self._count)

    def _forget(self, session: PlaySession) -> None:
        """Nothing was decided in it, so nothing of it is kept."""
        window, playthrough = self._window, session.playthrough
        if playthrough is not None:
            window.tasks.run(lambda: discard(window.context, playthrough), lambda _: None, window.say)

    def _stopped(self, planned: Planned, session: PlaySession, left: bool) -> None:
        """What was decided is kept; what was left before a decision was made is forgotten."""
        window = self._window
        met = session.steps[session.given :]
        if not met:
            self._forget(session)
            self._show_practised()
            return
        moments = [explain(step) for step in met]
        key, why = session.scenario.key, " ".join(said_after(planned.item))

        def noted(found: list[Practised]) -> None:
            self._practised += found
            if session.over:
                self._left.pop(0)
            (self._show_practised if left or not session.over else self._next)()

        def note() -> list[Practised]:
            if not session.over:
                stop(window.context, session)
            return told([due_again(window.context, (key, moment.scene)) for moment in moments])

        def told(dues: Sequence[Due | None]) -> list[Practised]:
            return [
                Practised(moment.title, moment.fit, due.day if due else None, "" if number else why)
                for number, (moment, due) in enumerate(zip(moments, dues, strict=True))
            ]

        def not_noted(failure: Failure) -> None:
            self._practised += told([None] * len(moments))  # each move is on disk since it was made
            self._show_practised()
            window.say(failure)

        window.tasks.run(note, noted, not_noted)

    def _show_practised(self) -> None:
        self._under_way = False
        page = PractisedPage(self._window.theme, self._practised, whole=not self._left)
        page.home_asked.connect(self._window.home_asked)
        self._window.show_page(page)
        page.done.setFocus()
