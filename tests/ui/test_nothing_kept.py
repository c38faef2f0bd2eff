"""A window that is played in for hours keeps nothing of the plays before; counted in objects, not in megabytes."""

import gc
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.actions.play.play_session import PlaySession
from trainer.packs.contents import Contents
from trainer.ui.pages.debrief.debrief_page import DebriefPage
from trainer.ui.pages.home.home_page import HomePage
from trainer.ui.pages.play.play_page import PlayPage
from trainer.ui.shell import tidying
from trainer.ui.widgets.text import Text

KEPT_BY_A_PLAY = (PlayPage, DebriefPage, HomePage, Text, PlaySession, Contents)


@pytest.fixture
def only_when_asked() -> Iterator[None]:
    """Python looks for garbage by itself when it likes to; whether the window asks for it is to be seen."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def taken() -> list[object]:
    """Everything that plays take and that is there now."""
    return [each for each in gc.get_objects() if isinstance(each, KEPT_BY_A_PLAY)]


class Alive:
    """Counts what has come since; what other tests have left is held, so that it is told apart."""

    def __init__(self) -> None:
        self._before = taken()
        self._known = {id(each) for each in self._before}

    def __call__(self) -> Counter[str]:
        return Counter(type(each).__name__ for each in taken() if id(each) not in self._known)


def play(hands: Hands) -> None:
    """Play the small scenario, look at its debrief, and go home."""
    hands.window.scenario_controller.begin("small/walk")
    hands.settle()
    while not isinstance(hands.page, DebriefPage):
        hands.key("1" if getattr(hands.page, "phase", "") == "choosing" else "Enter")
    hands.window.show_home()
    hands.settle()


def test_every_play_lets_go_of_all_it_took(
    small: AppContext, open_window: Callable[..., Hands], only_when_asked: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tidying, "REST_MS", 50)
    alive = Alive()
    hands = open_window(small)
    play(hands)
    hands.qtbot.waitUntil(
        lambda: alive()["HomePage"] == 1 and alive()["PlayPage"] + alive()["DebriefPage"] == 0, timeout=10_000
    )
    after_one = alive()
    for _ in range(3):
        play(hands)
    hands.qtbot.waitUntil(lambda: alive() == after_one, timeout=10_000)
