"""Practice in the window: what is due, one thing after another, and how it went; by keyboard."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.conftest import NOON
from tests.made.playing import a_day_after, decide, kept_by, records_of
from tests.ui.conftest import Hands
from tests.ui.test_modes import digit
from trainer.actions.app_context import AppContext
from trainer.actions.failure import Failure
from trainer.actions.learning.practice import begin_planned, practice_today
from trainer.actions.learning.reflection import keep_note
from trainer.actions.play.home import home_of
from trainer.actions.play.playthroughs import go_on, start
from trainer.play.engine import offered
from trainer.play.note import Note
from trainer.ui.pages.home.home_page import HomePage
from trainer.ui.pages.play.play_page import PlayPage
from trainer.ui.pages.practice.practice_page import PracticePage, PractisedPage

pytestmark = pytest.mark.usefixtures("first_three_ship")

Open = Callable[..., Hands]


@pytest.fixture
def due(small: AppContext, open_window: Open) -> Hands:
    """A day after the small scenario was played."""
    a_day_after(small)
    return open_window(small)


def test_with_nothing_met_practice_offers_what_is_new(hands: Hands) -> None:
    hands.press("Practice")
    assert isinstance(hands.page, PracticePage)
    assert "Nothing to practise yet." in hands.text()
    hands.press("Start Two leads, one release")
    assert "Two leads, one release" in hands.text()


def test_what_is_due_is_played_one_after_another_to_how_it_went(due: Hands, small: AppContext) -> None:
    due.press("Practice")
    assert "2 decisions" in due.text()
    assert "It was not the call last time, so it comes back." in due.text()
    due.key("Enter")
    assert isinstance(due.page, PlayPage)
    in_right_order(due, lambda: _why_is_shown(due))
    assert isinstance(due.page, PractisedPage)
    assert "Done for today" in due.text()
    assert "2 of 2 right calls" in due.text()
    assert "Every call was right, in moments of both kinds." in due.text()
    assert "Tomorrow: 1 decision." in due.text()
    assert "back on 23 November 2026" in due.text()
    assert "back on 25 November 2026" in due.text()
    due.key("Enter")
    assert isinstance(due.page, HomePage)
    due.press("Practice")
    assert "Done for today: all 2 decisions. Tomorrow: 1 decision." in due.text()


def test_home_says_what_is_due_and_begins_it(due: Hands) -> None:
    due.qtbot.waitUntil(lambda: "2 decisions, about 1 minute. Then it is enough for today." in due.text())
    due.press("Begin today's practice")
    assert due.button("Leave Practice, 1 of 2")
    in_right_order(due)
    due.key("Enter")
    due.qtbot.waitUntil(lambda: "Done for today: all 2 decisions. Tomorrow: 1 decision." in due.text())
    assert not due.page.today.begin.isVisible(), "there is no more to ask for"


def test_home_says_what_one_meant_to_do(due: Hands, small: AppContext, open_window: Open) -> None:
    keep_note(small, go_on(small, records_of(small)[0].id), Note(0, "intention", "If they say “tell”, then I tell."))
    again = open_window(small)
    again.qtbot.waitUntil(lambda: "“If they say ‘tell’, then I tell.”" in again.text(), timeout=5_000)
    assert "What you meant to do, after “A walk”" in again.text()


RIGHT = {"fork": "all go left", "talk": "You listen"}


def answer_right(hands: Hands) -> None:
    """Make the right call in whichever decision of the small scenario stands there."""
    hands.to_choices()
    hands.key(digit(hands, RIGHT[hands.window.scenario_controller.session.play.state.scene_id]))


def in_right_order(hands: Hands, shown: Callable[[], None] = lambda: None) -> None:
    """Make both right calls, in whatever order they come."""
    for _ in range(2):
        answer_right(hands)
        shown()
        hands.key("Enter")


def _why_is_shown(hands: Hands) -> None:
    assert "called to" in hands.text(), "practice shows the why after each decision"


def test_leaving_keeps_what_was_decided_and_the_rest_stays_due(due: Hands, small: AppContext) -> None:
    due.press("Practice")
    due.key("Enter")
    due.key("Esc")
    assert "the rest stays due" in due.text()
    due.press("Leave")
    due.settle()
    assert isinstance(due.page, PractisedPage)
    assert "Nothing decided" in due.text()
    assert len(kept_by(small)) == 1, "what was not begun leaves nothing"
    due.key("Enter")
    due.press("Practice")
    due.key("Enter")
    answer_right(due)
    due.key("Esc")
    due.press("Leave")
    due.settle()
    assert "1 of 1 right calls" in due.text()
    assert "Tomorrow" not in due.text(), "today is not done"
    due.key("Enter")
    due.press("Practice")
    assert "1 of today's 2 is left: 1 decision, about 1 minute." in due.text()
    due.key("Enter")
    assert due.button("Leave Practice, 2 of 2")


def test_an_ordinary_sitting_after_practice_ends_with_its_debrief(due: Hands) -> None:
    due.press("Practice")
    due.key("Enter")
    due.key("Esc")
    due.press("Leave")
    due.key("Enter")
    due.press("Again: A walk")
    due.key("Enter")
    for _ in range(2):
        due.key("1")
        due.key("Enter")
    assert due.page.go_on.text() == "To the debrief"


def test_what_was_left_in_practice_does_not_hide_what_waits(due: Hands, small: AppContext) -> None:
    small.now = lambda: NOON
    real = decide(small, start(small, "small/walk"), "ask")
    small.now = lambda: NOON + timedelta(days=1)
    due.press("Practice")
    due.key("Enter")
    answer_right(due)
    due.key("Esc")
    due.press("Leave")
    due.key("Enter")
    (card,) = [each for each in home_of(small).entries if each.entry.key == "small/walk"]
    assert card.waiting == real.record


def test_enter_twice_at_the_last_consequence_is_enter_once(due: Hands) -> None:
    due.press("Practice")
    due.key("Enter")
    answer_right(due)
    due.key("Enter")
    answer_right(due)
    for _ in range(2):
        QTest.keyClick(due.window.focusWidget(), Qt.Key.Key_Return)
    due.settle()
    due.settle()
    assert isinstance(due.page, PractisedPage)


def test_begin_pressed_twice_begins_once(due: Hands, small: AppContext) -> None:
    due.press("Practice")
    for _ in range(2):
        QTest.keyClick(due.window.focusWidget(), Qt.Key.Key_Return)
    due.settle()
    assert len(kept_by(small)) == 2


def test_the_page_says_who_one_is_and_where_one_stands(due: Hands) -> None:
    due.press("Practice")
    due.key("Enter")
    assert "You walk." in due.text()
    assert due.button("Leave Practice, 1 of 2")


@pytest.fixture
def many(context: AppContext, open_window: Open) -> Hands:
    """A day after a scenario of ours was played: several things are due. Practice stands at the first decision."""
    session = start(context, "first-minutes/collapse")
    while not session.over:
        session = decide(context, session, offered(session.state)[0].id)
    context.now = lambda: NOON + timedelta(days=1)
    hands = open_window(context)
    hands.press("Practice")
    hands.key("Enter")
    return hands


def to_the_end_of_the_first(hands: Hands) -> None:
    """Decide until nothing more of the first item is to come; stand at its last consequence."""
    hands.to_choices()
    hands.key("1")
    while not hands.window.scenario_controller.session.play.over:
        hands.key("Enter")
        hands.to_choices()
        hands.key("1")


def test_leaving_at_the_consequence_of_one_thing_does_not_begin_the_next(many: Hands) -> None:
    to_the_end_of_the_first(many)
    many.key("Esc")
    many.press("Leave")
    many.settle()
    assert isinstance(many.page, PractisedPage)
    assert "Stopped here" in many.text()
    assert ", back on" in many.text()


def test_what_was_decided_is_shown_also_where_it_cannot_be_told_when_it_is_due(many: Hands, monkeypatch) -> None:
    to_the_end_of_the_first(many)

    def fail(*_) -> None:
        raise Failure("machine", "The records were closed meanwhile. Try again.")

    monkeypatch.setattr("trainer.ui.controllers.practice_controller.due_again", fail)
    many.key("Enter")
    many.settle()
    many.press("All right")
    assert isinstance(many.page, PractisedPage)
    assert "Stopped here" in many.text()
    assert "back on" not in many.text()


def test_begin_works_again_after_one_has_gone_elsewhere_meanwhile(due: Hands, small: AppContext) -> None:
    due.press("Practice")
    QTest.keyClick(due.window.focusWidget(), Qt.Key.Key_Return)
    due.window.go_to("Settings")
    for _ in range(2):
        due.settle()
    assert not isinstance(due.page, PlayPage), "nobody is thrown out of where they went"
    assert len(kept_by(small)) == 1, "and nothing of it is kept"
    due.press("Practice")
    due.key("Enter")
    assert isinstance(due.page, PlayPage)


def test_there_is_time_to_read_what_led_to_a_timed_decision(due: Hands, small: AppContext) -> None:
    due.press("Practice")
    due.key("Enter")
    page = due.page
    words = len(page.session.scene.before.split())
    assert words > 0
    if page.session.scene.limit is not None:
        assert page.session.scene.limit >= 30 + words / 4
    from trainer.actions.play.playthroughs import go_on
    from trainer.actions.play.scene_view import scene_view

    kept = go_on(small, records_of(small)[1].id)._replace(stops_after=1)
    assert scene_view(kept).limit == page.session.scene.limit


def test_leaving_what_one_went_on_from_says_nothing_untrue(small: AppContext, open_window: Open) -> None:
    session = start(small, "small/walk")
    for answer in ("ask", "listen"):
        session = decide(small, session, answer)
    hands = open_window(small)
    hands.press("Debrief of A walk")
    hands.press("Everything")
    hands.focus("Go on from here")
    hands.key("Enter")
    hands.key("Esc")
    assert "What you decided is kept as practice." in hands.text()
    assert "Continue" not in hands.text()


def test_home_asks_for_nothing_more_once_todays_practice_is_done_and_who_wants_to_goes_on(
    context: AppContext, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("first-minutes/collapse", "hard-turns/runway"):
        session = start(context, name)
        while not session.over:
            session = decide(context, session, offered(session.state)[0].id)
    context.now = lambda: NOON + timedelta(days=1)
    planned = practice_today(context).planned
    for each in planned[:-1]:
        session = begin_planned(context, each, 1.0)
        while not session.over:
            session = decide(context, session, offered(session.state)[0].id)
    hands = open_window(context)
    hands.press("Practice")
    hands.key("Enter")
    to_the_end_of_the_first(hands)
    hands.key("Enter")
    assert isinstance(hands.page, PractisedPage)
    assert "Done for today" in hands.text()
    assert "Tomorrow: 4 decisions." in hands.text()
    hands.key("Enter")
    assert isinstance(hands.page, HomePage)
    told = "Done for today: all 4 decisions. Tomorrow: 4 decisions."
    hands.qtbot.waitUntil(lambda: told in hands.text(), timeout=5_000)
    assert hands.page.today.begin.text() == "Another 4 all the same"
    hands.press("Practice")
    assert told in hands.text()
    hands.press("Another 4 all the same")
    assert hands.button("Leave Practice, 1 of 4")
