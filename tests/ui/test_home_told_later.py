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
    hands.qtbot.waitUntil(lambda: hands.page.today.begin.isVisible(), timeout=5_000)
    assert "2 decisions, about 1 minute." in hands.text()
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
