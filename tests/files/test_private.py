"""Records, settings and copies are for nobody else on the machine, also those that an earlier version left open."""

import os
import stat
from datetime import datetime
from pathlib import Path

import pytest

from tests.made.small import write_small
from trainer.actions.app_context import AppContext
from trainer.actions.catalog.install_pack import install
from trainer.actions.people.people import become
from trainer.actions.play.playthroughs import decide, keep_copy, start
from trainer.files.private import make_private
from trainer.play.move import Move
from trainer.records.store import Store

pytestmark = pytest.mark.skipif(os.name != "posix", reason="elsewhere the person's folder is theirs anyway")


def open_to_others(folder: Path) -> dict[str, str]:
    """What others may read, write or enter, and its mode."""
    found = {}
    for path in (folder, *folder.rglob("*")):
        mode = stat.S_IMODE(path.lstat().st_mode)
        if mode & 0o077:
            found[path.relative_to(folder).as_posix()] = oct(mode)
    return found


def lived(context: AppContext, tmp_path: Path) -> Path:
    install(context.app_paths, write_small(tmp_path / "p"))
    become(context, "Ana")
    session = decide(context, start(context, "small/walk"), Move("fork", "left"))
    keep_copy(context, decide(context, session, Move("talk", "listen")))
    context.close()
    return context.app_paths.data


def test_what_is_kept_of_people_is_theirs_alone(context: AppContext, tmp_path: Path) -> None:
    previous = os.umask(0)
    try:
        data = lived(context, tmp_path)
    finally:
        os.umask(previous)
    assert stat.S_IMODE(data.stat().st_mode) == 0o700, "nobody else comes in"
    left = {name for name in open_to_others(data) if not name.startswith(("library", "cache"))}
    assert left == set()


def test_what_an_earlier_version_left_open_is_closed(context: AppContext, tmp_path: Path, now: datetime) -> None:
    data = lived(context, tmp_path)
    (data / "records-damaged-20260101-120000.sqlite").write_bytes(b"old")
    for path in (data, *data.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)
    Store(data / "records.sqlite", now).records.close()
    assert not {name for name in open_to_others(data) if not name.startswith(("library", "cache"))}


def test_a_folder_with_other_things_in_it_stays_as_open_as_it_is(tmp_path: Path, now: datetime) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "thesis.txt").touch(0o644)
    Store(tmp_path / "records.sqlite", now).records.close()
    assert set(open_to_others(tmp_path)) == {".", "thesis.txt"}


def test_links_are_not_followed_and_what_is_stricter_stays(tmp_path: Path) -> None:
    other, link, strict = tmp_path / "other", tmp_path / "link", tmp_path / "strict"
    other.touch(0o644)
    link.symlink_to(other)
    strict.touch()
    strict.chmod(0o400)
    make_private([link, strict, tmp_path / "none"])
    assert [stat.S_IMODE(each.stat().st_mode) for each in (other, strict)] == [0o644, 0o400]
