"""Practice in the window: what is due, one thing after another, and how it went."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from trainer.actions.failure import Failure
from trainer.actions.learning.practice import begin_planned, due_again, practice_today
from trainer.actions.learning.practice_view import Planned, Today
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.playthroughs import forget, stop
from trainer.language.practice import said_after
from trainer.language.translation import _
from trainer.scoring.debrief import explain
from trainer.scoring.plan import Due
from trainer.scoring.verdict import tally_of
from trainer.ui.pages.practice.practice_page import PracticePage, Practised, PractisedPage
from trainer.ui.shell.frame import PAGE, Frame

Play = Callable[[PlaySession, Callable[[PlaySession, bool], None], str], None]
"""Plays a session in the window until it stops, then calls back with it and whether it was left; the words say where
one is."""


class PracticeController(QObject):
    """Carries somebody through what is due today. `play_session` plays one session."""

    def __init__(self, window: Frame, play_session: Play) -> None:
        super().__init__(window)
        self._window, self._play_session = window, play_session
        self._left: list[Planned] = []
        self._practised: list[Practised] = []
        self._count = 0

    def show(self) -> None:
        """Look for what is due beside the window, then show it."""
        window = self._window
        window.show_page(PracticePage(window.theme, None), "Practice")

        def show(today: Today | None, failure: str = "") -> None:
            page = PracticePage(window.theme, today, failure)
            page.start_asked.connect(window.start_asked)
            if today is not None:
                page.begin_asked.connect(partial(self._begin, today.planned or today.more))
            window.show_page(page, "Practice")
            if page.begin is not None:
                page.begin.setFocus()

        def failed(failure: Failure) -> None:
            show(None, str(failure))
            window.say_damage(failure)

        window.tasks.run(lambda: practice_today(window.context), show, failed, group=PAGE, late=window.say_damage)

    def _begin(self, planned: tuple[Planned, ...]) -> None:
        self._left, self._practised = list(planned), []
        self._count = sum(each.item.length for each in planned)
        self._next()

    def _next(self) -> None:
        window = self._window
        if not self._left:
            self._show_practised()
            return
        planned, factor = self._left[0], window.settings.time_factor

        def begun(session: PlaySession) -> None:
            self._play_session(session, partial(self._stopped, planned), self._place(planned))

        def not_begun(failure: Failure) -> None:
            self._show_practised()
            window.say(failure)

        window.tasks.run(
            lambda: begin_planned(window.context, planned, factor), begun, not_begun,
            group=PAGE, overtaken=self._forget,
        )  # fmt: skip

    def _place(self, planned: Planned) -> str:
        """Such as "Practice, 3 of 9", or "Practice, 3–4 of 9" for a stretch."""
        first = self._count - sum(each.item.length for each in self._left) + 1
        last = first + planned.item.length - 1
        if last > first:
            return _("Practice, {first}–{last} of {count}").format(first=first, last=last, count=self._count)
        return _("Practice, {number} of {count}").format(number=first, count=self._count)

    def _forget(self, session: PlaySession) -> None:
        """Nothing was decided in it, so nothing of it is kept."""
        window = self._window
        window.tasks.run(lambda: forget(window.context, session))

    def _stopped(self, planned: Planned, session: PlaySession, left: bool) -> None:
        """What was decided is kept; what was left before a decision was made is forgotten."""
        window = self._window
        met = session.steps[session.playthrough.given :]
        if not met:
            self._forget(session)
            self._show_practised()
            return
        decisions = [explain(step) for step in met]
        key, why = session.scenario.key, " ".join(said_after(planned.item))

        def noted(found: list[Practised]) -> None:
            self._practised += found
            if session.over:
                self._left.pop(0)
            (self._show_practised if left or not session.over else self._next)()

        def note() -> list[Practised]:
            if not session.over:
                stop(window.context, session)
            return told([due_again(window.context, (key, decision.scored.move.scene)) for decision in decisions])

        def told(dues: Sequence[Due | None]) -> list[Practised]:
            return [
                Practised(decision.title, decision.scored.verdict, due.day if due else None, "" if number else why)
                for number, (decision, due) in enumerate(zip(decisions, dues, strict=True))
            ]

        def not_noted(failure: Failure) -> None:
            self._practised += told([None] * len(decisions))  # each move is on disk since it was made
            self._show_practised()
            window.say(failure)

        window.tasks.run(note, noted, not_noted)

    def _show_practised(self) -> None:
        tally = tally_of(each.verdict for each in self._practised)
        page = PractisedPage(self._window.theme, self._practised, tally, whole=not self._left)
        page.home_asked.connect(self._window.home_asked)
        self._window.show_page(page)
        page.done.setFocus()
