"""What a screen reader offers to do does what a click does: every action of every object on every page."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from tests.gallery import EVENING, PAGES, Studio
from tests.gallery import played as played_through
from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.authoring.check_packs import shipped_to_learn_from
from trainer.actions.catalog.install_pack import install
from trainer.records.settings import Settings
from trainer.ui.controllers import packs_controller, story_map_controller
from trainer.ui.controllers.story_map_controller import StoryMapController
from trainer.ui.pages.debrief.debrief_page import DebriefPage
from trainer.ui.pages.home.home_page import HomePage
from trainer.ui.shell.frame import Frame
from trainer.ui.shell.tasks import Tasks
from trainer.ui.window.window import Window

SAME_AS_ANOTHER = {
    "pack_details_end", "debrief_everything", "debrief_end", "debrief_voices", "ending_bare",
    "consequence_right", "consequence_poor", "consequence_missed", "consequence_too_late", "consequence_either",
    "consequence_own", "consequence_own_right",
}  # fmt: skip
"""Pages of the gallery that are another one, scrolled to its end or with other words beside the same controls."""
WITHOUT_CONTROLS = {"progress_new", "progress"}
WITH_SIDEBAR = "home"
"""The page on which the places of the sidebar are tried; they are the same ones beside every page."""
PRESSED_MS = 110
UNTOLD = "A handful of decisions from many places, each a minute long."
"""What Home says of today's practice until it is looked up."""
GUARD_MS = 10_000


def debrief(window: Window) -> None:
    """A short one, everything open: each object costs two looks at all of them."""
    install(window.context.app_paths, write_small(window.context.app_paths.data / "p"))
    window.scenario_controller._debriefs.show(played_through(window.context, "small/walk"))
    while not (isinstance(window.page, DebriefPage) and window.page.turning.looked):
        QApplication.processEvents()
    window.page.open_everything()


class Seat:
    """A window of its own on a copy of what the studio has played."""

    def __init__(self, played: Path, data: Path, page: str) -> None:
        shutil.copytree(played, data)
        context = self.context = AppContext(AppPaths(data), lambda: EVENING, lambda: 7)
        self.window = Window(context, Settings("light"), lambda: 100.0)
        self.window.resize(1280, 800)
        self.window.show_home()
        self.window.show()
        (debrief if page == "debrief" else PAGES[page])(self.window)
        self.settle()

    def settle(self) -> None:
        pressed = [each for each in self.root.findChildren(QAbstractButton) if each.isDown()]
        if pressed:  # Qt shows it for a tenth of a second
            QTest.qWait(PRESSED_MS)
        never = QDeadlineTimer(GUARD_MS)
        for _ in range(3):
            while any(each.busy for each in self._tasks()) or (self._is_told_later() and not never.hasExpired()):
                QApplication.processEvents()
            QApplication.processEvents()

    def _is_told_later(self) -> bool:
        """Whether Home has still to say what is due, which it does a moment after it is painted."""
        home = self.window.page
        return isinstance(home, HomePage) and self.context.has_records and home.today.told.text() == UNTOLD

    def _tasks(self) -> list[Tasks | StoryMapController]:
        """All that works beside the window: also what checks packs and lays maps out."""
        packs = self.window._packs.made
        return [self.window.tasks, *([packs.checks, packs.maps] if packs is not None else [])]

    @property
    def root(self) -> QWidget:
        """What the person is before: the page, a question about it, or all of the window."""
        return self.asked or self.window

    @property
    def asked(self) -> QDialog | None:
        """A question that is open in front of the window."""
        return next((each for each in self.window.findChildren(QDialog) if each.isVisible()), None)

    def controls(self, *, sidebar: bool) -> list[QWidget]:
        """Everything that can be seen and has an action beside taking the focus, in the order it was made."""
        return [
            each
            for each in self.root.findChildren(QWidget)
            if each.isVisible() and each.isEnabled() and set(offered(each)) - {"SetFocus"}
            if sidebar or not self.window.sidebar.isAncestorOf(each)
        ]

    def boxes(self) -> list[QComboBox]:
        """What opens a list of words."""
        return [each for each in self.root.findChildren(QComboBox) if each.isVisible() and each.count() > 1]

    def seen(self) -> list[str]:
        """All that can be read on the screen, with the state of everything, and the settings."""
        over = QApplication.activePopupWidget()
        told: list[object] = [type(over).__name__, words_of(over) if over else None]
        told += [self.window.settings, self.context.person, type(self.window.page).__name__]
        told += [type(self.root).__name__, self.root.windowTitle(), self.root.accessibleName()]
        if not isinstance(self.root, QFileDialog):  # which is Qt's
            told += [state(each) for each in self.root.findChildren(QWidget) if each.isVisibleTo(self.root)]
        here = str(self.context.app_paths.data)
        return [repr(each).replace(here, "here") for each in told]

    def put_away(self) -> None:
        """Close what lies over the window."""
        while (over := QApplication.activePopupWidget() or self.asked) is not None:
            over.close()
            QApplication.processEvents()

    def close(self) -> None:
        self.put_away()
        for inside in self.window.findChildren(Frame):
            inside.close()
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.context.close()
        shutil.rmtree(self.context.app_paths.data)


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def actions(widget: QWidget) -> QAccessibleActionInterface | None:
    return interface(widget).actionInterface()


def offered(widget: QWidget) -> list[str]:
    found = actions(widget)
    return list(found.actionNames()) if found is not None else []


