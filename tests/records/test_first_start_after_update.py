"""Two windows at the first start after an update: one of them brings the records up, and neither fails."""

import sqlite3
import subprocess
import sys
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path

import pytest

from tests.records.test_database import EARLIER, names_in, of_version, version_in
from trainer.records import copies, database
from trainer.records.copies import keep_before_update
from trainer.records.database import open_database
from trainer.records.migrations import VERSION

START = """
import sys, time
from datetime import datetime, timezone
from pathlib import Path
from trainer.records.store import Store
path, begin = Path(sys.argv[1]), Path(sys.argv[2])
print("ready", flush=True)
while not begin.exists():
    time.sleep(0.0005)
store = Store(path, datetime.now(timezone.utc))
print(store.people.names(), store.records.writable)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "records.sqlite"


def test_windows_that_start_at_once_all_come_up(path: Path, tmp_path: Path) -> None:
    for round in range(4):
        file = path.parent / str(round) / path.name
        of_version(file, EARLIER)
        go = tmp_path / f"go-{round}"
        with ExitStack() as windows_end:
            windows = [
                windows_end.enter_context(
                    subprocess.Popen(
                        [sys.executable, "-c", START, file, go],
                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                    )
                )
                for _ in range(3)
            ]  # fmt: skip
            for window in windows:
                assert window.stdout is not None
                assert window.stdout.readline() == "ready\n"
            go.touch()
            said = [window.communicate(timeout=60) for window in windows]
        assert said == [("['Ana'] True\n", "")] * 3
        assert version_in(file) == VERSION
        assert names_in(file.parent) == ["copies", "records.sqlite"]
        (kept,) = (file.parent / "copies").iterdir()
        assert version_in(kept) == EARLIER, "as the older program left it"


def test_who_comes_second_to_keeping_them_keeps_the_first(
    path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another window keeps the file and brings it up while this one copies it: that is no older version any more."""
    of_version(path, EARLIER)
    placed = copies.place_new

    def meanwhile(part: Path, kept: Path) -> Path:
        monkeypatch.setattr(copies, "place_new", placed)
        open_database(path, now)[0].close()
        return placed(part, kept)

    monkeypatch.setattr(copies, "place_new", meanwhile)
    with closing(sqlite3.connect(path)) as sql:
        keep_before_update(sql, path, EARLIER)
    open_database(path, now)[0].close()
    (kept,) = (path.parent / "copies").iterdir()
    assert (version_in(kept), version_in(path)) == (EARLIER, VERSION)


def test_who_copies_what_is_brought_up_already_keeps_nothing_under_the_older_name(
    path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_version(path, EARLIER)
    kept_before = database.keep_before_update

    def late(sql: sqlite3.Connection, file: Path, version: int) -> None:
        monkeypatch.setattr(database, "keep_before_update", kept_before)
        open_database(path, now)[0].close()
        (path.parent / "copies" / f"before-update-of-version-{EARLIER}-records.sqlite").rename(path.with_name("first"))
        kept_before(sql, file, version)

    monkeypatch.setattr(database, "keep_before_update", late)
    open_database(path, now)[0].close()
    assert version_in(path.with_name("first")) == EARLIER
    assert not names_in(path.parent / "copies"), "the copy would have been of this version"


def test_what_another_window_brings_up_while_this_one_looks_is_not_taken_for_damage(
    path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_version(path, EARLIER)
    looked = database.version_of

    def meanwhile(sql: sqlite3.Connection) -> int:
        version = looked(sql)
        monkeypatch.setattr(database, "version_of", looked)
        open_database(path, now)[0].close()
        return version

    monkeypatch.setattr(database, "version_of", meanwhile)
    connection, writable = open_database(path, now)
    connection.close()
    assert writable
    assert names_in(path.parent) == ["copies", "records.sqlite"], "nothing is put aside"
    assert version_in(path) == VERSION
