"""Whatever happens to a room that is led from the window: its process dies, its port is taken, the window closes."""

import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack, suppress

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from tests.server.clients import Phone
from tests.ui.room.conftest import Host, room_files
from trainer.actions.app_context import AppContext
from trainer.server.addresses import LOOPBACK, PORTS
from trainer.ui.controllers.leading_controller import LeadingController
from trainer.ui.pages.room.notice_page import NoticePage
from trainer.ui.pages.room.seen_page import SeenPage


def kill(host: Host) -> None:
    """End the process of the room, as somebody might who tidies up."""
    process = host.leading.process
    assert process is not None
    os.kill(process.pid, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)


def test_a_room_that_died_is_said_and_goes_on_where_it_stood_and_phones_come_back(host: Host) -> None:
    door = host.open()
    (ana,) = host.phones(door, 1)
    host.on()
    host.on()
    assert ana.vote(0).status == 303
    kill(host)
    host.until(lambda: isinstance(host.window.page, NoticePage) and "ended by itself" in host.hands.text())
    assert "Every vote that a phone was told of is kept in walk-1.room." in host.hands.text()
    host.hands.key("Enter")
    again = host.opened()
    assert again.port == door.port
    assert host.page.view.stage.phase == "first vote"
    assert host.page.view.stage.voted == 1
    assert 'aria-pressed="true"' in ana.page
    host.close()


def test_one_that_died_can_wait_among_the_rooms_and_is_gone_on_with_from_there(host: Host) -> None:
    host.open()
    host.on()
    kill(host)
    host.until(lambda: isinstance(host.window.page, NoticePage) and "ended by itself" in host.hands.text())
    host.hands.press("Leave it for now")
    assert "nothing decided yet" in host.hands.text()
    host.hands.press("Go on: A walk")
    host.opened()
    assert host.page.view.stage.phase == "scene"


@pytest.fixture
def taken() -> Iterator[None]:
    """Every port that is tried by itself is somebody's."""
    with ExitStack() as held:
        for port in PORTS:
            with suppress(OSError):  # it may be somebody's already
                held.enter_context(socket.create_server((LOOPBACK, port)))
        yield


def test_where_all_its_ports_are_taken_a_room_opens_at_another_and_keeps_one_file(
    host: Host, small: AppContext, taken: None
) -> None:
    door = host.open()
    assert door.port not in PORTS
    assert len(room_files(small)) == 1


def test_a_room_that_cannot_be_opened_says_why_and_leads_back(host: Host, small: AppContext) -> None:
    host.set_up("A walk")
    small.app_paths.rooms.write_text("a file where rooms belong")
    host.hands.key("Enter")
    host.until(lambda: isinstance(host.window.page, NoticePage) and "could not be opened" in host.hands.text())
    assert f"No room can be kept in {small.app_paths.rooms}" in host.hands.text()
    host.hands.key("Enter")
    assert "With a room" in host.hands.text()


def test_a_computer_that_no_phone_reaches_is_told_so(host: Host) -> None:
    host.open()
    opened = host.leading.opened
    assert opened is not None
    told = "so no phone reaches it" in host.hands.text()
    assert told == (not opened.reached)


def test_the_window_asks_before_it_closes_a_room_and_leaves_no_process(host: Host) -> None:
    host.open()
    process = host.leading.process
    assert process is not None
    pid = process.pid
    host.window.close()
    assert "Close the room?" in host.hands.text()
    host.hands.press("Keep it open")
    assert host.window.isVisible()
    assert host.on() == "scene"
    host.window.close()
    host.hands.press("Close it")
    host.until(lambda: not host.window.isVisible())
    if sys.platform != "win32":
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_one_may_look_elsewhere_while_it_is_open(host: Host) -> None:
    door = host.open()
    host.hands.key("Esc")
    assert "A room is open: A walk" in host.hands.text()
    host.hands.press("Packs")
    Phone(door).come_in(door.code)
    host.hands.press("With a room")
    host.hands.press("Lead the room that is open")
    host.until(lambda: host.page.view is not None and host.page.view.stage.people == 1)


def test_the_stage_is_shown_in_the_browser_once_it_is_asked_for(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    door = host.open()
    assert shown == []
    host.hands.press("Show the stage")
    (url,) = shown
    browser = Phone(door)
    answer = browser.get(url.toString().partition(str(door.port))[2])
    assert (answer.status, answer.headers["location"]) == (303, "/stage")
    assert door.code in browser.get("/stage").body


def test_a_room_is_erased_once_that_is_sure(host: Host, small: AppContext) -> None:
    host.open()
    host.close()
    host.hands.press("Erase…: A walk")
    host.hands.press("Keep it")
    assert len(room_files(small)) == 1
    host.hands.press("Erase…: A walk")
    host.hands.press("Erase it")
    assert room_files(small) == []
    assert "Rooms until now" not in host.hands.text()


def test_while_it_opens_one_may_think_again(host: Host) -> None:
    host.set_up("A walk")
    host.hands.key("Enter")
    assert isinstance(host.leading, LeadingController)
    host.hands.press("Never mind")
    host.until(lambda: host.window.room_controller.leading is None)
    assert "Which story?" in host.hands.text()


def test_one_that_died_while_another_page_is_shown_is_gone_on_with_or_left(host: Host, small: AppContext) -> None:
    """Its notice was replaced once, and then there was no way back to it, nor out of it."""
    host.open()
    host.on()
    for leaves in (False, True):
        kill(host)
        host.until(lambda: isinstance(host.window.page, NoticePage) and "ended by itself" in host.hands.text())
        host.window.room_controller.open_file(str(room_files(small)[0]))  # as where one is dropped on the window
        host.until(lambda: isinstance(host.window.page, SeenPage))
        host.hands.key("Esc")
        host.until(lambda: "A room is open" in host.hands.text())
        host.hands.press("Lead the room that is open")
        assert "ended by itself" in host.hands.text()
        if not leaves:
            host.hands.press("Go on with it")
            host.opened()
            assert host.page.view.stage.phase == "scene"
    host.leading.ask_to_close()
    host.hands.press("Close it")
    assert host.window.room_controller.leading is None
    host.hands.press("Go on: A walk")
    host.opened()


def test_what_the_page_in_the_browser_alone_has_is_one_press_away(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    door = host.open()
    host.hands.press("Open the page in the browser")
    (url,) = shown
    browser = Phone(door)
    answer = browser.get(url.toString().partition(str(door.port))[2])
    assert (answer.status, answer.headers["location"]) == (303, "/lead")
    assert door.code in browser.get("/lead").body
