"""Nobody reads the key of what they have not finished by accident, and in an assessment not at all."""

from collections.abc import Callable

import pytest

from tests.made.drills import write_drills
from tests.made.playing import decide
from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install
from trainer.actions.play.play_session import PlaySession
from trainer.actions.play.playthroughs import start
from trainer.records.settings import Settings
from trainer.ui.pages.packs.map_page import MapPage
from trainer.ui.pages.packs.pack_page import PackPage

Open = Callable[..., Hands]


def play(context: AppContext, *choices: str, verdicts: str = "each") -> PlaySession:
    session = start(context, "small/walk", verdicts=verdicts)
    for choice in choices:
        session = decide(context, session, choice)
    return session


def look_inside(hands: Hands, pack: str = "Small pack") -> None:
    hands.press("Packs")
    hands.press(f"Look inside: {pack}")


def map_is_shown(hands: Hands) -> bool:
    hands.qtbot.waitUntil(lambda: not hands.window.packs_controller.maps.busy, timeout=10_000)
    hands.settle()
    return isinstance(hands.page, MapPage)


def test_who_has_not_finished_a_scenario_is_asked_and_enter_leaves_it_shut(hands: Hands, small: AppContext) -> None:
    look_inside(hands)
    assert "You have not finished A walk yet." in hands.text()
    hands.key("Enter")
    assert not isinstance(hands.page, PackPage)


def test_the_map_asks_too_and_who_has_agreed_is_not_asked_again(hands: Hands, small: AppContext) -> None:
    look_inside(hands)
    hands.press("Show it")
    hands.press("Story map: A walk")
    assert "You have not finished A walk yet." in hands.text()
    hands.press("Not now")
    assert isinstance(hands.page, PackPage)
    hands.press("Story map: A walk")
    hands.press("Show it")
    assert map_is_shown(hands)
    hands.key("Esc")
    assert isinstance(hands.page, PackPage)
    hands.press("Story map: A walk")
    assert map_is_shown(hands)


def test_who_has_finished_it_just_looks(hands: Hands, small: AppContext) -> None:
    play(small, "left", "listen")
    look_inside(hands)
    assert isinstance(hands.page, PackPage)
    hands.press("Story map: A walk")
    assert map_is_shown(hands)


@pytest.mark.parametrize("choices", [(), ("left",)])
def test_who_has_only_begun_has_not_finished(hands: Hands, small: AppContext, choices: tuple[str, ...]) -> None:
    play(small, *choices)
    look_inside(hands)
    assert "You have not finished A walk yet." in hands.text()


def test_what_somebody_else_has_finished_is_asked_about(open_window: Open, small: AppContext) -> None:
    play(small, "left", "listen")
    small.person = "Ben"
    look_inside(open_window(small))
    from PySide6.QtWidgets import QApplication

    assert QApplication.activeModalWidget() is not None


def test_in_an_assessment_it_stays_shut_until_one_has_finished(open_window: Open, small: AppContext) -> None:
    hands = open_window(small, Settings(theme="light", verdicts="end"))
    look_inside(hands)
    assert "being assessed" in hands.text()
    hands.press("All right")
    assert not isinstance(hands.page, PackPage)
    play(small, "left", "listen", verdicts="end")
    look_inside(hands)
    assert isinstance(hands.page, PackPage)


def test_an_assessment_that_waits_keeps_it_shut_whatever_is_set_since(hands: Hands, small: AppContext) -> None:
    look_inside(hands)
    hands.press("Show it")
    play(small, "left", verdicts="end")
    hands.press("Story map: A walk")
    assert "being assessed" in hands.text(), "also for who has agreed before"
    hands.press("All right")
    assert isinstance(hands.page, PackPage)


def test_drills_have_a_key_too(hands: Hands, context: AppContext, tmp_path) -> None:
    install(context.app_paths, write_drills(tmp_path / "d"))
    look_inside(hands, "Minutes")
    assert "You have not finished its drills yet." in hands.text()
    hands.press("Not now")
