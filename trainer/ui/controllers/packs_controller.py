"""The library in the window: packs are added, checked, looked at, saved and removed. Checks run beside all else."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from time import monotonic
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from trainer.actions.authoring.check_packs import SECONDS, check_at_hand
from trainer.actions.catalog.describe_packs import export, offer, packs_in_catalog
from trainer.actions.catalog.install_pack import install, remove
from trainer.actions.catalog.pack_details import InstallOffer, PackDetails
from trainer.actions.failure import Failure
from trainer.checks.check_pack import Stopped, Tick
from trainer.checks.time_left import within
from trainer.language.check_progress import progress_in_words
from trainer.language.numbers import quoted
from trainer.language.translation import _
from trainer.packs.model import Pack
from trainer.ui.controllers.ask_before_key import AskBeforeKey
from trainer.ui.controllers.story_map_controller import StoryMapController
from trainer.ui.pages.packs.offer_text import offer_in_words
from trainer.ui.pages.packs.pack_page import PackPage
from trainer.ui.pages.packs.packs_page import PackAction, PackRequest, PacksPage
from trainer.ui.shell.frame import PAGE, Frame
from trainer.ui.shell.save_dialog import ask_where
from trainer.ui.shell.tasks import Tasks
from trainer.ui.widgets.ask import AskButton
from trainer.ui.widgets.in_view import bring_into_view

EVERY = 0.1
"""Seconds between two words of progress."""


class CheckProgress(NamedTuple):
    """How far the check of a pack is, in words."""

    pack: str
    words: str


class PacksController(QObject):
    """What the Packs page asks for. A check can be stopped; closing the window stops it."""

    _progressed = Signal(object)
    """A CheckProgress."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self.checks = Tasks(window.say, window.fault, self)
        self.maps = StoryMapController(window)
        self._keys = AskBeforeKey(window)
        self._stop = Event()
        self._checking: str | None = None
        self._next: str | None = None
        self._look_again = False
        self._page: PacksPage | None = None
        self._packs: dict[str, PackDetails] = {}
        self._progressed.connect(self._show_progress)

    def show(self, focus: tuple[str, str] | None = None) -> None:
        """Read what is at hand beside the window, then show it."""
        window = self._window
        self._look_again = False
        window.show_page(self._page_of(None), "Packs")

        def found(packs: list[PackDetails]) -> None:
            self._show_packs(packs, focus)

        def not_found(failure: Failure) -> None:
            window.show_page(self._page_of([], str(failure)), "Packs")

        window.tasks.run(
            lambda: packs_in_catalog(window.context.app_paths), found, not_found, group=PAGE, late=window.say_damage
        )

    def _show_packs(self, packs: list[PackDetails], focus: tuple[str, str] | None) -> None:
        if self._look_again:  # a check ended while this was read
            self.show(focus)
            return
        self._packs = {pack.id: pack for pack in packs}
        page = self._page = self._page_of(packs)
        page.destroyed.connect(lambda: self._page_gone(page))
        self._window.show_page(page, "Packs")
        if self._checking is not None:
            page.show_progress(self._checking, _("Checking …"))
        focused = (page.buttons.get(focus) if focus else None) or page.add
        focused.setFocus()
        QTimer.singleShot(0, focused, lambda: bring_into_view(focused))

    def _page_of(self, packs: list[PackDetails] | None, failure: str = "") -> PacksPage:
        page = PacksPage(self._window.theme, packs, failure)
        page.add_asked.connect(self.ask_for_pack)
        page.asked.connect(self._do)
        return page

    def _page_gone(self, page: PacksPage) -> None:
        if self._page is page:
            self._page = None

    def _do(self, asked: PackRequest) -> None:
        actions: dict[PackAction, Callable[[str], None]] = {
            "check": self.check, "stop": self.stop, "details": self.show_details, "export": self._ask_where,
            "folder": self._open_folder, "remove": self._ask_to_remove,
        }  # fmt: skip
        actions[asked.action](asked.pack)

    def ask_for_pack(self) -> None:
        """Let the person pick a pack to add."""
        kinds = _("Packs") + " (*.zip pack.yaml);;" + _("All files") + " (*)"
        dialog = QFileDialog(self._window, _("Add a pack"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.add)
        dialog.open()

    def add(self, name: str) -> None:
        """Look at a pack beside the window, then ask whether it is to be added."""
        path = Path(name)
        path = path.parent if path.name == "pack.yaml" else path
        window = self._window
        window.tasks.run(lambda: offer(window.context.app_paths, path), partial(self._ask_to_add, path))

    def _ask_to_add(self, path: Path, offered: InstallOffer) -> None:
        words = _("Add it") if offered.replacing.relation == "new" else _("Replace it")
        add: AskButton = (words, partial(self._install, path))
        title, answers = _("Add this pack?"), [add, (_("Not now"), None)]
        if offered.replacing.relation == "same":
            title, answers = _("There is nothing to add"), [(_("All right"), None)]
        if offered.replacing.asks:  # Enter leaves what is there
            title, answers = _("Replace what is there?"), [(_("Keep what is there"), None), add]
        self._window.ask(title, offer_in_words(offered), answers)

    def _install(self, path: Path) -> None:
        window = self._window

        def installed(pack: Pack) -> None:
            if self._checking == pack.id:
                self.stop()
            if window.place in ("Packs", "Home"):
                self.show((pack.id, "check"))
            else:  # what one is at, such as a story, goes on
                words = _("You find {title} under Packs.").format(title=quoted(pack.title))
                window.ask(_("Added"), words, [(_("All right"), None)])

        window.tasks.run(lambda: install(window.context.app_paths, path, replace=True), installed)

    def check(self, id: str) -> None:
        """Check a pack beside the window; one at a time, so one that is under way is stopped for it."""
        pack = self._packs.get(id)
        if pack is None:
            return
        if self.checks.busy:
            self._next = id
            self.stop()
            return
        self._stop.clear()
        self._checking = id
        self._show_progress(CheckProgress(id, _("Checking …")))
        app_paths, path = self._window.context.app_paths, Path(pack.source)

        def work() -> bool:
            try:
                check_at_hand(app_paths, path, self._tick(id), within(SECONDS, monotonic))
            except Stopped:
                return False
            return True

        self.checks.run(work, lambda done: self._checked(id, done), self._not_checked)

    def _tick(self, id: str) -> Tick:
        next_time = [monotonic() + EVERY]

        def tick(played: str | None, count: int) -> None:
            if self._stop.is_set():
                raise Stopped
            if monotonic() >= next_time[0]:
                next_time[0] = monotonic() + EVERY
                self._progressed.emit(CheckProgress(id, progress_in_words(played, count)))

        return tick

    def stop(self, _: str = "") -> None:
        """Stop the check that is under way."""
        self._stop.set()

    def close(self) -> None:
        """The window closes: stop what is being checked or laid out."""
        self.stop()
        self.maps.close()
        self.checks.wait()

    def _checked(self, id: str, done: bool) -> None:
        self._checking = None
        following, self._next = self._next, None
        if following is not None:
            self.check(following)
        elif self._page is not None and self._window.page is self._page:
            self.show((id, "details" if done else "check"))
        else:
            self._look_again = done

    def _not_checked(self, failure: Failure) -> None:
        self._checking = self._next = None
        self._window.say(failure)

    def _show_progress(self, progress: CheckProgress) -> None:
        if self._page is not None and self._checking == progress.pack:
            self._page.show_progress(*progress)

    def show_details(self, id: str) -> None:
        """Show what the check of a pack found; whoever has not finished what is in it is asked first."""
        self._keys.show(id, partial(self._show_details, id))

    def _show_details(self, id: str) -> None:
        page = PackPage(self._window.theme, self._packs[id])
        page.back_asked.connect(lambda: self.show((id, "details")))
        back = partial(self._show_details, id)
        page.map_asked.connect(lambda key: self._keys.show(key, partial(self.maps.show, key, back)))
        self._window.show_page(page, "Packs")
        page.back.setFocus()

    def _ask_where(self, id: str) -> None:
        ask_where(self._window, _("Save the pack"), id, {"zip": _("Pack")}, lambda to: self.export(id, to))

    def export(self, id: str, to: Path) -> None:
        """Save a pack as a .zip. The dialog asked before."""
        window = self._window
        window.tasks.run(lambda: export(window.context.app_paths, id, to, replace=True), lambda _: window.say_saved(to))

    def _open_folder(self, id: str) -> None:
        source = Path(self._packs[id].source)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(source if source.is_dir() else source.parent)))

    def _ask_to_remove(self, id: str) -> None:
        window = self._window

        def removed(_: None) -> None:
            if window.page is self._page:
                self.show()

        def forget() -> None:
            if self._checking == id:
                self.stop()
            window.tasks.run(lambda: remove(window.context.app_paths, id), removed)

        words = _("{title} is taken out of your library. What was played of it stays.")
        answers: list[AskButton] = [(_("Keep it"), None), (_("Remove it"), forget)]
        window.ask(_("Remove this pack?"), words.format(title=quoted(self._packs[id].name)), answers)
