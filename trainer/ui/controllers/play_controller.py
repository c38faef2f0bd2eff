"""A session in the window: intro, play, debrief. Every move is on disk before its consequence is shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from trainer.actions.catalog.catalog import catalog_of
from trainer.actions.failure import BAD_INPUT, WRONG_USE, Failure
from trainer.actions.learning.reflection import last_intention
from trainer.actions.play.home_view import HomeEntry
from trainer.actions.play.playthroughs import PlaySession, decide, discard, foresee, forget, resume, start
from trainer.actions.play.scene_view import picture_bytes, scene_view
from trainer.play.move import Move
from trainer.records.intention import Intention
from trainer.ui.controllers.debrief_controller import DebriefController
from trainer.ui.pages.play.answered import Answered
from trainer.ui.pages.play.ending_page import EndingPage
from trainer.ui.pages.play.intro_page import IntroPage
from trainer.ui.pages.play.play_page import PlayPage
from trainer.ui.shell.frame import PAGE, Frame
from trainer.ui.widgets.ask import Answer, Ask


class PlayController(QObject):
    """Carries one session from Home to its debrief."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self.session: PlaySession | None = None
        self._then: Callable[[PlaySession, bool], None] | None = None
        self._page: PlayPage | None = None
        self._deciding = self._leaving = False
        self._question: Ask | None = None
        self._debriefs = DebriefController(window, self._show)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._attention)

    def show_intro(self, key: str) -> None:
        """Show who one is in a scenario, before it begins."""
        window = self._window
        card = next((card for card in catalog_of(window.context.app_paths).cards if card.key == key), None)
        if card is None:
            window.say(Failure(BAD_INPUT, f"{key} is no longer at hand. Add its pack again to play it."))
            window.home_asked.emit()
            return

        def show(intention: Intention | None) -> None:
            page = IntroPage(window.theme, card, window.settings.time_factor, intention)
            page.begin_asked.connect(self.begin)
            page.back_asked.connect(window.home_asked)
            window.show_page(page)
            page.begin.setFocus()

        def failed(failure: Failure) -> None:
            show(None)
            window.say(failure)

        window.tasks.run(lambda: last_intention(window.context), show, failed, group=PAGE)

    def begin(self, key: str, *, keep: bool = True) -> None:
        """Start a playthrough beside the window, then show its first scene."""
        window = self._window
        factor = window.settings.time_factor
        window.tasks.run(
            lambda: start(window.context, key, factor, keep=keep, verdicts=window.settings.verdicts),
            self._show,
            lambda failure: self._not_started(failure, key),
            group=PAGE,
            overtaken=self._forget,
        )

    def _forget(self, session: PlaySession) -> None:
        """Enter was pressed twice, or one has gone elsewhere before it began."""
        window = self._window
        window.tasks.run(lambda: forget(window.context, session))

    def _not_started(self, failure: Failure, key: str) -> None:
        answers: list[Answer] = [("Back", None)]
        unkept = failure.kind not in (BAD_INPUT, WRONG_USE)
        if unkept:
            answers.insert(0, ("Play without keeping it", lambda: self.begin(key, keep=False)))
        if failure.restorable:
            answers.insert(0, ("Bring the copy back", self._window.restore))
        self._window.ask("This cannot be kept" if unkept else "That did not work", str(failure), answers)

    def go_on(self, playthrough: int) -> None:
        """Take up a playthrough that waits."""
        window = self._window
        factor = window.settings.time_factor
        window.tasks.run(lambda: resume(window.context, playthrough, factor), self._show, group=PAGE)

    def ask_to_start_over(self, standing: HomeEntry) -> None:
        """Ask, for Home can continue only one playthrough of a scenario."""
        key, waiting = standing.card.key, standing.waiting
        if waiting is None:
            self.show_intro(key)
            return
        told = f"You are {standing.moves} decision{'s' if standing.moves != 1 else ''} into {standing.card.title}."
        text = f"{told} That stays in your records, but Continue then leads to the new playthrough."
        answers: list[Answer] = [
            ("Not now", None),
            ("Go on there", lambda: self.go_on(waiting)),
            ("Start over", lambda: self.show_intro(key)),
        ]
        self._window.ask("Start over?", text, answers)

    def show_debrief(self, playthrough: int) -> None:
        """Show the debrief of a finished playthrough again."""
        self._debriefs.show_kept(playthrough)

    def discard(self, playthrough: int) -> None:
        """Ask, then forget a playthrough that waits."""
        window = self._window

        def forget() -> None:
            window.tasks.run(lambda: discard(window.context, playthrough), lambda _: window.home_asked.emit())

        text = "Its moves are deleted. This cannot be undone."
        window.ask("Forget this playthrough?", text, [("Keep it", None), ("Forget it", forget)])

    def carry(self, session: PlaySession, then: Callable[[PlaySession, bool], None], place: str) -> None:
        """Play a session until it stops or is left, then call `then` with it, and whether it was left.

        `place` says where one is, in the scenario's place above the scene.
        """
        self._show(session, place)
        self._then = then

    def _show(self, session: PlaySession, place: str = "") -> None:
        self.session = session
        self._then = None
        if session.over:
            self._show_ending(session)
            return
        view = scene_view(session)
        window = self._window
        page = PlayPage(
            window.theme, view._replace(scenario=place) if place else view, window.clock,
            verdicts=session.playthrough.verdicts == "each", how_sure=window.settings.how_sure == "yes",
            read_first=window.settings.read_first,
        )  # fmt: skip
        page.answered.connect(self._decide)
        page.went_on.connect(self._next)
        page.leave_asked.connect(self._ask_to_leave)
        self._page = page
        page.destroyed.connect(lambda: self._page_gone(page))
        self._window.show_page(page)
        page.show_scene(view, picture_bytes(session, view.picture))

    def _page_gone(self, page: PlayPage) -> None:
        if self._page is page:
            self._page = None

    def _decide(self, said: Answered) -> None:
        window, session = self._window, self.session
        assert session is not None
        self._deciding = True
        move = Move(session.state.scene_id, said.answer, said.seconds, said.confidence, said.factors)
        window.tasks.run(
            lambda: decide(window.context, session, move),
            self._show_consequence,
            lambda failure: self._not_kept(failure, lambda: self._decide(said)),
        )
        if self._page is not None:
            self._page.prepare_consequence(foresee(session, move))

    def _not_kept(self, failure: Failure, again: Callable[[], None]) -> None:
        self._deciding = self._leaving = False
        if self._question is not None:
            self._question.reject()
        if self._page is not None:
            self._page.show_decision_again()

        def restore() -> None:
            self._window.restore(lambda another: self._not_kept(another, again))

        answers: list[Answer] = [("Try again", again), ("Leave", self._leave)]
        if failure.restorable:
            answers.insert(0, ("Bring the copy back", restore))
        dialog = self._window.ask("This move is not kept yet", str(failure), answers)
        if self._page is not None:
            dialog.rejected.connect(self._page.reopen)

    def _show_consequence(self, session: PlaySession) -> None:
        self.session = session
        self._deciding = False
        if self._leaving:
            if self._question is not None:
                self._question.reject()
            self._leave()
        elif self._page is not None:
            self._page.show_consequence()

    def _next(self) -> None:
        session, page = self.session, self._page
        if session is None or page is None:  # it has stopped, and what comes next is on its way
            return
        if session.over:
            if self._then is None:
                self._show_ending(session)
            else:
                self._stop(session, self._then, left=False)
            return
        view = scene_view(session)
        page.show_scene(view, picture_bytes(session, view.picture))

    def _stop(self, session: PlaySession, then: Callable[[PlaySession, bool], None], *, left: bool) -> None:
        if self._page is not None:
            self._page.close_for_good()
        self._page = self._then = None
        then(session, left)

    def _show_ending(self, session: PlaySession) -> None:
        self._page = None
        view = scene_view(session)
        stuck = session.state.scene.ending is None
        page = EndingPage(self._window.theme, view, picture_bytes(session, view.picture), stuck=stuck)
        page.debrief_asked.connect(lambda: self._debriefs.review_first(session))
        self._window.show_page(page)
        page.go_on.setFocus()

    def _ask_to_leave(self) -> None:
        page, session = self._page, self.session
        if page is None or session is None or self._leaving:
            return
        page.hold("dialog", True)
        kept = "Every move so far is kept; Home has it under Continue."
        if session.playthrough.practice:
            kept = "What you decided is kept as practice."
        if self._then is not None:
            kept = "What you decided is kept; the rest stays due."
        if session.record is None:
            kept = "This playthrough is not kept, so it ends here."
        dialog = self._window.ask("Leave for now?", kept, [("Stay", None), ("Leave", self._leave)])
        self._question = dialog
        dialog.finished.connect(lambda _: self._answered(page))

    def _answered(self, page: PlayPage) -> None:
        self._question = None
        page.hold("dialog", False)

    def _leave(self) -> None:
        """Leave, once a decision that is being kept is kept."""
        self._leaving = self._deciding
        if self._leaving:
            return
        if self._then is not None and self.session is not None:
            self._stop(self.session, self._then, left=True)
            return
        self._page = None
        self._window.home_asked.emit()

    def _attention(self, state: Qt.ApplicationState) -> None:
        """Time stands still while the screen is locked or another program is in front."""
        if self._page is not None:
            self._page.hold("attention", state != Qt.ApplicationState.ApplicationActive)
