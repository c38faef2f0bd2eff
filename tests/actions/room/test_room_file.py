"""A room file is opened to the same room, whatever happened; killed at any instant, no acknowledged vote is lost."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.actions.room.test_course import courses, event_of, rules
from tests.made.small import load_text
from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.open_scenario import open_scenario
from trainer.actions.failure import Failure
from trainer.actions.room.course import step
from trainer.actions.room.events import Keep
from trainer.actions.room.kept_rooms import rooms_in
from trainer.actions.room.room_file import OpenRoom, append, new_room, open_room, read_room
from trainer.actions.room.rules import USUAL, Rules
from trainer.records.room_log import begin_log, read_log

ROOT = Path(__file__).resolve().parents[3]


def begun(folder: Path, rules: Rules = USUAL) -> OpenRoom:
    loaded = load_text()
    return new_room(folder, loaded.pack, loaded.pack.scenarios["walk"], loaded.contents, 7, "2026-03-01T09:00", rules)


@given(courses, rules)
@settings(max_examples=30)
def test_it_is_opened_to_the_same_room(tmp_path_factory: pytest.TempPathFactory, acts, rules: Rules) -> None:
    room, log = begun(tmp_path_factory.mktemp("rooms"), rules)
    for act in acts:
        room, effects = step(room, event_of(room, act))
        kept = [effect.event for effect in effects if isinstance(effect, Keep)]
        if kept:
            append(log, kept)
    log.close()
    assert read_room(log.path) == room
    again = open_room(log.path)
    again.log.close()
    assert again.room == room


def test_the_scenario_that_ships_is_read_from_the_file_alone_as_it_was(tmp_path: Path) -> None:
    pack, scenario, contents = open_scenario(AppPaths(tmp_path), "turnaround/turnaround")
    room, log = new_room(tmp_path / "rooms", pack, scenario, contents, 3, "")
    log.close()
    assert room.state.scenario == scenario
    assert log.path.name == "turnaround-1.room"


def test_another_room_has_another_number(tmp_path: Path) -> None:
    names = []
    for _room in range(2):
        log = begun(tmp_path).log
        log.close()
        names.append(log.path.name)
    assert names == ["walk-1.room", "walk-2.room"]


def test_a_room_that_was_kept_before_there_were_rules_is_led_as_it_was(tmp_path: Path) -> None:
    """The first rooms said in their head that a second vote follows, and nothing else of how they go on."""
    log = begun(tmp_path).log
    log.close()
    head = json.loads(read_log(log.path).lines[0])
    del head["rules"]
    begin_log(tmp_path / "first.room", json.dumps(head | {"second_vote": True}).encode())
    assert read_room(tmp_path / "first.room") == read_room(log.path)._replace(rules=Rules(talk=0))


def test_what_is_no_room_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "other.room"
    path.write_text("a letter\n")
    with pytest.raises(Failure, match=r"other\.room is no room"):
        open_room(path)
    assert path.read_text() == "a letter\n"


def test_a_room_whose_texts_were_exchanged_is_not_opened(tmp_path: Path) -> None:
    log = begun(tmp_path).log
    log.close()
    line = read_log(log.path).lines[0]
    begin_log(tmp_path / "forged.room", line.replace(b"Two ways", b"Ten ways"))
    with pytest.raises(Failure, match="can't be read as a room"):
        open_room(tmp_path / "forged.room")


def test_a_room_on_a_scenario_that_its_texts_do_not_have_is_not_opened_and_keeps_no_other_from_being_listed(
    tmp_path: Path,
) -> None:
    """As where it was forged, or where the pack it was played from is no longer whole for this Right Call."""
    log = begun(tmp_path).log
    log.close()
    line = read_log(log.path).lines[0]
    begin_log(tmp_path / "forged-2.room", line.replace(b'"small/walk"', b'"x/y"'))
    with pytest.raises(Failure, match="can't be read as a room"):
        open_room(tmp_path / "forged-2.room")
    assert [each.scenario for each in rooms_in(tmp_path)] == ["small/walk", ""]


VOTING = """
import sys
from pathlib import Path
from trainer.actions.room.course import step
from trainer.actions.room.events import Joined, Voted, WentOn, Acknowledge, Keep
from trainer.actions.room.room_file import append, open_room
room, log = open_room(Path(sys.argv[1]))
def do(event):
    global room
    room, effects = step(room, event)
    for effect in effects:
        if isinstance(effect, Keep):
            append(log, [effect.event])
        if isinstance(effect, Acknowledge):
            print(effect.phone, effect.choice, flush=True)
number = len(room.phones)
while room.phase != "first vote":
    do(WentOn(room.position))
while True:
    number += 1
    do(Joined(str(number)))
    do(Voted(str(number), room.position, "left" if number % 2 else "ask"))
"""


@pytest.mark.skipif(os.name != "posix", reason="it is ended by a signal")
def test_killed_at_any_instant_no_acknowledged_vote_is_lost(tmp_path: Path) -> None:
    log = begun(tmp_path).log
    log.close()
    heard: dict[str, str] = {}
    for acknowledged in (1, 7, 20):
        voting = subprocess.Popen([sys.executable, "-c", VOTING, log.path], stdout=subprocess.PIPE, text=True, cwd=ROOT)
        assert voting.stdout is not None
        lines = [voting.stdout.readline() for _line in range(acknowledged)]
        voting.send_signal(signal.SIGKILL)
        lines += voting.stdout.readlines()
        voting.wait()
        voting.stdout.close()
        heard |= dict(line.split() for line in lines if line.endswith("\n"))
        opened = open_room(log.path)
        opened.log.close()
        assert heard.items() <= opened.room.first.items()
        assert set(opened.room.first) <= opened.room.phones
    assert len(heard) >= 28
