"""The window: which page is shown, and what its signals do. It calls actions; it decides nothing of its own."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import shipped
from trainer.actions.failure import Failure
from trainer.actions.play.home import home_of, home_without_records
from trainer.actions.play.home_view import Home
from trainer.language.translation import _
from trainer.records.settings import Settings
from trainer.ui.pages.home.home_page import HomePage
from trainer.ui.shell.frame import DUE, PAGE, Frame, PaceOf, theme_of
from trainer.ui.startup.after_first_paint import after_first_paint
from trainer.ui.startup.first_use import FirstUse
from trainer.ui.window import on_demand

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from trainer.actions.learning.coming_back import ComingBack
    from trainer.ui.controllers.packs_controller import PacksController
    from trainer.ui.controllers.room_controller import RoomController
    from trainer.ui.controllers.scenario_controller import ScenarioController

ROOM = ".room"
"""Ends the name of a room file."""


class Window(Frame):
    """One window on one data folder."""

    def __init__(
        self, context: AppContext, settings: Settings, clock: Callable[[], float], pace: PaceOf | None = None
    ) -> None:
        super().__init__(context, settings, clock, pace)
        self._play = FirstUse(lambda: on_demand.scenario_controller(self))
        self._packs = FirstUse(lambda: on_demand.packs_controller(self))
        self._practice = FirstUse(lambda: on_demand.practice_controller(self, self._play))
        self._rooms = FirstUse(lambda: on_demand.room_controller(self))
        self._people = FirstUse(lambda: on_demand.people_controller(self, self._person_changed, self.show_welcome))
        self._settings = FirstUse(lambda: on_demand.settings_controller(self, self.warm_up, self.show_people))
        self._progress = FirstUse(lambda: on_demand.progress_controller(self))
        self.setAcceptDrops(True)
        self.home_asked.connect(self.show_home)
        self.start_asked.connect(lambda key: self.scenario_controller.show_intro(key))
        self.place_asked.connect(self.go_to)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_theme_changed)

    def go_to(self, place: str) -> None:
        """One of the places of the sidebar."""
        self.overtake()
        {
            "Home": self.show_home, "Practice": self.show_practice, "Progress": self.show_progress,
            "With a room": self.show_rooms, "Packs": self.show_packs, "Settings": self.show_settings,
            "People": self.show_people,
        }[place]()  # fmt: skip

    @property
    def scenario_controller(self) -> "ScenarioController":
        """What carries a session."""
        return self._play()

    def show_home(self) -> None:
        """Show the scenarios as they stand now; where something is being kept, once it is."""
        if self._tasks.made is None or not self._tasks.made.busy:
            self._show_home(*self._home())
            return
        self.tasks.run(self._home, lambda found: self._show_home(*found), group=PAGE)

    def _home(self) -> tuple[Home, Failure | None]:
        try:
            return home_of(self.context), None
        except Failure as failure:
            told = failure
        except Exception as error:  # Home is the way out of every page, so it is shown whatever happens
            told = self.fault(error)
        try:
            return home_without_records(self.context, str(told)), told
        except Exception as error:
            return Home((), (), (str(self.fault(error)),)), told

    def _show_home(self, home: Home, failed: Failure | None) -> None:
        page = HomePage(self.theme, home, self.context.now(), self.context.person, self.drawings)
        page.start_asked.connect(self.start_asked)
        page.start_over_asked.connect(lambda card: self.scenario_controller.ask_to_start_over(card))
        page.go_on_asked.connect(lambda id: self.scenario_controller.go_on(id))
        page.discard_asked.connect(lambda id: self.scenario_controller.discard(id))
        page.practice_asked.connect(lambda: self._practice().begin())
        page.copy_asked.connect(self._ask_to_restore)
        page.copy_left.connect(self._let_copy_go)
        page.debrief_asked.connect(lambda id: self.scenario_controller.show_debrief(id))
        self.show_page(page, "Home")
        if page.buttons:
            page.buttons[0].setFocus()
        if failed is not None and failed.damaged:
            after_first_paint(page, partial(self.say, failed))
        elif self.context.has_records:
            after_first_paint(self, lambda: self._look_what_is_due(page))

    def _ask_to_restore(self) -> None:
        text = _(
            "Home then shows what was played before the damage, as far as it can be brought back."
            " What was played since is put aside, not lost."
        )
        self.ask(_("Bring the records back?"), text, [(_("Not now"), None), (_("Bring them back"), self.restore)])

    def _let_copy_go(self) -> None:
        self.tasks.run(lambda: on_demand.let_go_of_copies(self.context), lambda _: self.show_home())

    def _look_what_is_due(self, page: HomePage) -> None:
        """Say on Home what there is to practise today; where that cannot be told, nothing is said."""

        def show(found: "ComingBack") -> None:
            if self.page is page:  # the theme may have changed meanwhile, and the page is gone with it
                on_demand.tell_coming_back(page, found)

        if self.page is page:
            self.tasks.run(
                lambda: on_demand.coming_back(self.context), show, self.say_damage, group=DUE, late=self.say_damage
            )

    def show_practice(self) -> None:
        """Show what is due today."""
        self._practice().show()

    def show_progress(self) -> None:
        """Show how somebody's measures went."""
        self._progress().show()

    def show_rooms(self) -> None:
        """Show what a group plays together."""
        self.room_controller.show()

    @property
    def room_controller(self) -> "RoomController":
        """What opens, leads and keeps rooms."""
        return self._rooms()

    def show_settings(self, focus: str = "theme") -> None:
        """Show the settings, the focus on one of them."""
        self._settings().show(focus)

    def _person_changed(self, settings: Settings) -> None:
        self.settings, self.theme = settings, theme_of(settings)
        self.lay_out()

    def show_people(self) -> None:
        """Show who plays."""
        self._people().show()

    def show_welcome(self) -> None:
        """The first start."""
        on_demand.welcome_controller(self, self._person_changed, self.warm_up).show()

    def warm_up(self) -> None:
        """Play the warm-up; nothing of it is kept."""
        self.scenario_controller.begin(str(shipped("assets") / "warm-up"), keep=False)

    def _system_theme_changed(self) -> None:
        if self.settings.theme == "system" and self.sidebar.isVisible():
            self.theme = theme_of(self.settings)
            self.lay_out()
            self.show_home()

    def show_packs(self) -> None:
        """Show the packs at hand."""
        self.packs_controller.show()

    @property
    def packs_controller(self) -> "PacksController":
        """What adds, checks and removes packs."""
        return self._packs()

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Stop session, check and map that are under way; what is being written is waited for, and the size is kept.

        Where a room is open, it is asked first.
        """
        if (rooms := self._rooms.made) is not None:
            if not rooms.may_close():
                event.ignore()
                return
            rooms.close()
        if self._play.made is not None:
            self._play.made.close()
        if (packs := self._packs.made) is not None:
            packs.close()
        super().closeEvent(event)
        self._keep_size()

    def _keep_size(self) -> None:
        size = self.normalGeometry().size() if self.isMaximized() else self.size()
        on_demand.keep_window_size(self.context, size.width(), size.height(), maximized=self.isMaximized())

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """Take files while nothing is being played."""
        if event.mimeData().hasUrls() and self.sidebar.isVisible():
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        """Take each file that was dropped; where a group meets, all of them together."""
        names = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if self.place == "With a room":
            names = self.room_controller.take(names)
        for name in names:
            self.open_file(name)

    def open_file(self, name: str) -> None:
        """Look at a room; anything else is a pack to add."""
        if name.lower().endswith(ROOM):
            self.room_controller.open_file(name)
        else:
            self.packs_controller.add(name)
