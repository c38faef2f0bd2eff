"""A file that only grows: cut at any byte it opens to what was on the disk, and damage is told."""

import os
from pathlib import Path

import pytest

from trainer.records import room_log
from trainer.records.room_log import DamagedLogError, InUseError, RoomLog, begin_log, read_log

LINES = [b'{"first": true}', b'["a"]', b'["b", "c"]', '["größer"]'.encode()]


@pytest.fixture
def whole(tmp_path: Path) -> bytes:
    path = tmp_path / "whole.room"
    begin_log(path, LINES[0])
    log = RoomLog(path)
    for line in LINES[1:]:
        log.append(line)
    log.close()
    assert read_log(path).lines == tuple(LINES)
    return path.read_bytes()


def ends(whole: bytes) -> list[int]:
    return [at + 1 for at, byte in enumerate(whole) if byte == ord("\n")]


def test_cut_at_any_byte_it_opens_to_the_lines_that_were_whole_and_goes_on(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "cut.room"
    for length in range(ends(whole)[0], len(whole) + 1):
        path.write_bytes(whole[:length])
        log = RoomLog(path)
        left = sum(end <= length for end in ends(whole))
        assert log.lines == tuple(LINES[:left])
        log.append(b'["more"]')
        log.close()
        assert read_log(path).lines == (*LINES[:left], b'["more"]')


def test_a_last_line_that_reached_the_disk_in_pieces_is_cut_off(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "pieces.room"
    start = ends(whole)[-2]
    path.write_bytes(whole[:start] + bytes(10) + whole[start + 10 :])
    log = RoomLog(path)
    assert log.lines == tuple(LINES[:-1])
    log.close()
    assert path.read_bytes() == whole[:start]


def test_any_changed_byte_before_the_last_line_is_damage_and_nothing_is_done_to_the_file(
    whole: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "changed.room"
    for at in range(ends(whole)[-2]):
        changed = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
        path.write_bytes(changed)
        with pytest.raises(DamagedLogError):
            RoomLog(path)
        assert path.read_bytes() == changed


def test_a_line_that_could_not_be_written_is_not_there_and_the_next_one_is(
    whole: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "whole.room"
    log = RoomLog(path)
    real, full = os.fsync, [True]

    def fsync(handle: int) -> None:
        if full and full.pop():
            raise OSError("no space left")
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(OSError, match="space"):
        log.append(b'["lost"]')
    assert path.read_bytes() == whole
    log.append(b'["kept"]')
    log.close()
    assert read_log(path).lines == (*LINES, b'["kept"]')


@pytest.mark.skipif(os.name != "posix", reason="nothing is held there")
def test_two_do_not_write_one_file(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "whole.room"
    log = RoomLog(path)
    with pytest.raises(InUseError):
        RoomLog(path)
    log.close()
    RoomLog(path).close()


@pytest.mark.skipif(os.name != "posix", reason="a folder of a person is theirs there")
def test_nobody_else_reads_it(whole: bytes, tmp_path: Path) -> None:
    assert (tmp_path / "whole.room").stat().st_mode & 0o777 == 0o600


def test_it_never_grows_so_large_that_it_could_not_be_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room_log, "LARGEST", 500)
    path = tmp_path / "full.room"
    begin_log(path, LINES[0])
    log = RoomLog(path)
    for _line in range(7):
        log.append(LINES[1] * 5)
    with pytest.raises(OSError, match="large"):
        log.append(LINES[1] * 50)
    log.close()
    assert read_log(path).length <= 500
    RoomLog(path).close()


def test_what_is_longer_than_any_line_is_no_unfinished_one_and_is_not_searched_for_a_line(
    whole: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every byte of it was hashed, up to 64 megabytes of them, which took a minute."""
    monkeypatch.setattr("trainer.records.room_log.LONGEST_UNFINISHED", 100, raising=False)
    path = tmp_path / "long.room"
    path.write_bytes(whole + bytes(100))
    assert read_log(path).length == len(whole)
    path.write_bytes(whole + bytes(101))
    with pytest.raises(DamagedLogError):
        RoomLog(path)
    assert path.read_bytes() == whole + bytes(101)
