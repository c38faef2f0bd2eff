"""One session in the window: its machine is told what happens, its page shows it, and what it asks for is done here."""

from collections.abc import Callable

from trainer.actions.failure import Failure
from trainer.actions.play.events import (
    AskToLeave,
    Closing,
    Effect,
    Event,
    Held,
    Keep,
    Left,
    Reconsidered,
    Released,
    Saved,
    SaveFailed,
    SayNotKept,
    Stayed,
    Stop,
    TriedAgain,
)
from trainer.actions.play.pace import AT_ONCE
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.playthroughs import decide, keep_copy
from trainer.actions.play.session import Asked
from trainer.actions.play.session_machine import begin, step
from trainer.language.translation import _
from trainer.play.move import Move
from trainer.ui.pages.play.play_page import PlayPage
from trainer.ui.shell.dialog_watch import DialogWatch
from trainer.ui.shell.frame import Frame
from trainer.ui.widgets.ask import Ask, AskButton
from trainer.ui.widgets.character_keys import follow, keys_of

WhenStopped = Callable[[PlaySession, bool], None]
"""Called with a session that is over, and whether it was left."""


class SessionController:
    """Carries one session until it stops, then calls `stopped`. `place` is where one is, such as "Practice, 3 of 9"."""

    def __init__(self, window: Frame, play: PlaySession, stopped: WhenStopped, place: str = "") -> None:
        self._window, self._stopped, self._due = window, stopped, bool(place)
        self._page: PlayPage | None = None
        self._question: Ask | None = None
        asked = Asked(window.settings.read_first, window.settings.how_sure, window.settings.say_yourself)
        pace = window.pace(window.settings) if window.pace is not None else AT_ONCE
        self.session, effects = begin(play, asked, window.clock(), pace)
        if self.session.phase != "ended":
            self._show(PlayPage(window.theme, self.session, place, keys_of(window.settings)))
        self._carry_out(effects)

    def _show(self, page: PlayPage) -> None:
        self._page = page
        follow(page, self._window.settings)
        page.happened.connect(self.happens)
        page.destroyed.connect(self._close)
        self._window.show_page(page)
        page.begin(self._window.clock())
        dialogs = DialogWatch(self._window.window(), page)
        dialogs.changed.connect(self._hold)
        if dialogs.open:
            self._hold(True)

    def _hold(self, is_open: bool) -> None:
        """Time stands still while a dialog is open: one cannot decide behind it."""
        self.happens(Held("dialog") if is_open else Released("dialog"))

    def _close(self) -> None:
        self._page = None
        self.happens(Closing())

    def happens(self, event: Event) -> None:
        """Tell the session, do what it asks for, and show what it is now."""
        now = self._window.clock()
        self.session, effects = step(self.session, event, now)
        self._carry_out(effects)
        if self._question is not None and not self.session.question:
            question, self._question = self._question, None
            question.reject()
        if self._page is not None:
            self._page.show_session(self.session, now)

    def _carry_out(self, effects: tuple[Effect, ...]) -> None:
        for effect in effects:
            match effect:
                case Keep(play, move):
                    self._keep(play, move)
                case AskToLeave():
                    self._ask_to_leave()
                case SayNotKept(failure):
                    self._say_not_kept(failure)
                case Stop(play, left):
                    self._stopped(play, left)

    def _keep(self, play: PlaySession, move: Move) -> None:
        """Beside the window; nothing overtakes it. After the last move a copy is made, once that was told.

        Both are asked for at once, so that nothing comes between them, and a window that closes waits for both.
        """
        context, tasks = self._window.context, self._window.tasks
        kept: list[PlaySession] = []

        def keep() -> PlaySession:
            kept.append(decide(context, play, move))
            return kept[0]

        tasks.run(keep, lambda now: self.happens(Saved(now)), lambda failure: self.happens(SaveFailed(failure)))
        if play.after(move).over:
            tasks.run(lambda: keep_copy(context, kept[0]) if kept else None, self._copied, quiet=True)

    def _copied(self, fault: Failure | None) -> None:
        if fault is not None:
            self._window.say(fault)

    def _ask_to_leave(self) -> None:
        answers = [self._answer(_("Stay"), Stayed()), self._answer(_("Leave"), Left())]
        dialog = self._question = self._window.ask(_("Leave for now?"), self._what_is_kept(), answers)
        dialog.finished.connect(self._answered)
        dialog.rejected.connect(lambda: self.happens(Stayed()))

    def _answered(self, _result: int) -> None:
        self._question = None

    def _what_is_kept(self) -> str:
        play = self.session.play
        if play.record is None:
            return _("This playthrough is not kept, so it ends here.")
        if self._due:
            return _("What you decided is kept; the rest stays due.")
        if play.playthrough.practice:
            return _("What you decided is kept as practice.")
        return _("Every move so far is kept; Home has it under Continue.")

    def _say_not_kept(self, failure: Failure) -> None:
        window = self._window
        answers = [self._answer(_("Try again"), TriedAgain()), self._answer(_("Leave"), Left())]
        if failure.restorable:

            def restore() -> None:
                window.restore(lambda another: self.happens(SaveFailed(another)))

            answers.insert(0, (_("Bring the records back"), restore))
        dialog = window.ask(_("This move is not kept yet"), str(failure), answers)
        dialog.rejected.connect(lambda: self.happens(Reconsidered()))

    def _answer(self, words: str, event: Event) -> AskButton:
        return words, lambda: self.happens(event)
