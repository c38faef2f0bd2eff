"""Every command on every kind of machine that is in its way: the exit status of the design, one sentence, no waiting.

Where a stream, the locale, permissions or the folder one stands in matter, it is a process of its own; the rest is done
in this one, through the same door (`open_face`), for a process takes a quarter of a second.
"""

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.made.small import write_small
from trainer.cli.arguments import parser
from trainer.faces import open_face

COMMANDS: dict[str, tuple[list[str], int]] = {
    "no command": ([], 3),  # there is no display here, which is said
    "preview": (["preview", "{pack}"], 3),
    "list": (["list"], 0),
    "play": (["play", "{pack}", "--answers", "ask,listen"], 0),
    "play in the terminal": (["play", "{pack}"], 0),
    "check": (["check", "{pack}"], 0),
    "blind": (["blind", "{pack}"], 0),
    "new": (["new", "{out}/new"], 0),
    "schema": (["schema"], 0),
    "install": (["install", "{pack}"], 0),
    "remove": (["remove", "small"], 0),
    "profile": (["profile"], 0),
    "profile of files": (["profile", "{file}"], 0),
    "export": (["export", "{out}/me.json"], 0),
    "report": (["report", "{file}", "--out", "{out}/group.html"], 0),
    "restore": (["restore"], 0),
}
"""What is typed, and the exit status where nothing is in the way."""

NEEDS_NO_DATA = {"list", "check", "blind", "new", "schema", "profile of files", "report"}
WITHOUT_PRIVILEGE = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"]
"""Root may write anywhere; without its privileges the permissions of a folder count for it too."""
NOBODY = ["setpriv", "--reuid=54321", "--regid=54321", "--clear-groups"]
"""A user whom this machine does not know, so that it has no folder for them."""
needs_setpriv = pytest.mark.skipif(
    shutil.which("setpriv") is None or os.geteuid() != 0, reason="another user is root's to become"
)
every_command = pytest.mark.parametrize("command", COMMANDS)


class Ended(NamedTuple):
    status: int
    out: str
    err: str


class Machine(NamedTuple):
    """A data folder with a finished playthrough and a pack, a result file, a pack, and a folder for what comes out."""

    data: Path
    file: Path
    pack: Path
    out: Path

    def arguments(self, command: str) -> list[str]:
        names = {name: str(path) for name, path in self._asdict().items()}
        return [each.format(**names) for each in COMMANDS[command][0]]

    def run(self, command: str, before: list[str] | None = None, /, **how: object) -> Ended:
        """A process of its own; `how` says what is other than usual about it."""
        kept = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONUNBUFFERED")
        environment = {name: value for name, value in os.environ.items() if name not in kept}
        given = {
            "stdin": subprocess.DEVNULL,
            "stdout": subprocess.PIPE,
            "stderr": subprocess.PIPE,
            "timeout": 60,
            **how,
        }
        given["env"] = {**environment, "RIGHTCALL_DATA": str(self.data), **dict(how.get("env", {}))}
        start = [*(before or []), sys.executable, "-m", "trainer"]
        done = subprocess.run([*start, *self.arguments(command)], **given)
        return Ended(done.returncode, (done.stdout or b"").decode(), done.stderr.decode())


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    at = tmp_path_factory.mktemp("machine") / "it"
    pack = str(write_small(at / "pack"))
    data = ["--data", str(at / "data")]
    assert open_face([*data, "install", pack]) == 0
    assert open_face([*data, "play", "small/walk", "--answers", "ask,listen"]) == 0
    assert open_face([*data, "export", str(at / "in.json")]) == 0
    (at / "out").mkdir()
    return at


@pytest.fixture
def machine(prepared: Path, tmp_path: Path) -> Machine:
    at = shutil.copytree(prepared, tmp_path / "m", symlinks=True)
    return Machine(at / "data", at / "in.json", at / "pack", at / "out")


