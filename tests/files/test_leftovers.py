"""What was never finished is swept away once it is old, and never while somebody writes it."""

import os
from pathlib import Path

import pytest

from trainer.actions.app_context import AppContext
from trainer.files.atomic_write import part_of
from trainer.files.leftovers import OLD, held, sweep

AT = 1_800_000_000.0
LEFT = (
    ".records.sqlite-0a1b2c3d4e5f.part", ".records.sqlite-0a1b2c3d4e5f.part-journal",
    "..records.sqlite-0a1b2c3d4e5f.part-2c1b2c3d4e5f.part", "records.part", "settings.part", "update.part",
    ".small.zip-0a1b2c3d4e5f.part",
)  # fmt: skip
STAYS = ("records.sqlite", "mine.part", ".film.mkv.part", "settings.json", ".part.txt", "records-damaged-1.sqlite")


def left(path: Path, ago: float) -> Path:
    path.write_bytes(b"words of somebody")
    os.utime(path, (AT - ago, AT - ago))
    return path


@pytest.mark.parametrize("ago", [OLD, 10 * OLD, -OLD])
def test_old_parts_go_and_what_is_none_stays(tmp_path: Path, ago: float) -> None:
    for name in (*LEFT, *STAYS):
        left(tmp_path / name, ago)
    sweep([tmp_path, tmp_path / "none"], AT)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(STAYS)


def test_what_was_begun_a_moment_ago_stays(tmp_path: Path) -> None:
    for name in LEFT:
        left(tmp_path / name, OLD - 1)
    sweep([tmp_path], AT)
    assert len(list(tmp_path.iterdir())) == len(LEFT)


@pytest.mark.skipif(os.name != "posix", reason="elsewhere nothing that is open can be deleted")
def test_what_is_being_written_stays_though_a_clock_says_it_is_old(tmp_path: Path) -> None:
    part = left(part_of(tmp_path / "it"), 10 * OLD)
    with held(part) as ours:
        assert ours
        sweep([tmp_path], AT)
        assert part.exists()
    sweep([tmp_path], AT)
    assert not part.exists()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere nothing that is open can be deleted")
def test_what_goes_is_written_over(tmp_path: Path) -> None:
    part = left(part_of(tmp_path / "it"), OLD)
    with part.open("rb") as stream:
        sweep([tmp_path], AT)
        assert set(stream.read()) == {0}
    assert not part.exists()


def test_opening_the_records_sweeps_their_folders(context: AppContext) -> None:
    copies = context.app_paths.data / "copies"
    copies.mkdir(parents=True)
    parts = [copies / "update.part", context.app_paths.data / ".records.sqlite-0a1b2c3d4e5f.part"]
    for part in parts:
        part.touch()
        os.utime(part, (0, 0))
    assert context.store.people.names() == []
    assert not [part for part in parts if part.exists()]