def words_of(over: QWidget) -> list[str]:
    return [action.text() for action in over.actions()] if isinstance(over, QMenu) else []


def state(each: QWidget) -> tuple[object, ...]:
    told: list[object] = [type(each).__name__, each.accessibleName(), each.isEnabled()]
    if isinstance(each, QAbstractButton):
        told += [each.text(), each.isChecked(), getattr(each, "here", None)]
    elif isinstance(each, QLabel | QLineEdit | QAbstractSpinBox):
        told.append(each.text())
    elif isinstance(each, QPlainTextEdit):
        told.append(each.toPlainText())
    elif isinstance(each, QComboBox):
        told.append(each.currentText())
    return tuple(told)


def do(widget: QWidget, action: str) -> None:
    """As a screen reader does it: its cursor comes to a thing first."""
    found = actions(widget)
    assert found is not None
    if "SetFocus" in found.actionNames():
        found.doAction("SetFocus")
        assert widget.window().focusWidget() is widget
    found.doAction(action)


def click(widget: QWidget, action: str) -> None:
    """As a mouse does it: what is out of sight is scrolled to first."""
    del action
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        area.ensureWidgetVisible(widget)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(widget.width() // 2, widget.height() // 2))


Act = Callable[[QWidget, str], None]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What every seat begins with. The packs that a check learns from have been read."""
    folder = tmp_path_factory.mktemp("played") / "data"
    studio = Studio(folder)
    shipped_to_learn_from(studio.context.app_paths)
    studio.context.close()
    return folder


@pytest.fixture(autouse=True)
def folders(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Folders are not opened but noted."""
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    yield opened
    while (over := QApplication.activePopupWidget() or QApplication.activeModalWidget()) is not None:
        over.close()


class Twins:
    """Two seats alike. One is worked by a screen reader, the other by a mouse, thing by thing."""

    def __init__(self, played: Path, folder: Path, page: str) -> None:
        self._played, self._folder, self._page, self._made = played, folder, page, 0
        self._begin()

    def _begin(self) -> None:
        self._made += 1
        self.seats = [Seat(self._played, self._folder / f"{self._made}-{n}", self._page) for n in range(2)]
        for seat in self.seats:
            QTest.qWaitForWindowExposed(seat.window)
            seat.settle()  # what is looked up once Home is painted, as whether there is something to practise

    def after(self, place: int, action: str, *, sidebar: bool) -> list[list[str]]:
        """What each sees once the control at that place was worked; both begin anew if that led elsewhere."""
        told, stayed = [], True
        for seat, act in zip(self.seats, (do, click), strict=True):
            page, controls = seat.window.page, seat.controls(sidebar=sidebar)
            before = len(controls)
            seat.root.activateWindow()
            QApplication.processEvents()
            act(controls[place], action)
            seat.settle()
            told.append(seat.seen())
            over = QApplication.activePopupWidget() or seat.asked
            stayed &= seat.window.page is page and over is None and len(seat.controls(sidebar=sidebar)) == before
            seat.put_away()
        if not stayed:
            self.close()
            self._begin()
        return told

    def close(self) -> None:
        for seat in self.seats:
            seat.close()


@pytest.mark.usefixtures("first_three_ship")  # each card of a story or a pack has the same actions
@pytest.mark.parametrize("page", [page for page in PAGES if page not in SAME_AS_ANOTHER])
def test_every_action_does_what_a_click_does(
    request: pytest.FixtureRequest, played: Path, tmp_path: Path, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for controller in (packs_controller, story_map_controller):
        monkeypatch.setattr(controller, "SECONDS", 0.0)  # a check says at once that its time is up, and so does a map
    sidebar = page == WITH_SIDEBAR
    twins = Twins(played, tmp_path, page)
    request.addfinalizer(twins.close)
    controls = twins.seats[0].controls(sidebar=sidebar)
    tried = [
        (place, name, control.accessibleName())
        for place, control in enumerate(controls)
        for name in offered(control)
        if name != "SetFocus"
    ]
    different = []
    for place, action, name in tried:
        by_reader, by_mouse = twins.after(place, action, sidebar=sidebar)
        if by_reader != by_mouse:
            different.append((name, action, [*differences(by_reader, by_mouse)][:3]))
    assert different == []
    assert tried or page in WITHOUT_CONTROLS


@pytest.mark.parametrize("page", ["debrief", "preview"])
def test_a_word_of_a_list_is_chosen_without_opening_the_list(played: Path, tmp_path: Path, page: str) -> None:
    reader, mouse = (Seat(played, tmp_path / name, page) for name in ("reader", "mouse"))
    boxes = zip(reader.boxes(), mouse.boxes(), strict=True)
    for one, other in list(boxes):
        wanted = (one.currentIndex() + 1) % one.count()
        item = interface(one.view()).child(wanted)
        assert item is not None
        item.actionInterface().doAction("Toggle")
        other.showPopup()
        spot = other.view().visualRect(other.view().model().index(wanted, 0)).center()
        QTest.mouseClick(other.view().viewport(), Qt.MouseButton.LeftButton, pos=spot)
        reader.settle()
        mouse.settle()
        assert one.currentIndex() == other.currentIndex() == wanted
        assert reader.seen() == mouse.seen()
    reader.close()
    mouse.close()


def differences(one: list[str], other: list[str]) -> Iterator[tuple[object, object]]:
    if len(one) != len(other):
        yield len(one), len(other)
    for a, b in zip(one, other, strict=False):
        if a != b:
            yield a, b
