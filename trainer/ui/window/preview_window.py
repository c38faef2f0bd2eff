"""A window on a pack under work: it reads again what is saved, stays where one was, and shows what there is to mend."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QProcess, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from trainer.actions.app_context import AppContext
from trainer.actions.authoring.check_packs import SECONDS
from trainer.actions.authoring.preview import (
    Draft,
    carried_over,
    editor_command,
    files_of,
    first_state,
    look_at,
    next_drill,
    placed,
    play_from,
)
from trainer.actions.failure import WRONG_USE, Failure
from trainer.actions.play.events import AskToLeave, Event, Keep, Saved, WentOn
from trainer.actions.play.scene_view import picture_bytes
from trainer.actions.play.session import Asked, Session
from trainer.actions.play.session_machine import begin, step
from trainer.checks.time_left import within
from trainer.language.checks import check_in_words, contest_in_words
from trainer.language.left_out import left_out_in_words
from trainer.language.translation import _
from trainer.packs.model import Scenario
from trainer.packs.problems import Problem
from trainer.play.engine import State
from trainer.records.settings import Settings
from trainer.ui.pages.play.ending_page import EndingPage
from trainer.ui.pages.play.play_page import PlayPage
from trainer.ui.pages.preview.preview_page import Jump, PreviewPage
from trainer.ui.shell.frame import Frame
from trainer.ui.widgets.character_keys import follow, keys_of
from trainer.ui.window.longer_look import PAUSE_MS, LongerLook

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

SETTLED_MS = 150
"""Editors write a file in several steps; so long nothing must change before it is read."""


class PreviewWindow(Frame):
    """Follows one folder. `editor` is the command that opens a problem; empty leaves it to the system."""

    def __init__(
        self,
        context: AppContext,
        settings: Settings,
        clock: Callable[[], float],
        folder: Path,
        editor: str,
        pause_ms: int = PAUSE_MS,
    ) -> None:
        super().__init__(context, settings, clock)
        self.folder, self.editor = folder, editor
        self.draft: Draft | None = None
        self.session: Session | None = None
        self._preview: PreviewPage | None = None
        self.longer = LongerLook(self, pause_ms)
        self.longer.progressed.connect(self._show_progress)
        self.longer.looked.connect(self._show_longer)
        self.setWindowTitle(f"Right Call: {folder.name}")
        self.sidebar.hide()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLED_MS)
        self._settle.timeout.connect(self.read)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _: self._settle.start())
        self._watcher.fileChanged.connect(lambda _: self._settle.start())
        self.read()

    def read(self) -> None:
        """Read the pack beside the window."""
        self.longer.stop()
        self._watch()
        if self.tasks.busy:
            self._settle.start()
            return
        self.tasks.run(lambda: look_at(self.folder, lambda played, count: None, within(SECONDS, monotonic)), self._show)

    def _watch(self) -> None:
        """Watch the folder and its files; a file that was replaced has to be watched anew."""
        folder = self.folder if self.folder.is_dir() else self.folder.parent
        watched = (*self._watcher.files(), *self._watcher.directories())
        if watched:
            self._watcher.removePaths(list(watched))  # one that was renamed would be followed to its new place
        self._watcher.addPaths([str(folder), str(folder.parent), *map(str, files_of(folder))])

    @property
    def state(self) -> State | None:
        """Where one stands; after a choice already behind it."""
        return self.session.play.state if self.session is not None else None

    def _stand(self, state: State) -> None:
        """Stand somewhere; everything before is forgotten."""
        contents = self.draft.contents if self.draft is not None else None
        self.session, _ = begin(play_from(state, contents), Asked(), self.clock())

    def _show(self, draft: Draft) -> None:
        self.draft = draft
        self.longer.after_a_pause(draft)
        if draft.pack is not None:
            self._stand(carried_over(self.state, draft.pack) if self.state else first_state(draft.pack))
        self._show_page()

    def _show_page(self) -> None:
        """Show everything anew, as after a save."""
        draft = self.draft
        assert draft is not None
        page = self._preview = PreviewPage(self.theme, draft.pack, self.state)
        page.show_findings(check_in_words(draft.readiness), draft.problems, self._told(draft))
        page.jumped.connect(self._jump)
        page.problem_asked.connect(self.open_problem)
        self.show_page(page)
        self._show_scene(page)

    def _told(self, draft: Draft) -> list[str]:
        """How the bots fared, and what was left out; of a pack that can't be played nothing else is to be said."""
        if draft.pack is None:
            return []
        if not draft.checked:
            return [left_out_in_words(draft.left_out, "at a pause", self.longer.pause.interval() / 1_000)]
        fared = contest_in_words(draft.contest) if draft.contest is not None else []
        return [*fared, left_out_in_words(draft.left_out, "done", SECONDS)]

    def _show_progress(self, words: str) -> None:
        if self._preview is not None:
            self._preview.show_progress(words)

    def _show_longer(self, draft: Draft) -> None:
        """What a whole check has found; where one stands stays."""
        self.draft = draft
        if self._preview is not None:
            self._preview.show_findings(check_in_words(draft.readiness), draft.problems, self._told(draft))

    def _show_state(self) -> None:
        """Show another scene; what stands beside it stays, and with it the focus."""
        if self._preview is not None and self.state is not None:
            self._preview.show_state(self.state)
            self._show_scene(self._preview)

    def _show_scene(self, preview: PreviewPage) -> None:
        """The scene as people will see it."""
        session = self.session
        if session is None:
            preview.show_scene(None)
        elif session.phase == "ended":
            stuck = session.play.state.scene.ending is None
            ending = EndingPage(
                self.theme, session.scene, picture_bytes(session.play, session.scene.picture), stuck=stuck
            )
            ending.debrief_asked.connect(self._begin_again)
            preview.show_scene(ending)
        else:
            page = PlayPage(self.theme, session, keys=keys_of(self.settings))
            follow(page, self.settings)
            page.happened.connect(lambda event: self._happens(page, event))
            preview.show_scene(page)
            page.begin(self.clock())

    def _happens(self, page: PlayPage, event: Event) -> None:
        """As in a window, only that nothing is kept, and who leaves begins again."""
        assert self.session is not None
        self.session, effects = step(self.session, event, self.clock())
        for effect in effects:
            match effect:
                case Keep(play, move):
                    return self._happens(page, Saved(play.after(move)))
                case AskToLeave():
                    return self._begin_again()
        if event == WentOn():
            return self._go_on()
        return page.show_session(self.session, self.clock())

    def _go_on(self) -> None:
        """The next scene; nothing comes after a drill, so there it is the next one."""
        pack = self.draft.pack if self.draft else None
        if pack is None or self.state is None or self.state.scenario.id not in {each.id for each in pack.drills}:
            return self._show_state()
        self._stand(next_drill(pack, self.state.scenario))
        return self._show_page()

    def _begin_again(self) -> None:
        assert self.state is not None
        scenario = self.state.scenario
        self._stand(placed(scenario, scenario.start, {}, frozenset()))
        self._show_state()

    def _jump(self, jump: Jump) -> None:
        scenario, scene, meters, flags = jump
        if self.state is not None:
            same = scenario == self.state.scenario.id
            self._stand(placed(self._scenario(scenario), scene or self._scenario(scenario).start, meters, flags))
            (self._show_state if same else self._show_page)()

    def _scenario(self, id: str) -> Scenario:
        assert self.state is not None
        pack = self.draft.pack if self.draft else None
        return pack.scenarios[id] if pack and id in pack.scenarios else self.state.scenario

    def open_problem(self, problem: Problem) -> None:
        """Open the file of a problem in the author's editor."""
        if not self.editor:
            path = str(Path(problem.file).absolute())  # the folder may have been given as seen from here
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
                words = _("Nothing here opens {path}. Name your editor with --editor or RIGHTCALL_EDITOR.")
                self.say(Failure(WRONG_USE, words.format(path=path)))
            return
        try:
            program, *arguments = editor_command(self.editor, problem)
            started = QProcess.startDetached(program, arguments)[0]  # it stays open when this window is closed
        except ValueError:  # no command at all
            started = False
        if not started:
            words = _("The editor could not be started. Look at --editor or RIGHTCALL_EDITOR.")
            self.say(Failure(WRONG_USE, words))

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Stop watching."""
        self._settle.stop()
        self.longer.close()
        super().closeEvent(event)
