"""The library in the window: packs are added, checked, looked at, saved and removed. Checks run beside all else."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from trainer.actions.checking import check_at_hand
from trainer.actions.failure import Failure
from trainer.actions.library import install, remove
from trainer.actions.mapping import save_bytes, save_map, story_map
from trainer.actions.packs_at_hand import Offer, PackAtHand, export, offer, packs_at_hand
from trainer.checks.check_pack import Stopped, Tick
from trainer.reports.story_map import StoryMap
from trainer.ui.frame import Frame
from trainer.ui.pages.map_page import MapPage
from trainer.ui.pages.pack_page import PackPage
from trainer.ui.pages.packs_page import PacksPage
from trainer.ui.tasks import Tasks
from trainer.ui.widgets.map_view import png_of
from trainer.ui.widgets.text import Text

EVERY = 0.1
"""Seconds between two words of progress."""


class Library(QObject):
    """What the Packs page asks for. A check can be stopped; closing the window stops it."""

    _progressed = Signal(str, str)

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self.checks = Tasks(self)
        self._stop = Event()
        self._checking: str | None = None
        self._page: PacksPage | None = None
        self._packs: dict[str, PackAtHand] = {}
        self._progressed.connect(self._show_progress)

    def show(self, focus: tuple[str, str] | None = None) -> None:
        """Read what is at hand beside the window, then show it."""
        window = self._window
        waiting = PacksPage(window.look, None)
        window.show_page(waiting, "Packs")

        def found(packs: list[PackAtHand]) -> None:
            if window.page is waiting:
                self._show_packs(packs, focus)

        window.tasks.run(lambda: packs_at_hand(window.desk.places), found, window.say)

    def _show_packs(self, packs: list[PackAtHand], focus: tuple[str, str] | None) -> None:
        self._packs = {pack.id: pack for pack in packs}
        page = self._page = PacksPage(self._window.look, packs)
        page.add_asked.connect(self.ask_for_pack)
        page.asked.connect(self._do)
        page.destroyed.connect(lambda: self._page_gone(page))
        self._window.show_page(page, "Packs")
        if self._checking is not None:
            page.show_progress(self._checking, "Checking …")
        wanted = page.buttons.get(focus) if focus else None
        (wanted or page.add).setFocus()

    def _page_gone(self, page: PacksPage) -> None:
        if self._page is page:
            self._page = None

    def _do(self, deed: str, id: str) -> None:
        deeds: dict[str, Callable[[str], None]] = {
            "check": self.check, "stop": self.stop, "details": self.show_details, "export": self._ask_where,
            "folder": self._open_folder, "remove": self._ask_to_remove,
        }  # fmt: skip
        deeds[deed](id)

    def ask_for_pack(self) -> None:
        """Let the person pick a pack to add."""
        dialog = QFileDialog(self._window, "Add a pack", "", "Packs (*.zip pack.yaml);;All files (*)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.add)
        dialog.open()

    def add(self, name: str) -> None:
        """Look at a pack beside the window, then ask whether it is to be added."""
        path = Path(name)
        path = path.parent if path.name == "pack.yaml" else path
        window = self._window
        window.tasks.run(lambda: offer(window.desk.places, path), partial(self._ask_to_add, path), window.say)

    def _ask_to_add(self, path: Path, offered: Offer) -> None:
        pack, before = offered.pack, offered.installed_version
        titles = ", ".join(inside.title for inside in pack.scenarios)
        by = f" by {', '.join(pack.authors)}" if pack.authors else ""
        text = f"{pack.title} {pack.version}{by}: {titles}."
        if before is not None:
            text += f" Version {before} is installed and will be replaced. What was played of it stays."
        deed = "Add it" if before is None else "Replace it"
        self._window.ask("Add this pack?", text, [(deed, partial(self._install, path)), ("Not now", None)])

    def _install(self, path: Path) -> None:
        window = self._window
        window.tasks.run(
            lambda: install(window.desk.places, path), lambda pack: self.show((pack.id, "check")), window.say
        )  # fmt: skip

    def check(self, id: str) -> None:
        """Check a pack beside the window; one at a time."""
        pack = self._packs.get(id)
        if pack is None or self.checks.busy:
            return
        self._stop.clear()
        self._checking = id
        self._show_progress(id, "Checking …")
        places, path = self._window.desk.places, Path(pack.source)

        def deed() -> bool:
            try:
                check_at_hand(places, path, self._tick(id))
            except Stopped:
                return False
            return True

        self.checks.run(deed, lambda done: self._checked(id, done), self._not_checked)

    def _tick(self, id: str) -> Tick:
        next_time = [monotonic() + EVERY]

        def tick(what: str, count: int) -> None:
            if self._stop.is_set():
                raise Stopped
            if monotonic() >= next_time[0]:
                next_time[0] = monotonic() + EVERY
                self._progressed.emit(id, f"{what}{f': {count:,}' if count else ''} …")

        return tick

    def stop(self, _: str = "") -> None:
        """Stop the check that is under way."""
        self._stop.set()

    def _checked(self, id: str, done: bool) -> None:
        self._checking = None
        if self._window.page is self._page and self._page is not None:
            self.show((id, "details" if done else "check"))

    def _not_checked(self, failure: Failure) -> None:
        self._checking = None
        self._window.say(failure)

    def _show_progress(self, id: str, words: str) -> None:
        if self._page is not None and self._checking == id:
            self._page.show_progress(id, words)

    def show_details(self, id: str) -> None:
        """Show what the check of a pack found."""
        page = PackPage(self._window.look, self._packs[id])
        page.back_asked.connect(lambda: self.show((id, "details")))
        page.map_asked.connect(lambda key: self.show_map(key, id))
        self._window.show_page(page, "Packs")
        page.back.setFocus()

    def show_map(self, key: str, id: str) -> None:
        """Lay a scenario out beside the window, then show its map."""
        window = self._window
        waiting = Text("Laying the story out…", window.look, "body", color=window.look.colors.muted)
        window.show_page(waiting, "Packs")

        def show(story: StoryMap) -> None:
            if window.page is waiting:
                page = MapPage(window.look, story)
                page.back_asked.connect(lambda: self.show_details(id))
                page.save_asked.connect(lambda: self._ask_where_to_map(page))
                window.show_page(page, "Packs")
                page.view.open()
                page.view.setFocus()

        window.tasks.run(lambda: story_map(window.desk.places, key, lambda what, count: None), show, window.say)

    def _ask_where_to_map(self, page: MapPage) -> None:
        dialog = QFileDialog(self._window, "Save the map", f"{page.story.title}.svg", "SVG (*.svg);;PNG (*.png)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_map(page, Path(name)))
        dialog.open()

    def save_map(self, page: MapPage, to: Path) -> None:
        """Save a map as a picture: as a PNG if the name says so, else as an SVG."""
        window, story = self._window, page.story
        if to.suffix.lower() == ".png":
            image = page.view.picture()
            window.tasks.run(lambda: save_bytes(png_of(image), to), lambda _: None, window.say)
        else:
            window.tasks.run(lambda: save_map(story, to), lambda _: None, window.say)

    def _ask_where(self, id: str) -> None:
        dialog = QFileDialog(self._window, "Save the pack", f"{id}.zip", "Packs (*.zip)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.export(id, Path(name)))
        dialog.open()

    def export(self, id: str, to: Path) -> None:
        """Save a pack as a .zip."""
        window = self._window
        window.tasks.run(lambda: export(window.desk.places, id, to), lambda _: None, window.say)

    def _open_folder(self, id: str) -> None:
        source = Path(self._packs[id].source)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(source if source.is_dir() else source.parent)))

    def _ask_to_remove(self, id: str) -> None:
        window = self._window

        def forget() -> None:
            window.tasks.run(lambda: remove(window.desk.places, id), lambda _: self.show(), window.say)

        text = f"{self._packs[id].title} is taken out of your library. What was played of it stays."
        window.ask("Remove this pack?", text, [("Keep it", None), ("Remove it", forget)])
