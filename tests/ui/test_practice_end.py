"""How a day's practice ends: of the whole day, and with what stood in the way, where something did."""

from collections.abc import Callable
from datetime import timedelta
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.conftest import NOON
from tests.made.playing import a_day_after, decide
from tests.ui.conftest import Hands
from tests.ui.test_modes import digit
from tests.ui.test_practice import answer_right
from trainer.actions.app_context import AppContext
from trainer.actions.failure import DAMAGED, MACHINE, Failure, Kind
from trainer.actions.learning.practice import begin_planned, practice_today
from trainer.ui.controllers import practice_controller
from trainer.ui.pages.practice.practice_page import PractisedPage
from trainer.ui.pages.settings.settings_page import SettingsPage

pytestmark = pytest.mark.usefixtures("first_three_ship")

Open = Callable[..., Hands]


@pytest.fixture
def due(small: AppContext, open_window: Open) -> Hands:
    """A day after the small scenario was played, at the first of two decisions that are due."""
    a_day_after(small)
    hands = open_window(small)
    hands.press("Practice")
    hands.key("Enter")
    return hands


def stop_here(hands: Hands) -> None:
    """Leave at what came of a decision, and look at how it went."""
    hands.key("Esc")
    hands.press("Leave")
    hands.settle()
    assert isinstance(hands.page, PractisedPage)


def test_a_day_in_two_sittings_is_told_whole(due: Hands) -> None:
    answer_right(due)
    stop_here(due)
    assert "1 of 1 right calls" in due.text()
    assert "Today:" not in due.text(), "it is all that stands there"
    assert "Every call" not in due.text(), "the day is not done"
    due.key("Enter")
    due.press("Practice")
    due.key("Enter")
    answer_right(due)
    due.key("Enter")
    due.settle()
    assert "Done for today" in due.text()
    assert "Today: 2 of 2 right calls" in due.text()
    assert due.text().count(", back on") == 1, "one of them in this sitting"
    assert "Every call was right, in moments of both kinds." in due.text()


def test_a_sitting_over_midnight_is_told_as_itself(due: Hands, small: AppContext) -> None:
    """The head counted the new day, and stood above more than it counted."""
    answer_right(due)
    due.key("Enter")
    small.now = lambda: NOON + timedelta(days=2)
    answer_right(due)
    due.key("Enter")
    due.settle()
    assert isinstance(due.page, PractisedPage)
    assert "2 of 2 right calls" in due.text()
    for words in ("Today:", "the last time you practised", "Tomorrow", "Nothing went better"):
        assert words not in due.text(), "it belongs to no one day"


def test_a_day_that_is_not_done_is_not_judged(due: Hands, small: AppContext) -> None:
    """Somebody was told that nothing went better, with half of the day before them."""
    for each in practice_today(small).planned:
        decide(small, begin_planned(small, each, 1.0), WRONG[each.item.key[1]])
    on_another_day(due, 2)
    answer_wrong(due)
    stop_here(due)
    assert "0 of 1 right calls" in due.text()
    assert "Nothing went better" not in due.text()
    due.key("Enter")
    due.press("Practice")
    due.key("Enter")
    answer_wrong(due)
    due.key("Enter")
    due.settle()
    assert "Nothing went better than before today. What was not right comes back tomorrow." in due.text()


WRONG = {"fork": "ask", "talk": "order"}


def answer_wrong(hands: Hands) -> None:
    """Make the wrong call in whichever decision stands there."""
    decision = hands.window.scenario_controller.session.play.state.scene.decision
    scene = hands.window.scenario_controller.session.play.state.scene_id
    hands.to_choices()
    hands.key(digit(hands, next(each.text for each in decision.choices if each.id == WRONG[scene])))


def on_another_day(hands: Hands, days: int) -> None:
    """Leave practice, and begin it again so many days after the story."""
    stop_here(hands)
    hands.window.context.now = lambda: NOON + timedelta(days=days)
    hands.key("Enter")
    hands.press("Practice")
    hands.key("Enter")


def test_the_page_says_what_counts_in_progress_and_what_stands_apart(due: Hands) -> None:
    stop_here(due)
    due.key("Enter")
    due.press("Practice")
    assert "What you meet for the first time counts in Progress; what you meet again stands on a line" in due.text()


def failing(monkeypatch: pytest.MonkeyPatch, kind: Kind, ready: Event | None = None) -> None:
    """Let the look at what the day came to fail, once `ready` is set."""

    def fail(_context: AppContext) -> None:
        if ready is not None:
            ready.wait(10)
        raise Failure(kind, "It is said here what stood in the way.")

    monkeypatch.setattr(practice_controller, "look_for_practice", fail)


def test_damage_that_is_met_at_the_end_is_said_and_what_is_known_is_shown(
    due: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, DAMAGED)
    answer_right(due)
    due.key("Esc")
    due.press("Leave")
    due.settle()
    assert "It is said here what stood in the way." in due.text()
    due.press("All right")
    assert isinstance(due.page, PractisedPage)
    assert "1 of 1 right calls" in due.text()


def test_what_only_keeps_the_day_from_being_told_is_not_said(due: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, MACHINE)
    answer_right(due)
    stop_here(due)
    assert "1 of 1 right calls" in due.text()
    assert "Tomorrow" not in due.text()


def test_damage_is_said_also_to_who_has_gone_elsewhere_meanwhile(due: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    ready = Event()
    failing(monkeypatch, DAMAGED, ready)
    due.key("Esc")
    QTest.mouseClick(due.button("Leave"), Qt.MouseButton.LeftButton)
    due.window.go_to("Settings")
    ready.set()
    for _ in range(3):
        due.settle()
    assert "It is said here what stood in the way." in due.text()
    due.press("All right")
    assert isinstance(due.page, SettingsPage), "nobody is thrown out of where they went"
