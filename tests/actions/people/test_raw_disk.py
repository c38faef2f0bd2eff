"""Erased means written over: on the raw bytes of a whole disk nothing is left of who was erased.

It needs a disk of its own, which only root can make; elsewhere `tests/files/test_written_over.py` says it of each step.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.catalog.install_pack import install
from trainer.actions.learning.reflection import go_on_from, keep_note
from trainer.actions.people.keep_settings import keep_settings
from trainer.actions.people.own_records import erase_records
from trainer.actions.people.people import become, rename
from trainer.actions.play.home import home_of
from trainer.actions.play.playthroughs import decide, keep_copy, start
from trainer.actions.recovery import restore
from trainer.play.move import Move
from trainer.play.note import Note
from trainer.records.settings import THEMES, load_settings

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
MARK = b"Wq7Zx"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """An ext4 disk of 48 MB in a file; `disk / "here"` is where it can be written."""
    if not shutil.which("mkfs.ext4") or not hasattr(os, "geteuid") or os.geteuid():
        pytest.skip("a disk of one's own needs root and mkfs.ext4")
    image, here = tmp_path / "image", tmp_path / "here"
    with image.open("wb") as stream:
        stream.truncate(48 << 20)
    subprocess.run(["mkfs.ext4", "-q", image], check=True)
    here.mkdir()
    if subprocess.run(["mount", "-o", "loop", image, here], capture_output=True).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        yield tmp_path
    finally:
        if here.is_mount():
            subprocess.run(["umount", here], check=True)


def marks(disk: Path) -> list[int]:
    """Where a mark stands on the disk, in a file or not. It can't be written any more then."""
    subprocess.run(["umount", disk / "here"], check=True)
    data, places, at = (disk / "image").read_bytes(), [], -1
    while (at := data.find(MARK, at + 1)) >= 0:
        places.append(at)
    return places


def live(disk: Path, data: Path) -> AppContext:
    """Ana and Bo share the computer: they play, write, change settings and names, and lose the file once."""
    ticks = count()
    context = AppContext(AppPaths(data), lambda: NOON + timedelta(seconds=next(ticks)), lambda: 7)
    install(context.app_paths, write_small(disk / "p"))
    become(context, "Bo")
    ana = f"{MARK.decode()} Ana"
    become(context, ana)
    for number in range(6):
        session = decide(context, start(context, "small/walk"), Move("fork", "left"))
        for note in range(12):
            keep_note(context, session, Note(note % 3, "differently", f"{MARK.decode()} {note} " * 40))
        if number == 4:
            rename(context, f"{MARK.decode()} Anna")
        keep_copy(context, decide(context, session, Move("talk", "listen")))
        home_of(context)
        settings = load_settings(context.app_paths.settings, context.person)
        keep_settings(context, settings._replace(theme=THEMES[number % len(THEMES)]))
    practice = go_on_from(context, session, 1)
    keep_note(context, practice, Note(0, "intention", f"{MARK.decode()} I wait"))
    context.close()
    damaged = bytearray(context.app_paths.records.read_bytes())
    damaged[68:72] = b"gone"
    with context.app_paths.records.open("rb+") as stream:
        stream.write(damaged)
    restore(context)
    return context


@pytest.mark.parametrize("erased", [False, True])
def test_of_who_was_erased_nothing_is_left_on_the_disk(disk: Path, erased: bool) -> None:
    context = live(disk, disk / "here" / "data")
    if erased:
        erase_records(context, context.person)
    context.close()
    left = marks(disk)
    assert (len(left) == 0) is erased, f"{len(left)} are left, the first at {left[:5]}"
