"""Say it yourself, in the window: by keyboard, before the choices, and beside the line that works."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

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
        "Yours has a person (“You in the red hat”), a task (“go 1 left”), a time (“now”). I could not find a read-back."
        in text
    )
    assert text.index("What you would have said") < text.index("What would have"), "and below it the line that works"
    assert "I could not find a read-back." in asked.page.consequence.go_on.accessibleDescription()


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


@pytest.mark.parametrize("way", ["From parts", "As I would say it"])
def test_a_key_that_is_held_down_does_not_go_through(asked: Hands, way: str) -> None:
    asked.press(f"How you write it: {way}")
    field = asked.page.own.typed if way.startswith("As") else asked.page.own.parts["whom"]
    field.setFocus()
    held = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(field, held)
    assert asked.page.phase == "composing"


def test_enter_goes_on_after_something_was_picked_too(asked: Hands, small: AppContext) -> None:
    write(asked, "Ana")
    asked.press("And then: How is theirs")
    assert asked.page.phase == "composing"
    asked.key("Enter")
    assert asked.page.phase == "choosing"
    asked.key(digit(asked, "You ask where"))
    assert kept_by(small)[0].moves[0].own == OwnLine(whom="Ana", then="room")


def test_who_goes_over_to_the_other_way_takes_the_line_along(asked: Hands) -> None:
    own = asked.page.own
    write(asked, "Ana")
    asked.press("How you write it: As I would say it")
    assert own.typed.toPlainText() == "Ana."
    asked.press("How you write it: From parts")
    own.parts["what"].setText("go left")
    asked.press("How you write it: As I would say it")
    assert own.typed.toPlainText() == "Ana: go left.", "it was not written in, and comes from the parts again"
    own.typed.setPlainText("Ana, to the left!")
    asked.press("How you write it: From parts")
    assert own.line == OwnLine(whom="Ana", what="go left"), "what stands there is what is taken, and is shown"
    for part in ("whom", "what"):
        own.parts[part].clear()
    assert own.line == OwnLine("Ana, to the left!")
    assert "Your line: Ana, to the left!" in asked.text()
    asked.press("How you write it: As I would say it")
    assert own.typed.toPlainText() == "Ana, to the left!"


def test_parts_that_are_emptied_again_leave_no_line(asked: Hands) -> None:
    write(asked, "Ana")
    asked.press("How you write it: As I would say it")
    asked.press("How you write it: From parts")
    asked.page.own.parts["whom"].clear()
    assert not asked.page.own.line.worded


def test_a_full_line_takes_no_more_and_the_cursor_stays(asked: Hands) -> None:
    asked.press("How you write it: As I would say it")
    field = asked.page.own.typed
    field.setPlainText("b" * (LONGEST_TYPED - 1))
    cursor = field.textCursor()
    cursor.setPosition(5)
    field.setTextCursor(cursor)
    write(asked, "XYZ")
    assert (field.toPlainText(), field.textCursor().position()) == ("b" * 5 + "X" + "b" * (LONGEST_TYPED - 6), 6)
    field.setPlainText("\U0001f333" * LONGEST_TYPED)
    assert 0 < len(field.toPlainText()) <= LONGEST_TYPED
