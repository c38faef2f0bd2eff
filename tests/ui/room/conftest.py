"""A room in the window, with phones that speak HTTP to it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.server.clients import Phone
from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.ui.controllers.leading_controller import LeadingController
from trainer.ui.pages.room.lead_page import LeadPage

PATIENCE_MS = 60_000
"""After which something never comes."""


class Door:
    """Where phones knock."""

    def __init__(self, leading: LeadingController) -> None:
        assert leading.opened is not None
        self.port = urlsplit(leading.opened.lead).port or 0
        self.code = leading.opened.code


class Host:
    """Somebody who leads a room from the window."""

    def __init__(self, hands: Hands, qtbot: QtBot) -> None:
        self.hands, self.window, self.qtbot = hands, hands.window, qtbot

    @property
    def leading(self) -> LeadingController:
        found = self.window.room_controller.leading
        assert found is not None
        return found

    @property
    def page(self) -> LeadPage:
        assert isinstance(self.window.page, LeadPage), self.hands.text()
        return self.window.page

    def until(self, true: Callable[[], object]) -> None:
        """Wait for what is to come."""
        self.qtbot.waitUntil(lambda: bool(true()), timeout=PATIENCE_MS)
        self.hands.settle()

    def until_phase(self, phase: str) -> None:
        self.until(lambda: self.page.view is not None and self.page.view.stage.phase == phase)

    def set_up(self, title: str) -> None:
        self.hands.press("With a room")
        self.hands.press(f"Play with a room: {title}")

    def open(self, title: str = "A walk") -> Door:
        self.set_up(title)
        self.hands.key("Enter")
        return self.opened()

    def opened(self) -> Door:
        self.until(lambda: isinstance(self.window.page, LeadPage) and self.window.page.view is not None)
        return Door(self.leading)

    def on(self, key: str = "Enter") -> str:
        """Go on by a key, and wait until the room has; the phase it is in then."""
        assert self.page.view is not None
        position = self.page.view.stage.position
        self.hands.key(key)
        self.until(lambda: self.page.view.stage.position > position)
        return self.page.view.stage.phase

    def phones(self, door: Door, count: int) -> list[Phone]:
        found = [Phone(door).come_in(door.code) for _phone in range(count)]
        self.until(lambda: self.page.view.stage.people == count)
        return found

    def close(self) -> None:
        self.hands.press("Close the room")
        self.hands.press("Close it")
        self.until(lambda: self.window.room_controller.leading is None)


@pytest.fixture
def host(small: AppContext, open_window: Callable[..., Hands], qtbot: QtBot) -> Iterator[Host]:
    made = Host(open_window(small), qtbot)
    yield made
    while (asked := QApplication.activeModalWidget()) is not None:
        asked.close()
    made.window.room_controller.close()


def room_files(context: AppContext) -> list[Path]:
    return sorted(context.app_paths.rooms.glob("*.room"))