Here = Callable[[Machine, str], Ended]


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Here:
    """Run a command in this process."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    def run(machine: Machine, command: str) -> Ended:
        monkeypatch.setenv("RIGHTCALL_DATA", str(machine.data))
        monkeypatch.setattr(sys, "stdin", io.StringIO(""))
        status = open_face(machine.arguments(command))
        return Ended(status, *capfd.readouterr())

    return run


def is_said(ended: Ended, status: int) -> bool:
    """That it ended with this status; with one sentence, and no more than that, wherever it was not done."""
    assert ended.status == status, ended
    assert ended.err.count("\n") == (1 if status else 0), ended.err
    for bad in ("Traceback", "Exception ignored", "Fatal", "Errno", "went wrong in Right Call itself"):
        assert bad not in ended.err + ended.out
    return True


def usual(command: str) -> int:
    return COMMANDS[command][1]


def test_no_command_is_forgotten() -> None:
    (known,) = (action.choices for action in parser()._actions if action.dest == "command")
    tried = {COMMANDS[each][0][0] for each in COMMANDS if COMMANDS[each][0]}
    assert tried == set(known or ()) - {"room"}, "which goes on until it is stopped: tests/server tries it"


@every_command
def test_output_that_is_closed(machine: Machine, command: str) -> None:
    assert is_said(machine.run(command, stdout=None, preexec_fn=lambda: os.close(1)), 3)


@every_command
def test_output_that_is_full(machine: Machine, command: str) -> None:
    with open("/dev/full", "wb") as full:
        assert is_said(machine.run(command, stdout=full), 3)


@every_command
def test_output_that_nobody_reads_to_the_end(machine: Machine, command: str) -> None:
    with ended_pipe() as writer:
        assert is_said(machine.run(command, stdout=writer), usual(command))


@contextmanager
def ended_pipe() -> Iterator[int]:
    reader, writer = os.pipe()
    os.close(reader)
    yield writer
    os.close(writer)


@every_command
def test_input_that_is_closed(machine: Machine, command: str) -> None:
    assert is_said(machine.run(command, stdin=None, preexec_fn=lambda: os.close(0)), usual(command))


@every_command
def test_no_streams_at_all(machine: Machine, command: str) -> None:
    """What is opened next takes the numbers of the streams, and no message may be written into it."""
    before = {path: path.read_bytes() for path in machine.data.rglob("*.zip")}
    ended = machine.run(command, stdin=None, stdout=None, preexec_fn=lambda: os.closerange(0, 3))
    assert ended == Ended(3, "", "")
    assert {path: path.read_bytes() for path in before if path.exists()}.items() <= before.items()


@every_command
def test_the_locale_of_a_machine_that_knows_no_letters(machine: Machine, command: str) -> None:
    out = machine.out.parent / "Müllers Pläne"
    out.mkdir()
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LANG": "C"}
    ended = machine._replace(out=out).run(command, env=environment)
    assert is_said(ended, usual(command))
    if command in ("new", "export", "report"):
        assert any(out.iterdir())


@every_command
def test_the_folder_one_stands_in_is_gone(machine: Machine, command: str, tmp_path: Path) -> None:
    start = ["sh", "-c", 'mkdir "$0" && cd "$0" && rmdir "$0" && exec "$@"', str(tmp_path / "gone")]
    assert is_said(machine.run(command, start), usual(command))


@pytest.mark.parametrize("arguments", [["export", "me.json"], ["new", "mine"], ["--data", "data", "list"]])
def test_a_name_in_the_folder_that_is_gone(tmp_path: Path, arguments: list[str]) -> None:
    start = ["sh", "-c", 'mkdir "$0" && cd "$0" && rmdir "$0" && exec "$@"', str(tmp_path / "gone")]
    done = subprocess.run(
        [*start, sys.executable, "-m", "trainer", "--data", str(tmp_path / "data"), *arguments], capture_output=True
    )
    ended = Ended(done.returncode, done.stdout.decode(), done.stderr.decode())
    assert is_said(ended, 3)
    assert "The folder you are in is no longer there" in ended.err


@needs_setpriv
@every_command
def test_a_data_folder_that_is_read_only(machine: Machine, command: str) -> None:
    folders = [path for path in (machine.data, *machine.data.rglob("*")) if path.is_dir()]
    for folder in folders:
        folder.chmod(0o555)
    try:
        ended = machine.run(command, WITHOUT_PRIVILEGE)
    finally:
        for folder in folders:
            folder.chmod(0o755)
    reads = NEEDS_NO_DATA | {"profile", "export"}
    assert is_said(ended, usual(command) if command in reads else 3)


@needs_setpriv
@every_command
def test_nobody_knows_where_the_data_folder_is(machine: Machine, command: str) -> None:
    ended = machine.run(command, ["env", "-u", "HOME", "-u", "RIGHTCALL_DATA", "-u", "XDG_DATA_HOME", *NOBODY])
    assert is_said(ended, 3)
    assert "--data" in ended.err


@every_command
def test_no_home_but_a_data_folder(machine: Machine, command: str, here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HOME", raising=False)
    assert is_said(here(machine, command), usual(command))


@every_command
def test_a_data_folder_that_is_not_there(machine: Machine, command: str, here: Here) -> None:
    machine = machine._replace(data=machine.data.parent / "not" / "there")
    assert is_said(here(machine, command), {"remove": 2, "restore": 3}.get(command, usual(command)))


@every_command
@pytest.mark.parametrize("kind", ["a file", "a link to nothing"])
def test_something_else_in_place_of_the_data_folder(machine: Machine, command: str, kind: str, here: Here) -> None:
    machine = machine._replace(data=machine.out.parent / "other")
    if kind == "a file":
        machine.data.write_text("mine")
    else:
        machine.data.symlink_to("nowhere")
    refused = 2 if command == "remove" else 3
    assert is_said(here(machine, command), usual(command) if command in NEEDS_NO_DATA else refused)
    assert machine.data.is_symlink() or machine.data.read_text() == "mine"


@every_command
def test_a_link_to_the_data_folder(machine: Machine, command: str, here: Here) -> None:
    link = machine.data.parent / "link"
    link.symlink_to("data")
    assert is_said(here(machine._replace(data=link), command), usual(command))
    assert link.is_symlink()


def test_a_time_zone_that_is_none(machine: Machine) -> None:
    for command in ("play", "profile", "export"):
        assert is_said(machine.run(command, env={"TZ": "XXX-24"}), 0)
