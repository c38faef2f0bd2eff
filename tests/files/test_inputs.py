"""A file that is named to be read is a file, or a stream that was handed over; nothing is waited for."""

import os
import socket
from pathlib import Path

import pytest

from trainer.files.inputs import NoFileError, open_input, read_input


def test_a_file_is_read_through_links(tmp_path: Path) -> None:
    (tmp_path / "it").write_bytes(b"text")
    (tmp_path / "link").symlink_to("it")
    assert read_input(tmp_path / "link") == b"text"
    with open_input(tmp_path / "it") as stream:
        assert stream.read(2) == b"te"


def test_pipes_devices_sockets_and_folders_are_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    os.symlink("pipe", "link")
    with socket.socket(socket.AF_UNIX) as end:
        end.bind("socket")
        for name in ("pipe", "link", "socket", "/dev/zero", "."):
            with pytest.raises(NoFileError, match="It is no file"):
                read_input(Path(name))


def test_a_file_in_whose_place_a_pipe_comes_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "it"
    path.write_bytes(b"text")
    real = os.open

    def swapped(name: Path, flags: int) -> int:
        path.unlink()
        os.mkfifo(path)
        return real(name, flags)

    monkeypatch.setattr(os, "open", swapped)
    with pytest.raises(NoFileError):
        read_input(path)


def test_a_stream_that_was_handed_over_is_read(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.write(writer, b"from somewhere")
    os.close(writer)
    assert read_input(Path(f"/dev/fd/{reader}")) == b"from somewhere"
    os.close(reader)


def test_what_is_not_there_is_said_as_ever(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_input(tmp_path / "nothing")
    (tmp_path / "round").symlink_to("round")
    with pytest.raises(OSError, match="symbolic links"):
        read_input(tmp_path / "round")
