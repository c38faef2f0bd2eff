"""At the window: asking before choosing, by letter and by click, and what people say at the end."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from tests.made.remembers import PACK, SCENARIO
from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install
from trainer.ui.pages.debrief.debrief_page import DebriefPage
from trainer.ui.pages.home.home_page import HomePage
from trainer.ui.pages.play.ending_page import EndingPage
from trainer.ui.pages.play.play_page import PlayPage


@pytest.fixture
def on_the_ridge(context: AppContext, tmp_path: Path, open_window: Callable[..., Hands]) -> Hands:
    return start_on_the_ridge(context, tmp_path, open_window, SCENARIO)


def start_on_the_ridge(context: AppContext, tmp_path: Path, open_window: Callable[..., Hands], scenario: str) -> Hands:
    folder = tmp_path / "remembers"
    folder.mkdir()
    (folder / "pack.yaml").write_text(PACK, encoding="utf-8")
    (folder / "ridge.yaml").write_text(scenario, encoding="utf-8")
    install(context.app_paths, folder)
    hands = open_window(context)
    hands.button("Start: The ridge").setFocus()
    while isinstance(hands.page, HomePage):  # a card that is out of sight is brought into view first
        hands.key("Enter")
    hands.key("Enter")
    assert isinstance(hands.page, PlayPage)
    return hands


def choose(hands: Hands, words: str) -> None:
    card = next(card for card in hands.page.ask.cards if words in card.text())
    hands.key(card.accessibleName()[0])
    hands.key("Enter")


def test_a_question_is_asked_by_its_letter_and_its_answer_stands_in_the_story(on_the_ridge: Hands) -> None:
    hands = on_the_ridge
    assert "She closes them slowly." not in hands.text()
    hands.key("A")
    assert "She closes them slowly." in hands.page.scene.story.text()
    assert not hands.page.scene.questions.isVisible(), "nothing is left to ask"
    assert "She closes them slowly." in hands.page.accessibleDescription()
    choose(hands, "What do you see")
    assert hands.page.session.play.steps[0].move.asked == ("look-at-hands",)


def test_what_was_asked_is_painted_no_more_and_once_it_is_decided_nothing_can_be(on_the_ridge: Hands) -> None:
    hands = on_the_ridge
    choose(hands, "What do you see")
    before = hands.page.scene.questions.buttons["A"]
    hands.page.scene.questions.press("A")
    assert not before.isVisible(), "at once, and not only when it goes"
    card = next(card for card in hands.page.ask.cards if "What do you see" in card.text())
    hands.key(card.accessibleName()[0])
    assert hands.page.phase == "consequence"
    assert "You can ask first:" not in hands.text()


def test_asking_costs_time_of_the_timer_and_leaves_the_letters_of_the_others(on_the_ridge: Hands) -> None:
    hands = on_the_ridge
    choose(hands, "What do you see")
    buttons = hands.page.scene.questions.buttons
    assert [(letter, button.accessibleName()) for letter, button in buttons.items()] == [
        ("A", "A: Ben: How far is it? · 5 s"), ("B", "B: You look up. · 5 s"),
    ]  # fmt: skip
    before = hands.page.session.left_of_time(0.0)
    hands.click(buttons["A"])
    assert hands.page.session.inquired == ("ask-ben",)
    assert before - hands.page.session.left_of_time(0.0) >= 5.0
    assert list(hands.page.scene.questions.buttons) == ["B"]
    hands.key("A")
    assert hands.page.session.inquired == ("ask-ben",)


def test_an_answer_below_the_edge_comes_into_view(
    context: AppContext, tmp_path: Path, open_window: Callable[..., Hands]
) -> None:
    long = SCENARIO.replace("They lace their boots.", "They lace their boots, slowly. " * 80)
    hands = start_on_the_ridge(context, tmp_path, open_window, long)
    hands.key("A")
    hands.settle()
    story, view = hands.page.scene.story, hands.page.viewport()
    assert 0 < story.mapTo(view, QPoint(0, story.height())).y() <= view.height()


def test_voices_are_heard_under_the_ending(on_the_ridge: Hands) -> None:
    hands = on_the_ridge
    hands.key("A")
    choose(hands, "What do you see")
    choose(hands, "We turn")
    assert isinstance(hands.page, EndingPage)
    assert "Tomoko: “You asked about my hands.”" in hands.text()


def test_threads_lead_back_to_the_decision_they_come_from(on_the_ridge: Hands) -> None:
    hands = on_the_ridge
    hands.key("A")
    choose(hands, "What do you see")
    choose(hands, "We turn")
    hands.key("Enter")
    hands.key("Esc")
    assert isinstance(hands.page, DebriefPage)
    assert "Tomoko: “You asked about my hands.”" in hands.text()
    hands.page.walk_to(2)
    hands.page.open_everything()
    hands.settle()
    assert "Because you chose “What do you see up there that I do not?”, in “In the morning”" in hands.text()
    assert "Had things gone otherwise" in hands.text()
    hands.focus("To 1. In the morning")
    hands.key("Enter")
    assert hands.page.marks[0].here
    assert "You looked before you chose in 1 of 2" in hands.text()


def test_an_ending_without_a_picture_has_the_page_to_itself(on_the_ridge: Hands) -> None:
    hands = on_the_ridge
    choose(hands, "What do you see")
    choose(hands, "We turn at noon")
    page = hands.page
    assert isinstance(page, EndingPage)
    left = page.go_on.mapTo(page, QPoint(0, 0)).x()
    middle = page.body.mapTo(page, page.body.rect().center()).x()
    assert left < page.width() / 3, "no half of it stands empty before the story"
    assert abs(middle - page.width() / 2) < 12, "and the story stands in its middle"
