"""A room that a program leads, as the window does: one line of JSON, one door that tells all, and an end with it."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.server.clients import PATIENCE, ROOT, Client, Events, Phone
from trainer.actions.room.told import Opened, opened_in, seen_in
from trainer.actions.room.views import LeaderView
from trainer.server.app import LEAD

STORY = "turnaround/turnaround"


class Program:
    """What starts a room and holds the other end of its input."""

    def __init__(self, data: Path) -> None:
        command = [sys.executable, "-m", "trainer", "room", STORY, "--host", "127.0.0.1", "--port", "0", "--json"]
        self.run = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
            env={**os.environ, "RIGHTCALL_DATA": str(data)},
        )  # fmt: skip
        assert self.run.stdout is not None
        line = self.run.stdout.readline()
        opened = opened_in(line)
        assert opened is not None, line
        self.opened: Opened = opened
        self.code = opened.code
        self.lead = urlsplit(opened.lead).path
        self.port = urlsplit(opened.lead).port or 0


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    started = Program(tmp_path)
    yield started
    if started.run.poll() is None:
        started.run.kill()
        started.run.communicate(timeout=PATIENCE)


def leading(program: Program) -> Client:
    """Whoever has the secret of the link needs no page."""
    leader = Client(program)
    leader.cookies[LEAD] = program.lead.removeprefix("/lead/")
    return leader


def test_it_is_told_where_the_room_is_and_that_no_phone_reaches_this_computer_alone(program: Program) -> None:
    opened = program.opened
    assert Path(opened.file).is_file()
    assert opened.address == f"http://127.0.0.1:{program.port}/"
    assert not opened.reached
    assert {len(row) for row in opened.qr} == {len(opened.qr)}
    assert set("".join(opened.qr)) == {"0", "1"}


def test_it_sees_all_that_whoever_leads_may_see_as_it_changes(program: Program) -> None:
    events = Events(leading(program), "/lead/state")
    view = _view(events)
    assert (view.stage.phase, view.stage.people) == ("gathering", 0)
    Phone(program).come_in(program.code)
    while view.stage.people < 1:
        view = _view(events)
    assert leading(program).post("/lead/next", position=0).status == 303
    while view.stage.phase != "scene":
        view = _view(events)
    events.close()


def _view(events: Events) -> LeaderView:
    seen = seen_in(json.dumps(events.next()).encode())
    assert seen is not None
    assert seen.address.startswith("http://127.0.0.1:")
    return seen.view


def test_a_guest_does_not_come_through_that_door(program: Program) -> None:
    assert Client(program).get("/lead/state").status == 404
    ana = Phone(program).come_in(program.code)
    assert ana.get("/lead/state").status == 404


def test_the_room_closes_once_the_program_lets_go_of_it(program: Program) -> None:
    out, err = program.run.communicate(timeout=PATIENCE)
    assert (program.run.returncode, out, err) == (0, b"", b"")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_nothing_listens_any_more_once_the_program_was_killed(tmp_path: Path) -> None:
    """Whatever becomes of the window, its room does not go on without anybody who leads."""
    starts = (
        "import subprocess, sys, time\n"
        f"run = subprocess.Popen([sys.executable, '-m', 'trainer', 'room', {STORY!r}, '--host', '127.0.0.1',"
        " '--port', '0', '--json'], stdin=subprocess.PIPE)\n"
        "print(run.pid, flush=True)\n"
        "time.sleep(1_000)"
    )
    window = subprocess.Popen(
        [sys.executable, "-c", starts], stdout=subprocess.PIPE, cwd=ROOT,
        env={**os.environ, "RIGHTCALL_DATA": str(tmp_path)},
    )  # fmt: skip
    assert window.stdout is not None
    lines = [window.stdout.readline(), window.stdout.readline()]
    assert any(opened_in(line) for line in lines)
    window.send_signal(signal.SIGKILL)
    window.wait(timeout=PATIENCE)
    assert window.stdout.read() == b"", "it ends once nobody holds it: the room has closed"
    window.stdout.close()
