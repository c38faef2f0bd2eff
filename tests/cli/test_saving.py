"""Commands that save a file: where to, over what, and what they say where they do not."""

import json
import os
import stat
from pathlib import Path

import pytest

from tests.cli.conftest import COLLAPSE
from tests.made.first_three import COLLAPSE_PACK


@pytest.fixture
def kept(trainer, tmp_path: Path) -> Path:
    """A data folder with one finished playthrough, and a result file of it beside."""
    assert trainer("play", COLLAPSE_PACK, "--answers", COLLAPSE).status == 0
    assert trainer("export", tmp_path / "in.json").status == 0
    return tmp_path / "data"


@pytest.mark.parametrize("name", ["records.sqlite", "new.json", "../link", "../hard"])
def test_records_are_never_replaced_by_a_result_file(trainer, kept: Path, name: str) -> None:
    (kept.parent / "link").symlink_to(kept / "records.sqlite")
    (kept.parent / "hard").hardlink_to(kept / "records.sqlite")
    before = (kept / "records.sqlite").read_bytes()
    for force in ((), ("--force",)):
        ran = trainer("export", kept / name, *force)
        assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
        assert "what Right Call keeps" in ran.err
    assert (kept / "records.sqlite").read_bytes() == before
    assert not (kept / "new.json").exists()
    assert (kept.parent / "link").is_symlink()


def test_a_report_does_not_destroy_what_it_reads(trainer, kept: Path) -> None:
    file = kept.parent / "in.json"
    before = file.read_bytes()
    ran = trainer("report", file, "--out", file, "--force")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "what was to be read" in ran.err
    assert file.read_bytes() == before


def test_what_is_there_is_replaced_only_if_that_is_asked_for(trainer, kept: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.html").write_text("mine")
    (tmp_path / "link.html").symlink_to("mine.html")
    ran = trainer("report", tmp_path / "in.json", "--out", tmp_path / "link.html")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "--force" in ran.err
    assert (tmp_path / "mine.html").read_text() == "mine"
    assert trainer("report", tmp_path / "in.json", "--out", tmp_path / "link.html", "--force").status == 0
    assert "<html" in (tmp_path / "mine.html").read_text()
    assert (tmp_path / "link.html").is_symlink()


def test_new_replaces_files_of_a_folder_only_if_that_is_asked_for(trainer, tmp_path: Path) -> None:
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "pack.yaml").write_text("mine")
    ran = trainer("new", tmp_path / "p")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "--force" in ran.err
    assert (tmp_path / "p" / "pack.yaml").read_text() == "mine"
    assert trainer("new", tmp_path / "p", "--force").status == 0
    assert trainer("new", tmp_path / "data" / "p", "--force").status == 2


@pytest.mark.parametrize("to", ["-", "/dev/stdout"])
def test_standard_output_gets_the_file_and_nothing_else(trainer, kept: Path, to: str) -> None:
    ran = trainer("export", to)
    assert (ran.status, ran.err) == (0, f"1 playthrough saved to {to}.\n")
    assert ran.out == (kept.parent / "in.json").read_text("utf-8")
    assert json.loads(ran.out)["playthroughs"]
    page = trainer("report", kept.parent / "in.json", "--out", to)
    assert page.status == 0
    assert page.out.startswith("<!")
    assert page.out.rstrip().endswith("</html>")


def test_a_device_is_written_into_and_stays_one(trainer, kept: Path, tmp_path: Path) -> None:
    null, full = Path("/dev/null"), Path("/dev/full")
    try:  # nodes of our own, so that a failing test does no harm
        os.mknod(tmp_path / "null", 0o666 | stat.S_IFCHR, os.makedev(1, 3))
        os.mknod(tmp_path / "full", 0o666 | stat.S_IFCHR, os.makedev(1, 7))
        null, full = tmp_path / "null", tmp_path / "full"
    except PermissionError:
        pass
    assert trainer("export", null).status == 0
    ran = trainer("report", tmp_path / "in.json", "--out", full, "--force")
    told = "Make room or allow writing there, or name another file."
    assert (ran.status, ran.out, ran.err) == (3, "", f"{full} could not be written: No space left on device. {told}\n")
    assert all(stat.S_ISCHR(node.lstat().st_mode) for node in (null, full))


def test_a_pipe_that_nobody_reads_is_not_waited_for(trainer, kept: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    ran = trainer("export", tmp_path / "pipe")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "Nobody reads from" in ran.err
