"""A room in real browsers: Chromium as three phones, the stage and whoever leads; axe-core finds nothing to mend."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.made.browser import AXE, BROWSER, SECONDS, modules_of, needs_browser
from tests.server.clients import Process
from trainer.actions.room.room_file import read_room

pytestmark = needs_browser


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What drives the browser, from npm."""
    return modules_of(tmp_path_factory.mktemp("npm"), "playwright-core@1.65.1", AXE)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Process]:
    process = Process(tmp_path, "turnaround/turnaround", 0, "--names", "--how-sure")
    yield process
    if process.run.poll() is None:
        process.kill()


def test_three_phones_a_stage_and_keys_through_a_decision(room: Process, modules: Path) -> None:
    script = Path(__file__).with_name("three_phones.mjs")
    base = f"http://127.0.0.1:{room.port}"
    command = ["node", str(script), str(modules), str(BROWSER), base, room.code, room.lead]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=SECONDS)
    assert done.returncode == 0, done.stderr[-3000:]
    found = json.loads(done.stdout)
    assert found["errors"] == []
    assert found["violations"] == []
    assert found["looked"] > 100, "axe did look"
    assert found["over"] == [0] * len(found["over"]), "nothing is too wide at 320 pixels"
    assert found["offStage"] <= 0, "four choices to talk of, and with votes, call and why, fit a stage of 1080 pixels"
    room.close()
    assert found["sure"], "what one said of how sure one is stands there again"
    assert (found["written"], found["saved"]) == ("If it burns, then I name one.", True), "going on takes away no words"
    first = read_room(room.file).rounds[0]
    assert sorted(map(len, (first.first, first.second, first.final))) == [1, 3, 3]


def test_no_page_shows_what_is_over_nor_waits_for_what_never_comes(tmp_path: Path, modules: Path) -> None:
    room = Process(tmp_path, "turnaround/turnaround")
    try:
        script, base = Path(__file__).with_name("late_and_gone.mjs"), f"http://127.0.0.1:{room.port}"
        command = ["node", str(script), str(modules), str(BROWSER), base, room.code, room.lead, str(room.run.pid)]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=SECONDS)
        assert done.returncode == 0, done.stderr[-3000:]
        assert json.loads(done.stdout) == {"late": "Talk", "still": "Talk", "door": "/"}
    finally:
        room.kill()
