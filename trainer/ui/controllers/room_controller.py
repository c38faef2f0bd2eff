"""With a room, in the window: choosing a story, opening a room, and the rooms that are kept."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from trainer.actions.catalog.catalog import catalog_of
from trainer.actions.catalog.catalog_entry import CatalogEntry
from trainer.actions.failure import Failure
from trainer.actions.room.kept_room import KeptRoom, SeenRoom
from trainer.actions.room.kept_rooms import erase_room, rooms_in, seen_room
from trainer.actions.room.rules import USUAL, Rules
from trainer.language.translation import N_, _
from trainer.ui.pages.room.rooms_page import RoomsPage
from trainer.ui.pages.room.seen_page import SeenPage
from trainer.ui.pages.room.set_up_page import SetUpPage
from trainer.ui.shell.frame import PAGE, Frame
from trainer.ui.startup.first_use import FirstUse

if TYPE_CHECKING:
    from trainer.ui.controllers.group_controller import GroupController
    from trainer.ui.controllers.leading_controller import LeadingController

PLACE = N_("With a room")
"""Of the sidebar."""
Found = tuple[tuple[CatalogEntry, ...], list[KeptRoom]]


class RoomController(QObject):
    """What the page asks for. `leading` is the room that is open; None where there is none."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._rules = USUAL
        self.leading: LeadingController | None = None
        self._group = FirstUse(self._new_group)

    def _new_group(self) -> "GroupController":
        from trainer.ui.controllers.group_controller import GroupController  # most never read one

        return GroupController(self._window, PLACE, self.show)

    @property
    def group(self) -> "GroupController":
        """What reads the files of a group."""
        return self._group()

    def show(self) -> None:
        """Read what is at hand beside the window, then show it."""
        window = self._window
        window.show_page(self._page_of(None, []), PLACE)
        app_paths = window.context.app_paths

        def read() -> Found:
            return catalog_of(app_paths).entries, rooms_in(app_paths.rooms)

        window.tasks.run(read, self._show, group=PAGE)

    def _show(self, found: Found) -> None:
        page = self._page_of(*found)
        self._window.show_page(page, PLACE)
        if page.buttons:
            page.buttons[0].setFocus()

    def _page_of(self, stories: tuple[CatalogEntry, ...] | None, rooms: list[KeptRoom]) -> RoomsPage:
        window, leads = self._window, self.leading.story if self.leading is not None else ""
        page = RoomsPage(window.theme, stories, rooms, window.context.app_paths.rooms, window.drawings, leads)
        page.chosen.connect(self.set_up)
        page.lead_asked.connect(self._lead)
        page.group_asked.connect(lambda: self.group.show())
        page.go_on_asked.connect(lambda room: self.go_on(room.path, room.story))
        page.look_asked.connect(lambda room: self.look(room.path))
        page.erase_asked.connect(self._ask_to_erase)
        return page

    def set_up(self, entry: CatalogEntry) -> None:
        """Show how a room on this story goes on, before it opens."""
        page = SetUpPage(self._window.theme, entry, self._rules)
        page.back_asked.connect(self.show)
        page.open_asked.connect(lambda rules: self._open(entry, rules))
        self._window.show_page(page, PLACE)
        page.open.setFocus()

    def _open(self, entry: CatalogEntry, rules: Rules) -> None:
        self._rules = rules
        self._begin(entry.title).open(entry.key, *arguments_of(rules))

    def go_on(self, path: Path, story: str) -> None:
        """Go on with a room that is kept."""
        if self.leading is None:
            self._begin(story).open(str(path))

    def _begin(self, story: str) -> "LeadingController":
        from trainer.ui.controllers.leading_controller import LeadingController  # QtNetwork, once a room opens

        leading = self.leading = LeadingController(self._window, story, self.show)
        leading.closed.connect(self._closed)
        return leading

    def _lead(self) -> None:
        if self.leading is not None:
            self.leading.show()

    def _closed(self) -> None:
        if self.leading is not None:
            self.leading.deleteLater()
            self.leading = None
        self.show()

    def take(self, names: Sequence[str]) -> list[str]:
        """Take what is dropped while one is here: files of a group, and a single room to look at. Returns the rest."""
        from trainer.actions.cohort.found_files import is_for_a_group, is_room

        found = [path for path in map(Path, names) if is_for_a_group(path)]
        if len(found) == 1 and is_room(found[0]) and not self._is_a_group_shown:
            self.look(found[0])
        elif found:
            self.group.add(found)
        return [name for name in names if Path(name) not in found]

    @property
    def _is_a_group_shown(self) -> bool:
        return self._group.made is not None and self._group.made.is_shown

    def open_file(self, name: str) -> None:
        """Look at a room that lies anywhere, by the name of its file."""
        self.look(Path(name))

    def look(self, path: Path) -> None:
        """Show where a room split."""
        window = self._window

        def show(seen: SeenRoom) -> None:
            page = SeenPage(window.theme, seen, goes_on=self.leading is None)
            page.back_asked.connect(self.show)
            page.go_on_asked.connect(lambda: self.go_on(path, seen.kept.story))
            page.group_asked.connect(lambda: self.group.add([path]))
            window.show_page(page, PLACE)
            page.back.setFocus()

        window.tasks.run(partial(seen_room, path), show, self._not_shown, group=PAGE)

    def _not_shown(self, failure: Failure) -> None:
        self._window.say(failure)
        self.show()

    def _ask_to_erase(self, room: KeptRoom) -> None:
        window = self._window

        def erase() -> None:
            window.tasks.run(partial(erase_room, room.path), lambda _none: self.show(), self._not_shown)

        words = _("All votes in {file} are written over and gone. This can't be undone.").format(file=room.path.name)
        window.ask(_("Erase this room?"), words, [(_("Keep it"), None), (_("Erase it"), erase)])

    def may_close(self) -> bool:
        """Whether the window may close now; where a room is open, that is asked first."""
        if self.leading is None or not self.leading.is_open:
            return True
        self.leading.ask_to_close(then=lambda: self._window.close())
        return False

    def close(self) -> None:
        """The window is gone: nothing that it started stays."""
        if self._group.made is not None:
            self._group.made.close()
        if self.leading is not None:
            self.leading.wait()


def arguments_of(rules: Rules) -> tuple[str, ...]:
    """How `trainer room` is asked for them."""
    second, closes = "yes" if rules.second_vote else "no", "close" if rules.closes else "say"
    return (
        "--goes-on", rules.goes_on, "--second-vote", second,
        "--talk", str(rules.talk), "--vote", str(rules.vote), "--time-up", closes,
        *(("--names",) if rules.names else ()), *(("--how-sure",) if rules.how_sure else ()),
    )  # fmt: skip
