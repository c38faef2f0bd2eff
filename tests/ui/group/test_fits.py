"""All that stands on a group's pages can be read: in small windows, at 200 % text, light and dark."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest

from tests.ui.conftest import Hands
from tests.ui.cut_off import cut_off
from tests.ui.group.conftest import drop_all
from tests.ui.painted import painted
from trainer.actions.app_context import AppContext
from trainer.records.settings import Settings
from trainer.ui.pages.group.decision_parts import STEPS

SIZES: list[tuple[int, int, Literal[100, 200], Literal["light", "dark"]]] = [
    (1366, 768, 200, "dark"),
    (1024, 600, 200, "light"),
    (1366, 768, 100, "light"),
    (640, 480, 100, "dark"),
]


@pytest.mark.parametrize(("width", "height", "text", "theme"), SIZES)
def test_nothing_is_cut_off(
    open_window: Callable[..., Hands],
    small: AppContext,
    workshop: Path,
    width: int,
    height: int,
    text: Literal[100, 200],
    theme: Literal["light", "dark"],
) -> None:
    hands = open_window(small, Settings(theme=theme, text_size=text))
    hands.window.resize(width, height)
    hands.press("With a room")
    hands.press("A group: rooms and result files")
    assert cut_off(hands.window) == []
    drop_all(hands, workshop)
    assert cut_off(hands.window) == []
    hands.focus("Go through")
    hands.key("Enter")
    for step in range(STEPS + 1):
        for _ in range(5):  # boxes in boxes hear of a change one after another
            hands.settle()
        assert cut_off(hands.window) == [], step
        hands.key("Right")


def test_the_name_of_a_file_that_is_longer_than_its_row_goes_on_below(
    open_window: Callable[..., Hands], small: AppContext, workshop: Path
) -> None:
    hands = open_window(small, Settings(theme="light", text_size=200))
    hands.window.resize(640, 480)
    hands.press("With a room")
    name = "results_of_somebody_whose_name_is_long_and_who_plays_in_the_afternoon.json"
    drop_all(hands, (workshop / "Ana.json").rename(workshop / name))
    tick = hands.button(f"{name} counts")
    assert tick.height() > 2 * tick.fontMetrics().height()
    assert [each for each in cut_off(hands.window) if name not in each] == []
    with painted() as texts:
        tick.grab()
    assert all(each.place is None or tick.rect().contains(each.place.toAlignedRect()) for each in texts)
