"""The frame of the window: what every page of it needs, and nothing of what the pages are."""

from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QBoxLayout, QMainWindow, QWidget

from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import shipped
from trainer.actions.failure import Failure
from trainer.language.translation import _
from trainer.records.settings import Settings
from trainer.ui.shell import on_demand
from trainer.ui.shell.sidebar import Sidebar
from trainer.ui.startup.after_first_paint import after_first_paint
from trainer.ui.startup.first_use import FirstUse
from trainer.ui.startup.pixel_cache import PixelCache
from trainer.ui.startup.qt_numbers import qt_names
from trainer.ui.theme.colors import palette_of
from trainer.ui.theme.theme import Theme
from trainer.ui.widgets.boxes import Page
from trainer.ui.widgets.text import breakable

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

    from trainer.actions.play.pace import Pace
    from trainer.ui.shell.tasks import Tasks
    from trainer.ui.shell.top_bar import TopBar
    from trainer.ui.shell.wait_note import WaitNote
    from trainer.ui.widgets.ask import Ask, AskButton

PaceOf: TypeAlias = Callable[[Settings], "Pace"]
PAGE, DUE = "page", "due"
"""Groups of tasks: what shows another page once it is done, and what Home says of practice. Whatever page is shown
overtakes both.
"""
FIRST_SIZE = (1280, 800)
SMALLEST = (640, 480)
NARROW = 560
"""Pixels of a window's width, at 100 % text, below which a page needs all of it."""
OWN_PALETTE = "own palette"
DARK_BELOW = 128
"""Lightness (0 to 255) of the ground of the system's palette below which its theme is a dark one."""


