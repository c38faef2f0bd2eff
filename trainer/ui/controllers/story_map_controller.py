"""The map of a story in the window: laid out beside it, shown, and saved as a picture."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic

from PySide6.QtCore import QObject

from trainer.actions.authoring.check_packs import SECONDS
from trainer.actions.authoring.story_map import save_map, story_map
from trainer.actions.failure import Failure
from trainer.actions.save_file import save_file
from trainer.checks.check_pack import Stopped
from trainer.checks.time_left import within
from trainer.language.translation import _
from trainer.reports.story_map import StoryMap
from trainer.ui.pages.packs.map_page import MapPage
from trainer.ui.pages.packs.map_view import png_of
from trainer.ui.pages.packs.waiting_page import WaitingPage
from trainer.ui.shell.frame import PAGE, Frame
from trainer.ui.shell.save_dialog import ask_where
from trainer.ui.shell.tasks import Tasks


class StoryMapController(QObject):
    """Lays one story out at a time. Leaving the page stops it; so does closing the window."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = Tasks(window.say, window.fault, self)
        self._left = Event()
        window.moved.connect(lambda: self._tasks.overtake(PAGE))

    @property
    def busy(self) -> bool:
        """Whether a story is being laid out."""
        return self._tasks.busy

    def show(self, key: str, back: Callable[[], None]) -> None:
        """Lay a scenario out beside the window, then show its map. `back` shows the page one came from."""
        window = self._window
        left = self._left = Event()
        waiting = WaitingPage(window.theme, _("Laying the story out…"))
        waiting.destroyed.connect(lambda: left.set())
        waiting.back_asked.connect(back)
        window.show_page(waiting, "Packs")
        waiting.back.setFocus()

        def tick(played: str | None, count: int) -> None:
            if left.is_set():
                raise Stopped

        def failed(failure: Failure) -> None:
            back()
            window.say(failure)

        def work() -> StoryMap | None:
            try:
                return story_map(window.context.app_paths, key, tick, within(SECONDS, monotonic))
            except Stopped:
                return None

        self._tasks.run(work, partial(self._show, key, back), failed, group=PAGE)

    def close(self) -> None:
        """The window closes: stop what is being laid out."""
        self._left.set()
        self._tasks.wait()

    def _show(self, key: str, back: Callable[[], None], story: StoryMap | None) -> None:
        if story is None:  # it was stopped
            return
        page = MapPage(self._window.theme, story)
        page.back_asked.connect(back)
        page.save_asked.connect(lambda: self._ask_where(page, key.rpartition("/")[2]))
        self._window.show_page(page, "Packs")
        page.view.open()
        page.view.setFocus()

    def _ask_where(self, page: MapPage, name: str) -> None:
        ask_where(self._window, _("Save the map"), name, {"svg": "SVG", "png": "PNG"}, partial(self.save, page))

    def save(self, page: MapPage, to: Path) -> None:
        """Save a map as a picture: as a PNG if the name says so, else as an SVG. The dialog asked before."""
        window, story = self._window, page.story

        def saved(_done: None) -> None:
            page.told.setText(_("Saved"))

        app_paths = window.context.app_paths
        if to.suffix.lower() == ".png":
            image = page.view.picture()
            window.tasks.run(lambda: save_file(app_paths, png_of(image), to, replace=True), saved)
        else:
            window.tasks.run(lambda: save_map(app_paths, story, to, replace=True), saved)
