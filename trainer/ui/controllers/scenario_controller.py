"""Playing in the window: intro, session, ending, debrief."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from trainer.actions.failure import BAD_INPUT, WRONG_USE, Failure
from trainer.actions.learning.opening import Opening, opening_of
from trainer.actions.play.events import Closing, Event, Held, Released
from trainer.actions.play.home_view import HomeEntry
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.playthroughs import discard, forget, resume, start
from trainer.actions.play.scene_view import picture_bytes, scene_view
from trainer.actions.play.session import Session
from trainer.language.translation import _, ngettext
from trainer.ui.controllers.debrief_controller import DebriefController
from trainer.ui.controllers.session_controller import SessionController, WhenStopped
from trainer.ui.pages.play.ending_page import EndingPage
from trainer.ui.pages.play.intro_page import IntroPage
from trainer.ui.shell.frame import PAGE, Frame
from trainer.ui.widgets.ask import AskButton
from trainer.ui.widgets.heard import tell_with


class ScenarioController(QObject):
    """Carries one session from Home to its debrief."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._session: SessionController | None = None
        self._debriefs = DebriefController(window, self.play)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._attention)

    def show_intro(self, key: str) -> None:
        """Look for a scenario beside the window, then show who one is in it, before it begins."""
        window = self._window

        def show(opening: Opening) -> None:
            page = IntroPage(window.theme, opening.entry, window.settings.time_factor, opening.meant)
            page.begin_asked.connect(self.begin)
            page.back_asked.connect(window.home_asked)
            window.show_page(page)
            tell_with(page.begin, page)
            page.begin.setFocus()
            if opening.failure is not None:
                window.say(opening.failure)

        def failed(failure: Failure) -> None:
            window.say(failure)
            window.home_asked.emit()

        window.tasks.run(lambda: opening_of(window.context, key), show, failed, group=PAGE, late=window.say_damage)

    def begin(self, key: str, *, keep: bool = True) -> None:
        """Start a playthrough beside the window, then show its first scene."""
        window = self._window
        factor = window.settings.time_factor
        window.tasks.run(
            lambda: start(window.context, key, factor, keep=keep, verdicts=window.settings.verdicts),
            self.play,
            lambda failure: self._not_started(failure, key),
            group=PAGE,
            overtaken=self._forget,
            late=window.say_damage,  # what overtook it says so, if it fails too
        )

    def _forget(self, session: PlaySession) -> None:
        """Enter was pressed twice, or one has gone elsewhere before it began."""
        window = self._window
        window.tasks.run(lambda: forget(window.context, session))

    def _not_started(self, failure: Failure, key: str) -> None:
        answers: list[AskButton] = [(_("Back"), None)]
        unkept = failure.kind not in (BAD_INPUT, WRONG_USE)
        if unkept:
            answers.insert(0, (_("Play without keeping it"), lambda: self.begin(key, keep=False)))
        if failure.restorable:
            answers.insert(0, (_("Bring the records back"), self._window.restore))
        title = _("This cannot be kept") if unkept else _("That did not work")
        self._window.ask(title, str(failure), answers)

    def go_on(self, playthrough: int) -> None:
        """Take up a playthrough that waits."""
        window = self._window
        factor = window.settings.time_factor
        window.tasks.run(
            lambda: resume(window.context, playthrough, factor), self.play, group=PAGE, late=window.say_damage
        )

    def ask_to_start_over(self, standing: HomeEntry) -> None:
        """Ask, for Home can continue only one playthrough of a scenario."""
        key, waiting = standing.entry.key, standing.waiting
        if waiting is None:
            self.show_intro(key)
            return
        told = ngettext(
            "You are {count} decision into {title}.", "You are {count} decisions into {title}.", standing.moves
        )
        told = told.format(count=standing.moves, title=standing.name)
        stays = _("That stays in your records, but Continue then leads to the new playthrough.")
        answers: list[AskButton] = [
            (_("Not now"), None),
            (_("Go on there"), lambda: self.go_on(waiting)),
            (_("Start over"), lambda: self.show_intro(key)),
        ]
        self._window.ask(_("Start over?"), f"{told} {stays}", answers)

    def show_debrief(self, playthrough: int) -> None:
        """Show the debrief of a finished playthrough again."""
        self._debriefs.show_kept(playthrough)

    def discard(self, playthrough: int) -> None:
        """Ask, then forget a playthrough that waits."""
        window = self._window

        def forget() -> None:
            window.tasks.run(lambda: discard(window.context, playthrough), lambda _done: window.home_asked.emit())

        text = _("Its moves are deleted. This cannot be undone.")
        window.ask(_("Forget this playthrough?"), text, [(_("Keep it"), None), (_("Forget it"), forget)])

    def play(self, play: PlaySession) -> None:
        """Play on until the ending and its debrief, or until one leaves for Home."""

        def stopped(play: PlaySession, left: bool) -> None:
            self._window.home_asked.emit() if left else self.show_ending(play)

        self._session = SessionController(self._window, play, stopped)

    def play_session(self, play: PlaySession, stopped: WhenStopped, place: str) -> None:
        """Play until it stops or is left, then call `stopped`. `place` says where one is, above the scene."""
        self._session = SessionController(self._window, play, stopped, place)

    def show_ending(self, play: PlaySession) -> None:
        """Show the last page of a story."""
        view = scene_view(play)
        stuck = play.state.scene.ending is None
        page = EndingPage(self._window.theme, view, picture_bytes(play, view.picture), stuck=stuck)
        page.debrief_asked.connect(lambda: self._debriefs.review_first(play))
        self._window.show_page(page)
        tell_with(page.go_on, page)
        page.go_on.setFocus()

    @property
    def session(self) -> Session | None:
        """The session that was begun last."""
        return self._session.session if self._session is not None else None

    def happens(self, event: Event) -> None:
        """Tell the session, if there is one."""
        if self._session is not None:
            self._session.happens(event)

    def close(self) -> None:
        """The window closes: show nothing more."""
        self.happens(Closing())

    def _attention(self, state: Qt.ApplicationState) -> None:
        """Time stands still while the screen is locked or another program is in front."""
        active = state == Qt.ApplicationState.ApplicationActive
        self.happens(Released("attention") if active else Held("attention"))
