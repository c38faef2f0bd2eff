"""Folders and single files."""

import os
from pathlib import Path

from tests.made.small import write_small
from trainer.packs import contents, limits
from trainer.packs.load import load_pack


def code_of(path: Path) -> str:
    loaded = load_pack(path)
    assert loaded.pack is None
    return loaded.problems[0].code


def test_what_is_not_there_or_no_pack_is_said(tmp_path: Path) -> None:
    assert code_of(tmp_path / "nowhere") == "RC120"
    (tmp_path / "a.txt").write_text("x")
    assert code_of(tmp_path / "a.txt") == "RC120"
    assert code_of(tmp_path) == "RC121"


def test_links_in_a_folder_are_refused(tmp_path: Path) -> None:
    folder = write_small(tmp_path / "p")
    (folder / "secret.png").symlink_to("/etc/passwd")
    assert code_of(folder) == "RC126"


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    folder = write_small(tmp_path / "p")
    (folder / "loop").symlink_to(folder)
    assert load_pack(folder).pack is not None


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    folder = write_small(tmp_path / "p")
    os.mkfifo(folder / "pipe.yaml")
    assert code_of(folder) == "RC126"


def test_too_many_and_too_large_files_are_refused(tmp_path: Path) -> None:
    folder = write_small(tmp_path / "many")
    for number in range(limits.PACK_FILES + 1):
        (folder / f"{number}.png").touch()
    assert code_of(folder) == "RC122"
    folder = write_small(tmp_path / "large")
    with (folder / "a.png").open("wb") as stream:
        stream.truncate(limits.PACK_BYTES + 1)
    assert code_of(folder) == "RC123"


def test_hidden_and_foreign_files_are_left_alone(tmp_path: Path) -> None:
    folder = write_small(tmp_path / "p")
    (folder / ".git").mkdir()
    (folder / ".git" / "x.yaml").write_text("[")
    (folder / "notes.docx").write_bytes(b"x")
    loaded = load_pack(folder)
    assert loaded.contents is not None
    assert sorted(loaded.contents.files) == ["pack.yaml", "walk.yaml"]


def test_a_file_that_vanishes_is_said(tmp_path: Path, monkeypatch) -> None:
    folder = write_small(tmp_path / "p")

    def gone(path: Path) -> bytes:
        raise FileNotFoundError(2, "No such file or directory", str(path))

    monkeypatch.setattr(contents, "read_input", gone)
    assert code_of(folder) == "RC120"


def test_names_that_a_zip_could_not_have_are_refused_in_a_folder_too(tmp_path: Path) -> None:
    for name in ("notes: v2.md", "con.png", "a\\b.md", " x.md"):
        folder = write_small(tmp_path / str(len(name)))
        (folder / name).write_text("x")
        assert code_of(folder) == "RC125", name


def test_a_pipe_called_zip_is_not_waited_for_and_a_long_name_is_no_crash(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.zip")
    assert code_of(tmp_path / "x.zip") == "RC120"
    assert code_of(tmp_path / ("x" * 300)) == "RC120"