class Frame(QMainWindow):
    """A sidebar, a place for one page, questions, and tasks in the background. `clock` gives seconds for timers.

    `pace` says how moments are staged for somebody with these settings; without it all is there at once.
    """

    home_asked = Signal()
    start_asked = Signal(str)
    """The key of a scenario to start."""
    moved = Signal()
    """The person has gone somewhere else: what was to show a page is overtaken."""
    place_asked = Signal(str)
    """A place of the sidebar."""

    def __init__(
        self, context: AppContext, settings: Settings, clock: Callable[[], float], pace: PaceOf | None = None
    ) -> None:
        theme = theme_of(settings)
        show_palette(theme)  # before there is a window: then none needs to be told
        super().__init__()
        self.context, self.settings, self.clock, self.pace = context, settings, clock, pace
        self.drawings = PixelCache(context.app_paths.cache / "drawings")
        self._tidying = FirstUse(lambda: on_demand.tidying(self))
        self._tasks = FirstUse(lambda: on_demand.tasks(self.say, self.fault, self._say_wait, self))
        self.theme = theme
        if on_demand.heard_from_the_start():
            on_demand.let_roles_be_heard()
        self.page: QWidget | None = None
        self.place: str | None = None  # of the page in the sidebar
        self._wait_note: WaitNote | None = None
        self.setWindowTitle("Right Call")
        after_first_paint(self, self._catch_up)
        self.resize(*FIRST_SIZE)
        self.setMinimumSize(*SMALLEST)
        self.lay_out()

    @property
    def tasks(self) -> "Tasks":
        """Tasks in the background."""
        return self._tasks()

    def fault(self, error: BaseException) -> Failure:
        """Note an error that nobody expected, and what to say of it."""
        return on_demand.fault(self.context, error)

    def _say_wait(self, waits: bool) -> None:
        """Say that the window waits, as behind another one that writes; or that it does no more."""
        if self._wait_note is not None:
            self._wait_note.deleteLater()
            self._wait_note = None
        if waits:
            self._wait_note = on_demand.wait_note(self, self.theme)
            self._wait_note.say()

    def _catch_up(self) -> None:
        """What the first page can be painted without."""
        self.drawings.keep()
        on_demand.let_roles_be_heard()
        self.setWindowIcon(on_demand.icon(shipped("assets") / "icons" / "logo.svg"))

    def lay_out(self) -> None:
        """Build the frame for the theme of now; the page in it is gone afterwards."""
        show_palette(self.theme)
        frame = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, frame)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._add_navigation()
        self.page = self.place = None
        self.setCentralWidget(frame)

    @property
    def narrow(self) -> bool:
        """Whether there is no room for a page beside the sidebar, text being as large as it is."""
        return self.width() < NARROW * self.theme.scale

    def _add_navigation(self) -> None:
        """Add the navigation: beside the page, or above it where the window is narrow."""
        if self.narrow:
            self._row.setDirection(QBoxLayout.Direction.TopToBottom)
            self.sidebar: Sidebar | TopBar = on_demand.top_bar(self.theme, self.context.person)
        else:
            self._row.setDirection(QBoxLayout.Direction.LeftToRight)
            self.sidebar = Sidebar(self.theme, self.context.person, self.drawings)
        self.sidebar.asked.connect(self.place_asked)
        self._row.insertWidget(0, self.sidebar)
        self._navigation_is_above = self.narrow

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Move the navigation where the window became narrow or wide."""
        super().resizeEvent(event)
        if self.narrow != self._navigation_is_above:
            self._move_navigation()

    def _move_navigation(self) -> None:
        before = self.sidebar
        here = next((name for name, button in before.buttons.items() if button.here), None)
        focused = next((name for name, button in before.buttons.items() if button.hasFocus()), None)
        self._add_navigation()
        self.sidebar.setVisible(before.isVisibleTo(self))
        if here is not None:
            self.sidebar.show_place(here)
        if focused is not None:
            self.sidebar.buttons[focused].setFocus()
        for one, next_one in pairwise((*before.buttons.values(), *self.sidebar.buttons.values())):
            self.setTabOrder(one, next_one)  # where the old ones were, which is before the page
        self._row.removeWidget(before)
        before.deleteLater()

    def show_page(self, page: QWidget, place: str | None = None) -> None:
        """Put a page into the window; `place` is its name in the sidebar, None hides the sidebar.

        It overtakes whatever was to show another page.
        """
        self.overtake()
        if self.page is not None:
            self._row.removeWidget(self.page)
            self.page.hide()
            self._tidying().after(self.page)
            self.page.deleteLater()
        self.page, self.place = page, place
        self._row.addWidget(page, 1)
        page.show()  # at once, for only what is shown can take the focus
        self.sidebar.setVisible(place is not None)
        if place is not None:
            self.sidebar.show_place(place)

    def ask(self, title: str, text: str, answers: list["AskButton"]) -> "Ask":
        """Ask, in a window of its own."""
        dialog = on_demand.ask(self, self.theme, title, text, answers)
        dialog.open()
        return dialog

    def say(self, failure: Failure) -> None:
        """Show what could not be done, and what to do; damaged records may be brought back."""
        answers: list[AskButton] = [(_("All right"), None)]
        if failure.restorable:
            answers = [(_("Bring the records back"), self.restore), (_("Not now"), None)]
        self.ask(_("Your records") if failure.damaged else _("That did not work"), str(failure), answers)

    def say_saved(self, to: Path, told: Iterable[str] = ()) -> None:
        """Say where something was saved, and what else is to be known of it."""
        said = " ".join((_("You find it at {path}.").format(path=breakable(to)), *told))
        self.ask(_("Saved"), said, [(_("All right"), None)])

    def say_damage(self, failure: Failure) -> None:
        """Show a failure only if it is damage, for who meets damage puts the file aside and must say so."""
        if failure.damaged:
            self.say(failure)

    def restore(self, failed: Callable[[Failure], None] | None = None) -> None:
        """Bring the best copy of the records back; `failed` says what happens where that is not possible."""

        def restored(said: str) -> None:
            self.home_asked.emit()
            self.ask(_("Your records"), said, [(_("All right"), None)])

        self.tasks.run(lambda: on_demand.restore(self.context), restored, failed)

    def overtake(self) -> None:
        """Let nothing that is under way show a page: the person has gone somewhere else."""
        if self._tasks.made is not None:
            self._tasks.made.overtake(PAGE, DUE)
        self.moved.emit()

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """The keys that scroll do so also where the focus is beside the page."""
        if not isinstance(self.page, Page) or not self.page.scroll_by_key(event.key()):
            super().keyPressEvent(event)

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Wait for what is being written; a playthrough under way is kept and waits."""
        writing = self.focusWidget()
        if writing is not None:
            writing.clearFocus()  # then it tells what stands in it
        self.tasks.wait()
        super().closeEvent(event)


def show_palette(theme: Theme) -> None:
    """Let everything have the colours of this theme."""
    application = QApplication.instance()
    assert application is not None
    application.setProperty(OWN_PALETTE, True)
    palette = palette_of(theme.colors)
    if palette != QApplication.palette():
        QApplication.setPalette(palette)


def theme_of(settings: Settings) -> Theme:
    """The theme for these settings and the system's theme."""
    dark = system_is_dark() if settings.theme == "system" else settings.theme == "dark"
    plain, wide = settings.typeface == "plain", settings.spacing == "wide"
    return Theme(dark, settings.text_size / 100, plain, wide)


def system_is_dark() -> bool:
    """Whether the system's theme is dark. Before a palette of ours is set, the system's own one says so."""
    application = QGuiApplication.instance()
    if application is None or not application.property(OWN_PALETTE):
        return QGuiApplication.palette().window().color().lightness() < DARK_BELOW
    return QGuiApplication.styleHints().colorScheme() == qt_names().ColorScheme.Dark
