"""Opening a room, or not: what is said, and the exit status."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from tests.actions.room.test_room_file import begun
from tests.cli.conftest import trainer
from trainer.actions.room import rules
from trainer.actions.room.rules import GoesOn, Rules
from trainer.cli.arguments import parser
from trainer.cli.room_arguments import GOES_ON, MOST_SECONDS, rules_asked
from trainer.faces import open_face
from trainer.server.addresses import LOOPBACK, listen
from trainer.server.own_addresses import private_address
from trainer.server.requests import digest_of, new_token

__all__ = ["trainer"]


def test_whoever_names_no_story_is_told_what_is_at_hand(trainer) -> None:
    ran = trainer("room")
    assert ran.status == 2
    assert "turnaround/turnaround" in ran.err
    assert trainer("room", "turnaround/turnaroun").err.startswith("There is no scenario")


def test_a_port_that_is_taken_and_one_that_is_none_are_told_and_no_file_is_begun(trainer, tmp_path: Path) -> None:
    with socket.create_server((LOOPBACK, 0)) as taken:
        port = str(taken.getsockname()[1])
        ran = trainer("room", "turnaround/turnaround", "--host", LOOPBACK, "--port", port)
    assert ran.status == 3
    assert "Name another with --port or --host." in ran.err
    assert not list(tmp_path.rglob("*.room"))
    assert trainer("room", "turnaround/turnaround", "--port", "70000").status == 2


@pytest.mark.parametrize("kind", ["a file", "a link to nothing"])
def test_something_else_in_place_of_the_data_folder_is_told(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A room was once looked for under one number after another, without end."""
    data = tmp_path / "data"
    if kind == "a file":
        data.write_text("mine")
    else:
        data.symlink_to("nowhere")
    assert open_face(["--data", str(data), "room", "turnaround/turnaround", "--port", "0"]) == 3
    said = capsys.readouterr().err
    assert said.startswith(f"No room can be kept in {data}")
    assert said.count("\n") == 1


def test_streams_that_are_closed_or_full_open_no_room(tmp_path: Path) -> None:
    opening = [sys.executable, "-m", "trainer", "--data", tmp_path, "room", "turnaround/turnaround", "--port", "0"]
    with open("/dev/full", "wb") as full:
        for how in ({"stdout": full}, {"preexec_fn": lambda: os.close(1)}):
            done = subprocess.run(opening, stderr=subprocess.PIPE, text=True, timeout=60, **how)
            assert (done.returncode, done.stderr.count("\n")) == (3, 1), done.stderr


def test_a_file_that_is_no_room_is_told(trainer, tmp_path: Path) -> None:
    (tmp_path / "other.room").write_text("a letter\n")
    ran = trainer("room", tmp_path / "other.room")
    assert ran.status == 1
    assert "other.room is no room" in ran.err


def test_a_room_goes_on_by_the_rules_that_it_began_with(trainer, tmp_path: Path) -> None:
    opened = begun(tmp_path)
    opened.log.close()
    ran = trainer("room", opened.log.path, "--goes-on", "hand")
    assert ran.status == 2
    assert "goes on by the rules that it began with" in ran.err


def test_the_rules_that_were_asked_for_are_kept() -> None:
    asked = parser().parse_args(["room", "turnaround/turnaround", "--goes-on", "first-vote", "--second-vote", "no"])
    assert rules_asked(asked) == Rules(goes_on="first-vote", second_vote=False)
    assert rules_asked(parser().parse_args(["room", "turnaround/turnaround"])) is None
    timed = parser().parse_args(["room", "a/b", "--talk", "0", "--vote", "45", "--time-up", "close"])
    assert rules_asked(timed) == Rules(talk=0, vote=45, closes=True)
    assert get_args(GoesOn) == GOES_ON
    assert MOST_SECONDS == rules.MOST_SECONDS


def test_a_clock_of_more_than_an_hour_is_none(trainer) -> None:
    for asked in ("3601", "-1", "ten"):
        ran = trainer("room", "turnaround/turnaround", "--talk", asked)
        assert ran.status == 2
        assert "is no number of seconds from 0 to 3,600" in ran.err or asked == "-1"


def test_a_room_that_is_open_is_not_opened_again(trainer, tmp_path: Path) -> None:
    opened = begun(tmp_path)
    ran = trainer("room", opened.log.path)
    opened.log.close()
    assert ran.status == 3
    assert "is open in another window" in ran.err


def test_it_listens_on_a_private_address_and_the_loopback_only() -> None:
    listening = listen(None, 0)
    try:
        bound = {each.getsockname()[0] for each in listening.sockets}
        assert bound == {LOOPBACK, private_address() or LOOPBACK}
        assert {each.getsockname()[1] for each in listening.sockets} == {listening.port}
    finally:
        for each in listening.sockets:
            each.close()


def test_tokens_are_told_apart_and_never_kept() -> None:
    one, other = new_token(), new_token()
    assert digest_of(one) != digest_of(other)
    assert one not in digest_of(one)
    assert len(one) >= 43


@pytest.mark.parametrize("command", ["['list']", "['schema']"])
def test_nothing_of_it_is_imported_by_other_commands(command: str, tmp_path: Path) -> None:
    code = (
        f"import sys, json; from trainer.faces import open_face; open_face(['--data', sys.argv[1], *{command}]);"
        "sys.stderr.write(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert not {"starlette", "uvicorn", "segno", "trainer.server"} & set(json.loads(done.stderr))
