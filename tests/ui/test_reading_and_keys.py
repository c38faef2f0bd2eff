"""A typeface and spacing that one reads well, and keys that do nothing by accident."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import Hands, at_the_fork
from trainer.actions.app_context import AppContext
from trainer.records.key_letters import LETTERS_THAT_PICK
from trainer.records.settings import (
    CAST_KEY,
    PAUSE_KEY,
    CharacterKeys,
    Settings,
    load_settings,
)
from trainer.ui.pages.play import question_row, read_panel
from trainer.ui.theme.fonts import PLAIN, STORY
from trainer.ui.widgets.text import Text

Open = Callable[..., Hands]
HELD = {"ctrl": Qt.KeyboardModifier.ControlModifier, "alt": Qt.KeyboardModifier.AltModifier}


def test_with_character_keys_off_only_tab_and_enter_choose(open_window: Open, small: AppContext) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light", character_keys="off")))
    for key in "12PWa":
        hands.key(key)
        assert (hands.page.phase, hands.page.session.still) == ("choosing", False), key
        assert hands.page.scene.cast.isHidden()
    hands.page.ask.cards[0].setFocus()
    hands.key("Enter")
    assert hands.page.phase == "consequence"
    hands.key("Enter")
    hands.key("Esc")
    assert hands.dialog, "Esc still asks"


def test_in_the_reflection_digits_are_written_and_pick_nothing(open_window: Open, small: AppContext) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light", character_keys="off")))
    for _decision in range(2):
        hands.page.ask.cards[0].click()
        hands.settle()
        hands.key("Enter")
    hands.key("Enter")
    hands.key("1")
    assert hands.page.number == 0
    hands.page.why.setFocus()
    hands.key("1")
    assert hands.page.why.toPlainText() == "1"


def test_a_plain_typeface_and_wide_spacing_are_shown_at_once_and_kept(hands: Hands, context: AppContext) -> None:
    theme = hands.window.theme
    assert (theme.font("story").family(), theme.font("story").letterSpacing()) == (STORY, 0.0)
    hands.press("Settings")
    hands.press("Typeface: Plain")
    hands.press("Spacing: Wide")
    wide = hands.window.theme
    assert wide.font("story").family() == wide.font("title").family() == PLAIN
    assert wide.font("body").letterSpacing() >= 0.11 * wide.font("body").pixelSize()
    kept = load_settings(context.app_paths.settings)
    assert (kept.typeface, kept.spacing) == ("plain", "wide")


def plays(open_window: Open, context: AppContext, **settings: Any) -> Hands:
    return at_the_fork(open_window(context, Settings(theme="light", **settings)))


def held(hands: Hands, key: str, how: Qt.KeyboardModifier) -> None:
    """Press a key with another one held."""
    QTest.keyClick(hands.window.focusWidget(), key, how)
    hands.settle()


@pytest.mark.parametrize(("how", "other", "named"), [("ctrl", "alt", "Ctrl+1–2"), ("alt", "ctrl", "Alt+1–2")])
def test_keys_that_want_another_held_do_nothing_by_themselves(
    open_window: Open, small: AppContext, how: CharacterKeys, other: CharacterKeys, named: str
) -> None:
    hands = plays(open_window, small, character_keys=how)
    assert f"{named} choose" in hands.text()
    for key in "12pw":
        hands.key(key)
        held(hands, key, HELD[other])
        assert (hands.page.phase, hands.page.session.still) == ("choosing", False), key
    held(hands, "1", HELD[how])
    assert hands.page.phase == "consequence"


@pytest.mark.parametrize(("more", "still"), [(0, True), (Qt.KeyboardModifier.MetaModifier.value, False)])
def test_a_key_that_writes_something_else_with_alt_held_is_still_that_key(
    open_window: Open, small: AppContext, more: int, still: bool
) -> None:
    hands = plays(open_window, small, character_keys="alt")
    how = Qt.KeyboardModifier(HELD["alt"].value | more)
    QApplication.sendEvent(hands.window.focusWidget(), QKeyEvent(QEvent.Type.KeyPress, ord("P"), how, "π"))
    hands.settle()
    assert hands.page.session.still is still


def test_other_letters_pause_and_show_who_is_who_and_the_old_ones_do_not(
    open_window: Open, context: AppContext
) -> None:
    hands = open_window(context, Settings(theme="light", pause_key="L", cast_key="П"))
    hands.press("Start: The turnaround")
    hands.key("Enter")
    hands.to_choices()
    for key in "pw":
        hands.key(key)
        assert (hands.page.session.still, hands.page.scene.cast.isHidden()) == (False, True), key
    typed = QKeyEvent(QEvent.Type.KeyPress, ord("П"), Qt.KeyboardModifier.NoModifier, "п")
    QApplication.sendEvent(hands.window.focusWidget(), typed)
    assert hands.page.scene.cast.isVisible()
    assert "L pauses" in hands.page.ask.findChildren(Text)[-1].text() or not hands.page.session.timed


def test_a_letter_is_changed_in_settings_at_once_and_one_that_is_taken_is_refused(
    hands: Hands, context: AppContext
) -> None:
    hands.press("Settings")
    letters = hands.page.letters
    pause, cast = letters.fields["pause_key"], letters.fields["cast_key"]
    pause.setFocus()
    for typed, said in (("1", "Take a letter"), ("c", "C asks a question"), ("w", "W is taken")):
        hands.key(typed)
        assert (pause.text(), said in hands.text()) == ("P", True), typed
    hands.key("l")
    assert (pause.text(), load_settings(context.app_paths.settings).pause_key) == ("L", "L")
    assert "Take a" not in hands.text()
    cast.setFocus()
    hands.key("p")
    assert load_settings(context.app_paths.settings).cast_key == "P", "nobody else has it now"
    hands.press("Digits and letters: Do nothing")
    assert not pause.isEnabled()
    hands.press("Home")
    hands.press("Settings")
    assert [field.text() for field in hands.page.letters.fields.values()] == ["L", "P"]
    assert not hands.page.letters.fields["pause_key"].isEnabled()


def test_with_keys_off_time_is_paused_and_people_are_seen_by_tab_and_enter(
    open_window: Open, context: AppContext
) -> None:
    hands = open_window(context, Settings(theme="light", character_keys="off"))
    hands.press("Start: The turnaround")
    hands.key("Enter")
    assert "Tab and Enter choose" in hands.text()
    hands.focus("Who is who")
    hands.key("Enter")
    assert hands.page.scene.cast.isVisible()
    assert hands.page.ring.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_with_keys_off_the_timer_is_paused_by_enter_on_it(open_window: Open, small: AppContext) -> None:
    hands = plays(open_window, small, character_keys="off")
    hands.page.ring.setFocus()
    hands.key("Enter")
    assert hands.page.session.still
    assert "P goes on" not in hands.text()


def test_with_keys_off_the_welcome_takes_no_digits(open_window: Open, context: AppContext) -> None:
    hands = open_window(context, Settings(theme="light", character_keys="off"))
    hands.window.show_welcome()
    hands.settle()
    for key in "12":
        hands.key(key)
        assert not hands.page.told.isVisible(), key
    hands.page.choices[0].setFocus()
    hands.key("Enter")
    assert hands.page.told.isVisible()
    hands.press("Go on")
    assert "1 2 3" not in hands.text()
    assert "Tab" in hands.text()


def test_letters_that_pick_are_those_nobody_can_take() -> None:
    assert {*question_row.LETTERS, *read_panel.LETTERS} == {*LETTERS_THAT_PICK}
    assert not {PAUSE_KEY, CAST_KEY} & {*LETTERS_THAT_PICK}
