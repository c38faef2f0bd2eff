"""Practice in the window: what is due, one thing after another, and how it went."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from trainer.actions.failure import Failure
from trainer.actions.learning.practice import begin_planned, due_again, practice_today
from trainer.actions.learning.practice_view import Planned, Today
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.playthroughs import forget, stop
from trainer.language.practice import better_in_words, said_after, tomorrow_in_words
from trainer.language.translation import _
from trainer.scoring.debrief import explain
from trainer.scoring.plan import Due, Reason
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
        self._done = self._count = 0
        self._before = Tally()

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
        self._done = today.done if today.planned else 0
        self._count, self._before = self._done + len(self._left), today.before
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
        """What was decided is kept; what was left before a decision was made is forgotten."""
        window = self._window
        met = session.steps[session.playthrough.given :]
        if not met:
            self._forget(session)
            self._show_practised()
            return
        decisions = [explain(step) for step in met]
        key, why = session.scenario.key, " ".join(said_after(planned.item))

        self._decided += [
            Decided(
                each.title, each.scored.call, planned.item.why if not number else Reason("new"), each.scored.verdict
            )
            for number, each in enumerate(decisions)
        ]

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
        """Look what comes tomorrow, then show how it went; where that cannot be told, nothing is said of it."""
        window = self._window
        window.tasks.run(
            lambda: practice_today(window.context), lambda today: self._show_done(tomorrow_in_words(today.tomorrow)),
            lambda _failure: self._show_done(""), group=PAGE,
        )  # fmt: skip

    def _show_done(self, tomorrow: str) -> None:
        window, whole = self._window, not self._left
        page = PractisedPage(
            window.theme, self._practised, tally_of(each.verdict for each in self._practised),
            better=better_in_words(self._decided, self._before), tomorrow=tomorrow if whole else "", whole=whole,
        )  # fmt: skip
        page.home_asked.connect(window.home_asked)
        window.show_page(page)
        tell_with(page.done, page)
        page.done.setFocus()
