"""What the window imports only once somebody goes there: Home is painted without (see startup.first_use)."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from trainer.actions.app_context import AppContext
from trainer.records.settings import Settings
from trainer.ui.pages.home.home_page import HomePage
from trainer.ui.shell.frame import Frame

if TYPE_CHECKING:
    from trainer.actions.learning.coming_back import ComingBack
    from trainer.actions.play.pace import Pace
    from trainer.ui.controllers.packs_controller import PacksController
    from trainer.ui.controllers.people_controller import PeopleController
    from trainer.ui.controllers.practice_controller import PracticeController
    from trainer.ui.controllers.progress_controller import ProgressController
    from trainer.ui.controllers.room_controller import RoomController
    from trainer.ui.controllers.scenario_controller import ScenarioController
    from trainer.ui.controllers.settings_controller import SettingsController
    from trainer.ui.controllers.welcome_controller import WelcomeController
    from trainer.ui.window.opened_files import OpenedFiles
    from trainer.ui.window.preview_window import PreviewWindow

Changed = Callable[[Settings], None]
"""Is told the settings once another person plays."""


def pace(settings: Settings) -> "Pace":
    """How moments are staged for somebody: once something is played."""
    from PySide6.QtGui import QAccessible

    from trainer.actions.play.pace import pace_for
    from trainer.ui.theme.system_motion import system_moves

    moves = settings.motion == "system" and system_moves()
    return pace_for(story_first=settings.story_first, moves=moves, listening=QAccessible.isActive())


def scenario_controller(window: Frame) -> "ScenarioController":
    """Playing: once a scenario is started."""
    from trainer.ui.controllers.scenario_controller import ScenarioController

    return ScenarioController(window)


def practice_controller(window: Frame, play: "Callable[[], ScenarioController]") -> "PracticeController":
    """Practice."""
    from trainer.ui.controllers.practice_controller import PracticeController

    return PracticeController(window, play().play_session)


def packs_controller(window: Frame) -> "PacksController":
    """Packs, or a pack that is added from anywhere."""
    from trainer.ui.controllers.packs_controller import PacksController

    return PacksController(window)


def room_controller(window: Frame) -> "RoomController":
    """With a room."""
    from trainer.ui.controllers.room_controller import RoomController

    return RoomController(window)


def people_controller(window: Frame, changed: Changed, welcome: Callable[[], None]) -> "PeopleController":
    """Who plays."""
    from trainer.ui.controllers.people_controller import PeopleController

    return PeopleController(window, changed, welcome)


def welcome_controller(window: Frame, changed: Changed, warm_up: Callable[[], None]) -> "WelcomeController":
    """The first start."""
    from trainer.ui.controllers.welcome_controller import WelcomeController

    return WelcomeController(window, changed, warm_up)


def settings_controller(window: Frame, warm_up: Callable[[], None], people: Callable[[], None]) -> "SettingsController":
    """Settings."""
    from trainer.ui.controllers.settings_controller import SettingsController

    return SettingsController(window, warm_up, people)


def progress_controller(window: Frame) -> "ProgressController":
    """Progress."""
    from trainer.ui.controllers.progress_controller import ProgressController

    return ProgressController(window)


def preview_window(
    context: AppContext, settings: Settings, clock: Callable[[], float], folder: Path, editor: str
) -> "PreviewWindow":
    """The other window."""
    from trainer.ui.window.preview_window import PreviewWindow

    return PreviewWindow(context, settings, clock, folder, editor)


def opened_files(take: Callable[[str], None], parent: QObject) -> "OpenedFiles":
    """Packs that a Mac asks the program to open."""
    from trainer.ui.window.opened_files import OpenedFiles

    return OpenedFiles(take, parent)


def say_unexpected(window: Frame, error: BaseException) -> None:
    """Say an error that nobody expected."""
    from trainer.ui.shell.unexpected import say_unexpected

    say_unexpected(window, error)


def coming_back(context: AppContext) -> "ComingBack":
    """What is said on Home after it was painted. Raises Failure."""
    from trainer.actions.learning.coming_back import coming_back

    return coming_back(context)


def tell_coming_back(page: HomePage, found: "ComingBack") -> None:
    """Say it."""
    from trainer.ui.pages.home.told_later import tell_today

    tell_today(page.today, found.today)
    if found.meant is not None:
        page.today.show_meant(found.meant.text, found.meant.title)


def let_go_of_copies(context: AppContext) -> None:
    """Stop offering the copies from before damage. Raises Failure."""
    from trainer.actions.recovery import let_go

    let_go(context)


def keep_window_size(context: AppContext, width: int, height: int, *, maximized: bool) -> None:
    """Keep how large the window is when it is closed."""
    from trainer.actions.people.keep_settings import keep_window_size
    from trainer.records.settings import WindowSize

    keep_window_size(context, WindowSize(width, height, maximized))
