"""Everything from outside is hostile: one clear sentence, an exit status, no traceback, nothing lost."""

import io
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import COLLAPSE, Ran
from tests.conftest import NOON
from tests.made.first_three import COLLAPSE_PACK
from tests.made.small import SCENARIO, write_small
from tests.records.made import as_version
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.cli.arguments import parser
from trainer.cli.run import run
from trainer.records.faults import RecordsError
from trainer.records.records import Records


@pytest.fixture
def kept(trainer, tmp_path: Path) -> Path:
    """A data folder with one finished playthrough."""
    assert trainer("play", COLLAPSE_PACK, "--answers", COLLAPSE).status == 0
    return tmp_path / "data"


def one_sentence(ran: Ran, status: int) -> str:
    assert ran.status == status
    assert ran.out == ""
    assert len(ran.err.strip().splitlines()) == 1
    return ran.err


def test_a_pack_that_is_wrong_huge_or_malicious(trainer, tmp_path: Path) -> None:
    wrong = write_small(tmp_path / "wrong", SCENARIO.replace("style: directive", "style: x"))
    huge = write_small(tmp_path / "huge", "#" * 2_100_000)
    bomb = write_small(tmp_path / "bomb", "a: &a [1]\nb: [*a, *a]\n")
    for pack in (wrong, huge, bomb):
        for command in (("play", pack, "--answers", "left"), ("install", pack)):
            sentence = one_sentence(trainer(*command), 1)
            assert "trainer check" in sentence or "was not installed" in sentence
        assert trainer("check", pack).status == 1
    assert "small" not in trainer("list").out


def test_a_damaged_database_is_put_aside_and_can_be_brought_back(trainer, kept: Path) -> None:
    (kept / "records.sqlite").write_bytes(b"nonsense" * 1000)
    sentence = one_sentence(trainer("profile", "--json"), 3)
    assert "put aside" in sentence
    assert "trainer restore" in sentence
    assert trainer("restore").status == 0
    assert trainer("profile", "--json").json["fit"] == {"right": 12, "of": 12}
    assert list(kept.glob("records-damaged-*")), "never deleted"


def test_an_empty_database_with_a_copy_is_damaged_and_without_one_is_new(trainer, kept: Path) -> None:
    (kept / "records.sqlite").write_bytes(b"")
    assert "trainer restore" in one_sentence(trainer("profile"), 3)
    shutil.rmtree(kept / "copies")
    (kept / "records.sqlite").write_bytes(b"")
    assert trainer("profile", "--json").json["fit"] == {"right": 0, "of": 0}


def test_a_newer_database_is_read_and_not_written(trainer, kept: Path) -> None:
    with sqlite3.connect(kept / "records.sqlite") as connection:
        as_version(connection, 99)
    connection.close()
    assert trainer("profile", "--json").json["fit"] == {"right": 12, "of": 12}
    sentence = one_sentence(trainer("play", COLLAPSE_PACK, "--answers", COLLAPSE), 3)
    assert "newer" in sentence
    assert trainer("play", COLLAPSE_PACK, "--answers", COLLAPSE, "--no-record").status == 0


WITHOUT_PRIVILEGE = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"]


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="setpriv takes away what lets root write anywhere")
def test_a_data_folder_that_is_read_only(kept: Path) -> None:
    for path in (kept, kept / "records.sqlite", kept / "copies"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        done = subprocess.run(
            [*WITHOUT_PRIVILEGE, sys.executable, "-m", "trainer", "--data", str(kept), "play", str(COLLAPSE_PACK),
             "--answers", COLLAPSE],
            capture_output=True, text=True, timeout=60,
        )  # fmt: skip
    finally:
        kept.chmod(0o755)
    assert "--data" in one_sentence(Ran(done), 3)


def test_a_second_process_that_holds_the_records(trainer, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = sqlite3.connect(kept / "records.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        sentence = one_sentence(trainer("play", COLLAPSE_PACK, "--answers", COLLAPSE), 3)
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert "Another window" in sentence


LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))
from trainer.__main__ import main
sys.exit(main())
"""


def test_a_full_disk(tmp_path: Path) -> None:
    arguments = ["--data", str(tmp_path / "data"), "play", str(COLLAPSE_PACK), "--answers", COLLAPSE]
    done = subprocess.run([sys.executable, "-c", LIMITED, *arguments], capture_output=True, text=True, timeout=60)
    assert Ran(done).status == 3
    assert done.stderr.strip()


def test_names_with_control_characters_do_not_steer_the_terminal(trainer, tmp_path: Path) -> None:
    pack = write_small(tmp_path / "p", SCENARIO.replace("style: directive", 'style: "\\e[31mred"'))
    ran = trainer("check", pack)
    assert "\x1b" not in ran.out


def test_output_that_cannot_be_written_is_said() -> None:
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "trainer", "list"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, env=buffered)
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert "machine" in done.stderr


@pytest.mark.parametrize("name", ["~nobody-is-called-that/x", "x" * 300, "a/" + "b" * 300, "\x01"])
def test_names_that_lead_nowhere(trainer, name: str) -> None:
    assert trainer("play", name, "--answers", "a").status == 2
    assert trainer("check", name).status == 1
    assert trainer("install", name).status == 1


def test_copies_that_cannot_be_kept_do_not_undo_the_last_move(trainer, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "copies").write_text("a file")
    ran = trainer("play", COLLAPSE_PACK, "--answers", COLLAPSE)
    assert (ran.status, "What you played is kept, but no copy" in ran.err) == (0, True)


def test_the_debrief_is_read_before_the_copy_is_begun_and_who_stops_reading_has_one_too(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = AppContext(AppPaths(kept), lambda: NOON, lambda: 7)
    arguments = parser().parse_args(["play", str(COLLAPSE_PACK), "--answers", COLLAPSE])
    seen, keep_copy = [], Records.keep_copy

    class Out(io.StringIO):
        def flush(self) -> None:
            if gone:
                raise BrokenPipeError
            self.flushed = self.getvalue()

    def look_first(records: Records) -> RecordsError | None:
        seen.append(getattr(out, "flushed", ""))
        return keep_copy(records)

    monkeypatch.setattr(Records, "keep_copy", look_first)
    gone, out = False, Out()
    assert run(arguments, context, out) == 0
    gone, out = True, Out()
    with pytest.raises(BrokenPipeError):
        run(arguments, context, out)
    assert ["Next time" in each for each in seen] == [True, False]
    assert len(list((kept / "copies").glob("records-*"))) == 3


@pytest.mark.parametrize("command", ["profile", "report", "check", "install", "play"])
def test_a_pipe_in_place_of_a_file_is_not_waited_for(trainer, tmp_path: Path, command: str) -> None:
    os.mkfifo(tmp_path / "pipe.zip")
    after = {"report": ["--out", tmp_path / "out.html"], "play": ["--answers", "a"]}.get(command, [])
    ran = trainer(command, tmp_path / "pipe.zip", *after)
    assert ran.status == 1
    assert "no file" in ran.err or "no pack" in ran.out + ran.err


def test_a_result_file_may_come_through_a_stream(kept: Path, tmp_path: Path) -> None:
    start = [sys.executable, "-m", "trainer", "--data", str(kept)]
    saved = subprocess.run([*start, "export", "-"], capture_output=True, timeout=60).stdout
    for name in ("-", "/dev/stdin"):
        done = subprocess.run([*start, "profile", name, "--json"], input=saved, capture_output=True, timeout=60)
        assert b'"right": 12' in done.stdout
