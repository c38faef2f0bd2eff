"""A typeface and spacing that one reads well, and keys that do nothing by accident."""

from collections.abc import Callable

from tests.ui.conftest import Hands, at_the_fork
from trainer.actions.app_context import AppContext
from trainer.records.settings import Settings, load_settings
from trainer.ui.theme.fonts import PLAIN, STORY

Open = Callable[..., Hands]


def test_with_character_keys_off_only_tab_and_enter_choose(open_window: Open, small: AppContext) -> None:
    hands = at_the_fork(open_window(small, Settings(theme="light", character_keys=False)))
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
    hands = at_the_fork(open_window(small, Settings(theme="light", character_keys=False)))
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
