"""The page of play keeps its grid: nothing jumps sideways, the left is never empty, and one sees what goes on below."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.records.settings import Settings
from trainer.ui.pages.play.play_head import PlayHead
from trainer.ui.widgets.more_below import MoreBelow

Open = Callable[..., Hands]
LAPTOP, DESK, SMALL = (1366, 768), (1920, 1080), (800, 600)


def platform(open_window: Open, context: AppContext, size: tuple[int, int], text: int = 100) -> Hands:
    """At the first scene of Collapse on platform 4."""
    hands = open_window(context, Settings(theme="light", text_size=text))
    hands.window.resize(*size)
    hands.window.scenario_controller.begin("first-minutes/collapse")
    hands.settle()
    return hands


def edges(hands: Hands, widget: QWidget) -> tuple[int, int]:
    left = widget.mapTo(hands.window, QPoint(0, 0)).x()
    return left, left + widget.width()


def scroll(hands: Hands, to: int) -> None:
    hands.page.verticalScrollBar().setValue(to)
    hands.settle()


def seen(widget: QWidget) -> int:
    """How many pixels of its height can be seen."""
    return widget.visibleRegion().boundingRect().height()


def test_nothing_moves_sideways_when_there_is_more_than_the_window_holds(
    context: AppContext, open_window: Open
) -> None:
    hands = platform(open_window, context, LAPTOP)
    page = hands.page
    before = edges(hands, page.scene.story), edges(hands, page.ask.cards[0])
    assert page.verticalScrollBar().maximum() == 0
    hands.key("2")
    assert page.verticalScrollBar().maximum() > 0
    assert (edges(hands, page.scene.story), edges(hands, page.consequence.taken)) == before


@pytest.mark.parametrize("text", [100, 150, 200])
@pytest.mark.parametrize("size", [LAPTOP, DESK])
def test_the_head_stands_on_the_grid_of_the_page(
    context: AppContext, open_window: Open, size: tuple[int, int], text: int
) -> None:
    hands = platform(open_window, context, size, text)
    page = hands.page
    head = page.findChild(PlayHead)
    left, right = edges(hands, page.ask.cards[0])
    if page._columns.wide:
        assert edges(hands, head.meters[0])[0] == left
    assert edges(hands, head.ring)[1] <= right


def test_the_left_column_is_never_empty_however_far_one_scrolls(context: AppContext, open_window: Open) -> None:
    for size, text in ((LAPTOP, 100), (DESK, 200), ((1200, 420), 100)):
        hands = platform(open_window, context, size, text)
        hands.key("2")
        page = hands.page
        assert page._columns.wide
        end = page.verticalScrollBar().maximum()
        assert end > 0
        for to in range(0, end + 1, max(1, end // 5)):
            scroll(hands, to)
            assert seen(page.scene) > page.viewport().height() * 0.5, (size, to)
            assert seen(page.scene.story) > 60, (size, to)
        scroll(hands, 0)
        assert page.scene.y() == 0


def test_a_story_longer_than_the_window_is_seen_to_go_on_until_one_is_at_its_end(
    context: AppContext, open_window: Open
) -> None:
    hands = platform(open_window, context, DESK, 200)
    page, more = hands.page, hands.page.findChildren(MoreBelow)
    assert [each.isVisible() for each in more] == [True, False]
    assert edges(hands, more[0]) == edges(hands, page.scene.story)
    card = page.ask.cards[3]
    assert not more[0].geometry().intersects(card.rect().translated(card.mapTo(page, QPoint(0, 0))))
    scroll(hands, page.verticalScrollBar().maximum())
    assert not any(each.isVisible() for each in more)
    hands = platform(open_window, context, DESK)
    assert not any(each.isVisible() for each in hands.page.findChildren(MoreBelow))


def test_in_one_column_what_came_of_a_choice_begins_with_the_choice(context: AppContext, open_window: Open) -> None:
    hands = platform(open_window, context, SMALL)
    hands.key("2")
    hands.qtbot.wait(20)
    hands.settle()
    taken = hands.page.consequence.taken
    assert seen(taken) == taken.height(), "it was scrolled past"
    assert any(each.isVisible() for each in hands.page.findChildren(MoreBelow)), "and one sees that it goes on"
