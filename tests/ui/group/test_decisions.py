"""The decisions of a group on a projector, turned by arrow keys: nothing of a step is seen before it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.conftest import Hands
from tests.ui.group.conftest import drop_all, group_page
from trainer.actions.app_context import AppContext
from trainer.records.settings import Settings
from trainer.ui.pages.group.decision_page import DecisionPage
from trainer.ui.pages.group.decision_parts import STEPS
from trainer.ui.widgets.bar import Bar
from trainer.ui.widgets.combo_box import ComboBox
from trainer.ui.widgets.factor_panel import FactorPanel


@pytest.fixture
def shown(leader: Hands, workshop: Path) -> Hands:
    """Who went to the first decision."""
    drop_all(leader, workshop)
    leader.key("Enter")
    return leader


def bars(hands: Hands) -> int:
    return sum(bar.isVisible() for bar in hands.page.findChildren(Bar))


def test_scene_and_choices_come_first_then_the_bars_then_call_and_why_then_the_question(shown: Hands) -> None:
    text = shown.text()
    assert "Decision 1 of 2" in text
    assert "What they read" in text
    assert bars(shown) == 0
    assert "right call" not in text
    assert "directed" not in text
    shown.key("Right")
    assert bars(shown) > 0
    assert "people" in shown.text() or "first vote:" in shown.text()
    assert "right call" not in shown.text()
    shown.key("PgDown")
    assert "right call" in shown.text()
    shown.key("Space")
    assert "What to talk about" in shown.text()
    assert "?" in shown.text()
    shown.key("Enter")
    assert "Decision 2 of 2" in shown.text()
    assert bars(shown) == 0


def test_one_goes_back_by_the_left_arrow_and_past_no_end(shown: Hands) -> None:
    shown.key("Left")
    assert "Decision 1 of 2 " in shown.text()
    for _step in range(2 * STEPS + 3):
        shown.key("Right")
    assert "Decision 2 of 2" in shown.text()
    assert "What to talk about" in shown.text()
    for _step in range(STEPS):
        shown.key("PgUp")
    assert "Decision 1 of 2" in shown.text()
    assert "What to talk about" in shown.text()


def test_the_one_with_most_to_talk_of_comes_first_and_any_can_be_looked_at(leader: Hands, workshop: Path) -> None:
    drop_all(leader, workshop)
    cohort = leader.window.room_controller.group._read.cohort  # type: ignore[union-attr]
    first, second = cohort.to_discuss()
    assert first.worth >= second.worth
    leader.focus("Go through")
    leader.key("Enter")
    assert first.title in leader.text()
    leader.key("Esc")
    assert "5 people" in leader.text()
    leader.focus(f"Look at it: {second.title}")
    leader.key("Enter")
    assert "Decision 2 of 2" in leader.text()


def test_nobody_is_named_and_the_sidebar_gives_way(shown: Hands) -> None:
    assert isinstance(shown.page, DecisionPage)
    assert not shown.window.sidebar.isVisible()
    for _step in range(2 * STEPS):
        assert "Ana" not in shown.text()
        shown.key("Right")
    shown.key("Esc")
    assert shown.window.sidebar.isVisible()
    assert shown.window.focusWidget() is group_page(shown).go


def test_who_listens_hears_each_step_with_the_button_that_goes_on(shown: Hands) -> None:
    shown.key("Right")
    focused = shown.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "The call, and why"
    assert "first vote" in focused.accessibleDescription() or "people" in focused.accessibleDescription()


def test_with_the_question_the_room_turns_the_factors_and_the_call_follows(shown: Hands) -> None:
    for _step in range(3):
        shown.key("Right")
    panel = shown.page.findChild(FactorPanel)
    assert panel is not None
    urgency = panel.findChildren(ComboBox)[0]
    before = shown.text()
    urgency.setCurrentIndex((urgency.currentIndex() + 1) % urgency.count())
    shown.settle()
    assert shown.text() != before
    shown.press("Back to how it was")
    assert shown.text() == before


def test_a_presenter_remote_reads_on_before_it_goes_on(
    open_window: Callable[..., Hands], small: AppContext, workshop: Path
) -> None:
    shown = open_window(small, Settings(theme="light", text_size=200))
    shown.window.resize(640, 480)
    shown.press("With a room")
    drop_all(shown, workshop)
    shown.focus("Go through")
    shown.key("Enter")
    shown.settle()
    bar = shown.page.verticalScrollBar()
    assert bar.maximum() > 0
    while bar.value() < bar.maximum():
        assert bars(shown) == 0
        shown.key("PgDown")
    shown.key("PgDown")
    assert bars(shown) > 0
    assert bar.value() == 0
