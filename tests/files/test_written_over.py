"""What is let go of is written over first: each step, by a name of its own that a test gives to what goes."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from tests.records.made import BUNDLE, PLAYTHROUGH, moved
from trainer.files.atomic_write import atomic_write, discard, written_over
from trainer.play.note import Note
from trainer.records.overwriting import build_anew, commit_and_write_over
from trainer.records.settings import Settings, forget_settings, load_settings, rename_settings, save_settings
from trainer.records.store import Store

pytestmark = pytest.mark.skipif(os.name != "posix", reason="elsewhere nothing that is open can be deleted")
MARK = "Wq7Zx"


@contextmanager
def held(*paths: Path) -> Iterator[list[int]]:
    """Descriptors of files, which tell what became of their bytes when their names are gone."""
    opened = [os.open(path, os.O_RDONLY) for path in paths]
    try:
        yield opened
    finally:
        for each in opened:
            os.close(each)


def bytes_of(opened: int) -> bytes:
    return os.pread(opened, 1 << 20, 0)


def test_what_is_replaced_is_zeros_and_what_stays_is_not_touched(tmp_path: Path) -> None:
    path, other = tmp_path / "it", tmp_path / "other"
    for each in (path, other):
        each.write_bytes(b"old")
    with held(path, other) as (old, kept):
        with written_over(path), written_over(other), written_over(tmp_path / "none"):
            atomic_write(path, b"new")
            other.rename(tmp_path / "moved")
        assert (bytes_of(old), path.read_bytes()) == (bytes(3), b"new")
        assert bytes_of(kept) == b"old", "it only has another name"


def test_what_has_another_name_still_is_not_gone(tmp_path: Path) -> None:
    path, twin = tmp_path / "it", tmp_path / "twin"
    path.write_bytes(b"old")
    twin.hardlink_to(path)
    with written_over(path):
        path.unlink()
    assert twin.read_bytes() == b"old"


def test_what_fails_meanwhile_comes_through_and_what_stood_there_stays(tmp_path: Path) -> None:
    """It may not be on the disk yet that the name leads elsewhere, and then a power cut brings the old file back."""
    path, new = tmp_path / "it", tmp_path / "new"
    path.write_bytes(b"old")
    new.write_bytes(b"new")

    def go() -> None:
        new.replace(path)
        raise KeyError

    with held(path) as (old,):
        with pytest.raises(KeyError), written_over(path):
            go()
        assert bytes_of(old) == b"old"


def test_a_part_that_is_given_up_is_written_over_and_may_be_gone(tmp_path: Path) -> None:
    part = tmp_path / "it.part"
    part.write_bytes(b"old")
    with held(part) as (old,):
        discard(part)
        assert bytes_of(old) == bytes(3)
    discard(part)
    assert not part.exists()


def test_settings_that_are_replaced_leave_no_name_behind(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    changes = (
        lambda: save_settings(path, Settings(person="Bo")),
        lambda: rename_settings(path, "Bo", MARK),
        lambda: save_settings(path, Settings(person=MARK, theme="dark")),
        lambda: forget_settings(path, MARK, "Bo"),
    )
    save_settings(path, Settings(person=MARK))
    for change in changes:
        with held(path) as (old,):
            assert MARK.encode() in bytes_of(old) or b"Bo" in bytes_of(old)
            change()
            assert bytes_of(old).strip(b"\0") == b""
    assert MARK.encode() not in path.read_bytes()


def test_who_reads_settings_while_they_are_replaced_gets_the_new_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    save_settings(path, Settings(person="Bo"))
    first, read = [True], Path.read_bytes

    def meanwhile(self: Path) -> bytes:
        data = read(self)
        return bytes(len(data)) if first and first.pop() else data

    monkeypatch.setattr(Path, "read_bytes", meanwhile)
    assert load_settings(path).person == "Bo"


class Journals:
    """Keeps a name for every journal that SQLite has beside a file, so that it can be read after it is gone."""

    def __init__(self, path: Path) -> None:
        self._journal, self._folder = Path(f"{path}-journal"), path.parent / "held"
        self._folder.mkdir(exist_ok=True)
        self.opened: list[int] = []

    def look(self) -> None:
        if self._journal.exists():
            self.opened.append(os.open(self._journal, os.O_RDONLY))

    def marks(self) -> int:
        return sum(bytes_of(each).count(MARK.encode()) for each in self.opened)


@pytest.fixture
def journals(tmp_path: Path) -> Iterator[Journals]:
    found = Journals(tmp_path / "records.sqlite")
    yield found
    for each in found.opened:
        os.close(each)


def test_no_journal_of_names_and_words_keeps_them(tmp_path: Path, journals: Journals, now: datetime) -> None:
    store = Store(tmp_path / "records.sqlite", now)
    store.people.add(MARK)
    record = store.playthroughs.begin(MARK, BUNDLE, PLAYTHROUGH)
    store.playthroughs.add_move(record, moved(1))
    seen = 0
    for word in range(3):
        with store.records.writing() as sql:
            sql.execute("UPDATE people SET former = ?", (f"{MARK} {word}\n",))
            journals.look()
            seen += journals.marks()
        assert journals.marks() == 0
        store.notes.keep(record, Note(0, "intention", f"{MARK} {word}"), now)
    assert seen, "a journal has what stood there before"
    store.people.erase(MARK)
    store.records.close()
    assert MARK.encode() not in (tmp_path / "records.sqlite").read_bytes()


def test_building_a_file_anew_leaves_no_journal_and_no_temporary_file(tmp_path: Path, journals: Journals) -> None:
    path = tmp_path / "records.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as sql:
        sql.execute("CREATE TABLE x (y)")
        sql.executemany("INSERT INTO x VALUES (?)", [(f"{MARK} {number}",) for number in range(2000)])
        sql.set_progress_handler(journals.look, 1000)
        build_anew(sql, path)
        sql.set_progress_handler(None, 0)
        assert (sql.execute("PRAGMA journal_mode").fetchone(), sql.execute("PRAGMA temp_store").fetchone()) == (
            ("delete",),
            (2,),
        )
        assert not Path(f"{path}-journal").exists()
        assert journals.marks() == 0
        sql.execute("BEGIN")
        sql.execute("DELETE FROM x")
        journals.look()
        assert journals.marks() > 1000
        commit_and_write_over(sql, path)
    assert journals.marks() == 0
