"""Opening the window. Nothing is imported or read on this way that the first page can do without."""

import sys
import time
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication, QWidget

from trainer.actions.app_context import AppContext
from trainer.records.settings import ME, load_settings, load_window_size
from trainer.ui.shell.frame import Frame, PaceOf
from trainer.ui.startup import garbage_collector
from trainer.ui.startup.after_first_paint import after_first_paint
from trainer.ui.theme.fonts import load_fonts
from trainer.ui.window import on_demand
from trainer.ui.window.window import Window

TITLE_BAR = 40
"""Pixels that the system puts above a window, about."""


def open_window(context: AppContext, pack: str | None = None) -> int:
    """Open the window on Home, with a pack to add or a room to look at if one is named, and run until it is closed."""
    application = make_application()
    window = make_window(context)
    say_what_nobody_expected(window)
    show_as_before(window)
    if pack is not None:
        window.open_file(pack)
    if sys.platform == "darwin":
        application.installEventFilter(on_demand.opened_files(window.open_file, application))
    return application.exec()


def open_preview(context: AppContext, folder: Path, editor: str) -> int:
    """Open a window on a pack under work and run until it is closed."""
    application = make_application()
    settings = load_settings(context.app_paths.settings)
    window = on_demand.preview_window(context, settings, time.monotonic, folder, editor)
    say_what_nobody_expected(window)
    fit_to_screen(window)
    window.show()
    return application.exec()


def say_what_nobody_expected(window: Frame) -> None:
    """Let the window say every error that is met in its own thread; without this Qt goes on as if there were none."""

    def say(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        on_demand.say_unexpected(window, error.with_traceback(trace))

    sys.excepthook = say


def show_as_before(window: Frame) -> None:
    """Show a window as large as it was when it was closed, and no larger than the screen."""
    size = load_window_size(window.context.app_paths.settings)
    if size is not None:
        window.resize(size.width, size.height)
    fit_to_screen(window)
    if size is not None and size.maximized:
        window.showMaximized()
    else:
        window.show()


def fit_to_screen(window: QWidget) -> None:
    """Make a window no larger than what its screen has room for, as on a small laptop."""
    room = window.screen().availableGeometry()
    window.resize(min(window.width(), room.width()), min(window.height(), room.height() - TITLE_BAR))


def make_application() -> QApplication:
    """The application, or the one there is, with its typefaces."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("right-call")
    application.setApplicationDisplayName("Right Call")
    if not sys.platform.startswith("linux"):  # there it is the one that Qt brings itself
        application.setStyle("Fusion")
    load_fonts(slanted=False)
    after_first_paint(application, _catch_up)
    return application


def _catch_up() -> None:
    """What Home can be painted without."""
    garbage_collector.work_again()
    load_fonts(slanted=True)


def make_window(context: AppContext, pace: PaceOf | None = on_demand.pace) -> Window:
    """A window on Home, with the settings that are kept; on the welcome where nobody has been before.

    `pace` says how moments are staged; with None all is there at once.
    """
    settings = load_settings(context.app_paths.settings)
    window = Window(context, settings, time.monotonic, pace)
    if not settings.welcomed and (settings.person != ME or not context.has_records):
        window.show_welcome()
    else:
        window.show_home()
    return window
