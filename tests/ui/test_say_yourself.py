"""Say it yourself, in the window: by keyboard, before the choices, and beside the line that works."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.made.playing import decide, kept_by
from tests.ui.conftest import Hands, at_the_fork
from tests.ui.test_modes import digit
from trainer.actions.app_context import AppContext
from trainer.actions.play.playthroughs import start
from trainer.play.own_line import LONGEST_TYPED, OwnLine
from trainer.records.settings import Settings, load_settings

Open = Callable[..., Hands]


@pytest.fixture
def asked(small: AppContext, open_window: Open) -> Hands:
    """At the fork, where people have to be told; a line of one's own is asked for everywhere."""
    return at_the_fork(open_window(small, Settings(theme="light", say_yourself="all")))


def write(hands: Hands, words: str) -> None:
    QTest.keyClicks(hands.window.focusWidget(), words)


def test_a_line_is_put_together_by_keyboard_and_stands_beside_the_one_that_works(
    asked: Hands, small: AppContext, time: list[float]
) -> None:
    assert not asked.page.ask.isVisible()
    assert "What would you say?" in asked.text()
    time[0] = 400.0
    for words in ("You in the red hat", "go 1 left", "now"):  # a digit writes, and chooses nothing
        write(asked, words)
        asked.key("Tab")
    asked.key("Tab")
    asked.key("Right")
    asked.key("Tab")
    assert "Your line: You in the red hat: go 1 left, now." in asked.text()
    asked.press("To the choices")
    time[0] = 404.0
    asked.key(digit(asked, "You ask where"))
    (move,) = kept_by(small)[0].moves
    assert move.own == OwnLine(whom="You in the red hat", what="go 1 left", when="now", manner="told")
    assert move.seconds == 4.0, "writing is reading: it costs no time"
    text = asked.text()
    assert "What you would have said" in text
    assert (
        "Yours has a person (“You in the red hat”), a task (“go 1 left”), a time (“now”). It leaves out a read-back."
        in text
    )
    assert text.index("What you would have said") < text.index("What would have"), "and below it the line that works"
    assert "It leaves out a read-back." in asked.page.consequence.go_on.accessibleDescription()


def test_enter_with_nothing_written_goes_on_at_once_and_nothing_is_said_of_it(asked: Hands, small: AppContext) -> None:
    asked.key("Enter")
    assert asked.page.phase == "choosing"
    asked.key(digit(asked, "You ask where"))
    assert kept_by(small)[0].moves[0].own is None
    assert "What you would have said" not in asked.text()


def test_a_typed_line_ends_with_enter_has_a_limit_and_is_asked_for_in_the_same_way_again(
    asked: Hands, small: AppContext
) -> None:
    asked.press("How you write it: As I would say it")
    asked.page.own.typed.setPlainText("x" * 999)
    assert len(asked.page.own.typed.toPlainText()) == LONGEST_TYPED
    asked.page.own.typed.setPlainText("")
    write(asked, "Somebody, all go left.")
    asked.key("Enter")
    asked.key(digit(asked, "all go left"))
    assert kept_by(small)[0].moves[0].own == OwnLine("Somebody, all go left.")
    assert "I could not find a person, a time or a read-back." in asked.text()
    assert "The line that works, which you chose" in asked.text()
    asked.key("Enter")
    assert asked.page.own.typed.hasFocus()
    assert asked.page.own.typed.toPlainText() == ""


def test_esc_asks_and_a_screen_reader_hears_the_scene_where_the_focus_is(asked: Hands) -> None:
    field = asked.window.focusWidget()
    assert (field.accessibleName(), asked.page.session.scene.title in field.accessibleDescription()) == (
        "To whom",
        True,
    )
    asked.press("How you write it: As I would say it")
    asked.key("Esc")
    assert "Leave for now?" in asked.text()


def test_where_verdicts_come_at_the_end_ones_line_is_looked_at_in_the_debrief(
    small: AppContext, open_window: Open
) -> None:
    settings = Settings(theme="light", say_yourself="all", verdicts="end")
    hands = at_the_fork(open_window(small, settings))
    write(hands, "Ana")
    hands.key("Enter")
    hands.key(digit(hands, "You ask where"))
    assert "What you would have said" not in hands.text()
    for key in ("Enter", "Enter", "1", "Enter", "Enter", "Esc"):
        hands.key(key)
    hands.press("Everything")
    assert "What you would have said" in hands.text()


def test_it_is_a_setting_and_in_practice_from_the_first(hands: Hands, context: AppContext) -> None:
    assert Settings().say_yourself == "drills"
    hands.press("Settings")
    hands.press("Say it yourself: Everywhere")
    assert load_settings(context.app_paths.settings).say_yourself == "all"


def test_progress_counts_ones_own_lines_apart(small: AppContext, open_window: Open) -> None:
    session = start(small, "small/walk")
    before = open_window(small)
    before.press("Progress")
    assert "Your own lines" not in before.text()
    decide(small, session, "ask", own=OwnLine("Ana, go left now."))
    before.press("Home")
    before.press("Progress")
    told = "Where it took directing, 1 line: person in 1 of 1, task in 1 of 1, time in 1 of 1, read-back in 0 of 1."
    before.qtbot.waitUntil(lambda: told in before.text(), timeout=5_000)


def test_a_key_that_is_held_down_does_not_go_through(asked: Hands) -> None:
    asked.press("How you write it: As I would say it")
    from PySide6.QtGui import QKeyEvent

    held = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    asked.page.own.typed.keyPressEvent(held)
    assert asked.page.phase == "composing"
