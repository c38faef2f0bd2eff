"""Practice in the window: what is due, one thing after another, and how it went."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from trainer.actions.failure import Failure
from trainer.actions.learning.coming_back import look_for_practice
from trainer.actions.learning.practice import begin_planned, due_again, practice_today
from trainer.actions.learning.practice_view import Planned, Today
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.playthroughs import forget
from trainer.language.practice import better_in_words, said_after, tomorrow_in_words
from trainer.language.translation import _
from trainer.scoring.debrief import explain
from trainer.scoring.plan import Due
from trainer.scoring.verdict import Tally, tally_of
from trainer.scoring.went_better import Decided
from trainer.ui.pages.practice.practice_page import PracticePage, Practised, PractisedPage
from trainer.ui.shell.frame import PAGE, Frame
from trainer.ui.widgets.heard import tell_with

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
        self._decided: list[Decided] = []
        self._count = 0

    def show(self) -> None:
        """Look for what is due beside the window, then show it."""
        window = self._window
        window.show_page(PracticePage(window.theme, None), "Practice")

        def show(today: Today | None, failure: str = "") -> None:
            page = PracticePage(window.theme, today, failure)
            page.start_asked.connect(window.start_asked)
            if today is not None:
                page.begin_asked.connect(partial(self._begin, today))
            window.show_page(page, "Practice")
            if page.begin is not None:
                page.begin.setFocus()

        def failed(failure: Failure) -> None:
            show(None, str(failure))
            window.say_damage(failure)

        window.tasks.run(lambda: practice_today(window.context), show, failed, group=PAGE, late=window.say_damage)

    def begin(self) -> None:
        """Look for what is due and begin it at once."""
        window = self._window

        def found(today: Today) -> None:
            if today.planned or today.more:
                self._begin(today)
            else:
                self.show()

        window.tasks.run(lambda: practice_today(window.context), found, group=PAGE, late=window.say_damage)

    def _begin(self, today: Today) -> None:
        """Begin what is left of the day's handful, or another one."""
        self._left, self._practised, self._decided = list(today.planned or today.more), [], []
        self._count = (today.done if today.planned else 0) + len(self._left)
        self._next()

    def _next(self) -> None:
        window = self._window
        if not self._left:
            self._show_practised()
            return
        planned, factor = self._left[0], window.settings.time_factor

        def begun(session: PlaySession) -> None:
            self._play_session(session, partial(self._stopped, planned), self._place())

        def not_begun(failure: Failure) -> None:
            self._show_practised()
            window.say(failure)

        window.tasks.run(
            lambda: begin_planned(window.context, planned, factor), begun, not_begun,
            group=PAGE, overtaken=self._forget,
        )  # fmt: skip

    def _place(self) -> str:
        """Such as "Practice, 3 of 5"."""
        number = self._count - len(self._left) + 1
        return _("Practice, {number} of {count}").format(number=number, count=self._count)

    def _forget(self, session: PlaySession) -> None:
        """Nothing was decided in it, so nothing of it is kept."""
        window = self._window
        window.tasks.run(lambda: forget(window.context, session))

    def _stopped(self, planned: Planned, session: PlaySession, left: bool) -> None:
        """What was decided is kept; what was left before its decision was made is forgotten."""
        window = self._window
        if not session.over:
            self._forget(session)
            self._show_practised()
            return
        decision = explain(session.steps[-1])
        title, scored = decision.title, decision.scored
        key, why = (session.scenario.key, scored.move.scene), " ".join(said_after(planned.item))
        self._decided.append(Decided(title, scored.call, planned.item.why, scored.verdict))

        def noted(due: Due | None) -> None:
            self._practised.append(Practised(title, scored.verdict, due.day if due else None, why))
            self._left.pop(0)
            (self._show_practised if left else self._next)()

        def not_noted(failure: Failure) -> None:
            self._practised.append(Practised(title, scored.verdict, None, why))  # it is on disk since it was made
            self._show_practised()
            window.say(failure)

        window.tasks.run(lambda: due_again(window.context, key), noted, not_noted)

    def _show_practised(self) -> None:
        """Look what the day came to and what comes tomorrow, then show how it went; else only what is known of it."""
        window = self._window

        def not_told(failure: Failure) -> None:
            self._show_done(None)
            window.say_damage(failure)

        window.tasks.run(
            lambda: look_for_practice(window.context), self._show_done, not_told, group=PAGE, late=window.say_damage
        )

    def _show_done(self, today: Today | None) -> None:
        window, whole = self._window, not self._left
        here = tally_of(each.verdict for each in self._practised)
        if today is not None and today.tally.of < here.of:
            today = None  # midnight came meanwhile: what is known of the new day is not what this was part of
        tally = here if today is None else today.tally
        day = today.practised if today is not None and whole and not today.planned else ()
        page = PractisedPage(
            window.theme, self._practised, tally,
            better=better_in_words(self._decided, day, Tally() if today is None else today.before),
            tomorrow=tomorrow_in_words(today.tomorrow) if today is not None and whole else "", whole=whole,
            day_is_more=tally != here,
        )  # fmt: skip
        page.home_asked.connect(window.home_asked)
        window.show_page(page)
        tell_with(page.done, page)
        page.done.setFocus()
