"""What Home says once it was painted: what there is to practise, to the page that asked; and nothing flickers."""

from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication

from tests.conftest import NOON
from tests.made.playing import decide
from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.actions.learning.coming_back import coming_back
from trainer.actions.people.own_records import erase_records
from trainer.actions.play.home import home_of
from trainer.actions.play.playthroughs import start
from trainer.records.settings import Settings
from trainer.ui.pages.home.home_page import HomePage

pytestmark = pytest.mark.usefixtures("first_three_ship")

Open = Callable[..., Hands]


@pytest.fixture
def played(small: AppContext) -> AppContext:
    """The small scenario was played today: nothing is due before tomorrow."""
    session = start(small, "small/walk")
    for answer in ("ask", "listen"):
        session = decide(small, session, answer)
    return small


def on(context: AppContext, days: int) -> datetime:
    """Let it be so many days later."""
    now = NOON + timedelta(days=days)
    context.now = lambda: now
    return now


def test_whether_there_is_anything_to_practise_is_known_from_the_last_look(played: AppContext) -> None:
    assert home_of(played).practice, "until somebody has looked there may be"
    for days, found in ((0, False), (1, True), (0, False)):
        on(played, days)
        today = coming_back(played).today
        assert bool(today.planned or today.more) == found
        assert home_of(played).practice == found


def test_what_was_found_on_another_day_or_for_somebody_else_is_not_believed(played: AppContext) -> None:
    coming_back(played)
    assert not home_of(played).practice
    note = played.app_paths.no_practice.read_bytes()
    on(played, 1)
    assert home_of(played).practice, "the next morning, before anybody has looked"
    on(played, 0)
    played.person = "Kim"
    assert home_of(played).practice, "Kim has practised nothing yet"
    played.app_paths.no_practice.write_bytes(b"")
    assert home_of(played).practice, "a note that says neither whose nor when"
    coming_back(played)
    assert b"Kim" not in played.app_paths.no_practice.read_bytes() != note


def test_the_next_morning_home_begins_with_the_practice_of_that_day(played: AppContext, open_window: Open) -> None:
    coming_back(played)
    on(played, 1)
    hands = open_window(played)
    assert hands.page.today.begin.isVisible(), "before anything is told"
    assert hands.window.focusWidget() is hands.page.today.begin


def test_erasing_somebody_erases_that_nothing_was_left_for_them(played: AppContext) -> None:
    coming_back(played)
    assert played.app_paths.no_practice.exists()
    erase_records(played, played.person)
    assert not played.app_paths.no_practice.exists()


def test_nothing_offers_practice_for_a_moment_where_there_is_none(played: AppContext, open_window: Open) -> None:
    hands = open_window(played)
    hands.qtbot.waitUntil(lambda: "Nothing is due today." in hands.text(), timeout=5_000)
    for _ in range(2):
        hands.window.show_home()
        assert hands.page.today.begin.isHidden(), "before anything is told"
        assert hands.window.focusWidget() is hands.page.buttons[0], "the focus is on what can be seen"
        hands.settle()
        hands.qtbot.waitUntil(lambda: "Nothing is due today." in hands.text(), timeout=5_000)
        assert hands.page.today.begin.isHidden()
    on(played, 1)
    hands.window.show_home()
    assert hands.page.today.begin.isVisible(), "at once: it is another day"
    hands.qtbot.waitUntil(lambda: "2 decisions, about 1 minute." in hands.text(), timeout=5_000)
    hands.window.show_home()
    assert hands.page.today.begin.isVisible(), "at once, now that there is something"


def test_what_is_found_for_a_home_that_is_gone_is_told_to_nobody(played: AppContext, open_window: Open) -> None:
    """The system went dark while it was looked up: the old page was gone, the new one waited for what was kept."""
    hands = open_window(played, Settings(theme="system"))
    ready = Event()
    hands.window.tasks.run(lambda: ready.wait(10))
    before = hands.page
    hands.window._look_what_is_due(before)
    QGuiApplication.styleHints().colorSchemeChanged.emit(QGuiApplication.styleHints().colorScheme())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert hands.page is None
    ready.set()
    hands.qtbot.waitUntil(lambda: isinstance(hands.page, HomePage), timeout=5_000)
    hands.qtbot.waitUntil(lambda: "Nothing is due today." in hands.text(), timeout=5_000)
