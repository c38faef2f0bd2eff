"""Copies go by a number that only grows; one that proves itself pushes others out, and never the fullest."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from threading import Thread

import pytest

from tests.records.made import BUNDLE, PLAYTHROUGH, moved
from tests.records.test_database import names_in, of_version, with_copy_of
from trainer.records import copies, database
from trainer.records.copies import best_copy, hold, keep_before_update, let_go_of_copies
from trainer.records.database import open_database
from trainer.records.faults import DamagedError, RecordsError
from trainer.records.migrations import VERSION
from trainer.records.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "records.sqlite"


@pytest.fixture
def store(path: Path, now: datetime) -> Iterator[Store]:
    store = Store(path, now)
    yield store
    store.records.close()


def play(store: Store, moves: int = 1) -> int:
    """A playthrough of so many moves more."""
    record = store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
    for number in range(1, moves + 1):
        store.playthroughs.add_move(record, moved(number))
    return record


def copies_of(path: Path) -> list[str]:
    return names_in(path.parent / "copies")


@pytest.mark.parametrize(
    ("copies", "best"),
    [
        ({"records-1.sqlite": 2, "records-2.sqlite": 1}, "records-1.sqlite"),
        ({"records-1.sqlite": 2, "records-2.sqlite": 2}, "records-2.sqlite"),
        ({"records-9.sqlite": 2, "records-10.sqlite": 2}, "records-10.sqlite"),
        ({"records-1.sqlite": 2, "records-20400101-120000.sqlite": 2}, "records-1.sqlite"),
        ({"before-damage-records-1.sqlite": 2, "records-2.sqlite": 2}, "records-2.sqlite"),
        ({"before-damage-records-2.sqlite": 2, "records-1.sqlite": 2}, "before-damage-records-2.sqlite"),
        ({"before-damage-records-1.sqlite": 3, "records-2.sqlite": 2}, "before-damage-records-1.sqlite"),
        ({"records-1.sqlite": 0}, "records-1.sqlite"),
        ({"other-1.sqlite": 2, "records-1.sqlite.part": 2, "before-damage-other-1.sqlite": 1}, None),
        ({}, None),
    ],
)
def test_the_best_copy_has_the_most_in_it_and_then_the_highest_number(
    path: Path, copies: dict[str, int], best: str | None
) -> None:
    for name, moves in copies.items():
        with_copy_of(path, name, moves)
    found = best_copy(path)
    assert (found and found.path) == (None if best is None else path.parent / "copies" / best)


def test_a_copy_of_a_newer_program_is_no_good_one_and_an_earlier_one_is(path: Path) -> None:
    with_copy_of(path, "records-2.sqlite", 9, VERSION + 1)
    assert best_copy(path) is None
    earlier = path.parent / "copies" / "records-1.sqlite"
    of_version(earlier, 1)
    (path.parent / "copies" / "records-3.sqlite").touch()
    (path.parent / "copies" / "records-4.sqlite").mkdir()
    assert best_copy(path) == (earlier, 0)


def test_looking_for_the_best_copy_changes_none(path: Path) -> None:
    copy = with_copy_of(path, "records-1.sqlite", 1)
    before = copy.read_bytes()
    copy.chmod(stat.S_IRUSR)
    assert best_copy(path) == (copy, 1)
    assert (copy.read_bytes(), names_in(copy.parent)) == (before, [copy.name])


def test_the_newest_copies_are_kept_by_their_number(path: Path, store: Store) -> None:
    for _ in range(12):
        play(store)
        assert store.records.keep_copy() is None
    assert copies_of(path) == ["records-000010.sqlite", "records-000011.sqlite", "records-000012.sqlite"]
    best = best_copy(path)
    assert best is not None
    assert best == (path.parent / "copies" / "records-000012.sqlite", 12)


def test_copies_by_a_clock_that_was_ahead_give_way_to_new_ones(path: Path, store: Store) -> None:
    """Four scenarios were played in 2040 with an earlier version; then the clock was set right."""
    for number in range(4):
        with_copy_of(path, f"records-2040010{number + 1}-120000.sqlite", number + 1)
    made = []
    for _ in range(20):
        play(store, 3)
        store.records.keep_copy()
        made.append(copies_of(path))
    assert all(f"records-0000{number:02}.sqlite" in names for number, names in enumerate(made, start=1))
    assert copies_of(path) == ["records-000018.sqlite", "records-000019.sqlite", "records-000020.sqlite"]
    best = best_copy(path)
    assert best is not None
    assert best.moves == 60


def test_of_copies_by_the_clock_the_oldest_goes_first(path: Path, store: Store) -> None:
    for day in (3, 1, 2):
        with_copy_of(path, f"records-2026112{day}-120000.sqlite", 0)
    play(store)
    store.records.keep_copy()
    assert copies_of(path) == [
        "records-000001.sqlite",
        "records-20261122-120000.sqlite",
        "records-20261123-120000.sqlite",
    ]


def test_the_fullest_copy_stays_whatever_comes_after_it(path: Path, store: Store) -> None:
    with_copy_of(path, "records-7.sqlite", 99)
    for _ in range(5):
        play(store)
        store.records.keep_copy()
    assert copies_of(path) == ["records-000011.sqlite", "records-000012.sqlite", "records-7.sqlite"]


def test_the_same_is_copied_once(path: Path, store: Store, now: datetime) -> None:
    play(store)
    for _ in range(3):
        store.records.keep_copy()
    again = Store(path, now)
    again.records.keep_copy()
    again.records.close()
    assert copies_of(path) == ["records-000001.sqlite"]
    play(store)
    store.records.keep_copy()
    assert copies_of(path) == ["records-000001.sqlite", "records-000002.sqlite"]


def test_numbers_go_on_after_those_of_copies_that_are_held(path: Path, store: Store) -> None:
    play(store)
    store.records.keep_copy()
    best = best_copy(path)
    assert best is not None
    held = hold(best)
    assert hold(held) == held
    for _ in range(5):
        play(store)
        store.records.keep_copy()
    assert copies_of(path) == [held.path.name, *(f"records-00000{number}.sqlite" for number in (4, 5, 6))]
    let_go_of_copies(path)
    play(store)
    store.records.keep_copy()
    assert copies_of(path) == [f"records-00000{number}.sqlite" for number in (5, 6, 7)]


def test_two_windows_that_copy_at_once_take_two_numbers(
    path: Path, store: Store, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    placed, other = copies.place_new, Store(path, now)

    def meanwhile(part: Path, to: Path) -> Path:
        monkeypatch.setattr(copies, "place_new", placed)
        play(other)
        other.records.keep_copy()
        return placed(part, to)

    monkeypatch.setattr(copies, "place_new", meanwhile)
    play(store)
    assert store.records.keep_copy() is None
    other.records.close()
    assert copies_of(path) == ["records-000001.sqlite", "records-000002.sqlite"]


@pytest.mark.parametrize("links", [True, False])
def test_a_copy_takes_the_place_of_nothing(
    path: Path, store: Store, links: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not links:
        monkeypatch.delattr(os, "link")
        monkeypatch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(PermissionError()), raising=False)
    (path.parent / "copies").mkdir()
    (path.parent / "copies" / "records-000001.sqlite").mkdir()
    play(store)
    store.records.keep_copy()
    assert copies_of(path) == ["records-000001.sqlite", "records-000002.sqlite"]


def test_what_does_not_prove_itself_pushes_nothing_out_and_is_not_offered(
    path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        play(store)
        store.records.keep_copy()
    before = copies_of(path)
    monkeypatch.setattr(copies, "is_proved", lambda copy: False)
    play(store)
    fault = store.records.keep_copy()
    assert fault is not None
    assert fault.code == "copy not proved", "the records themselves are whole: it is the disk below the copies"
    assert copies_of(path) == before
    assert best_copy(path) is None


def test_damage_that_only_reading_all_of_it_finds_is_found_before_a_copy_is_kept(path: Path, now: datetime) -> None:
    """An index in another order than it should be: every page is well-formed, and so would those of its copies be."""
    store = Store(path, now)
    for _ in range(3):
        play(store)
        store.records.keep_copy()
    before = copies_of(path)
    play(store)
    with closing(sqlite3.connect(path, isolation_level=None)) as sql:
        sql.execute("PRAGMA writable_schema=ON")
        otherwise = "UPDATE sqlite_schema SET sql = replace(sql, '(digest)', '(bundle)') WHERE name = ?"
        assert sql.execute(otherwise, ("bundle_files_by_digest",)).rowcount == 1
    fault = store.records.keep_copy()
    assert isinstance(fault, DamagedError)
    assert fault.backup is not None
    assert sorted(name.removeprefix("before-damage-") for name in copies_of(path)) == before
    assert not path.exists(), "put aside"


def test_where_the_disk_is_full_it_is_said_and_the_copies_stay(
    path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    play(store)
    store.records.keep_copy()
    monkeypatch.setattr(os, "fsync", full)
    play(store)
    fault = store.records.keep_copy()
    assert fault is not None
    assert fault.code == "no room for a copy"
    assert copies_of(path) == ["records-000001.sqlite"]


def test_what_was_kept_before_an_update_is_offered_too_and_pushed_out_by_nothing(path: Path, store: Store) -> None:
    kept = with_copy_of(path, "before-update-of-version-3-records.sqlite", 5, 3)
    for _ in range(4):
        play(store)
        store.records.keep_copy()
    best = best_copy(path)
    assert best is not None
    assert best == (kept, 5)
    assert best_copy(path.with_name("other.sqlite")) is None


def test_a_window_that_comes_late_to_an_update_does_not_keep_what_is_updated_already(path: Path, store: Store) -> None:
    connection, _ = open_database(path, datetime(2026, 1, 1))
    with closing(connection):
        keep_before_update(connection, path, VERSION - 1)
    assert not copies_of(path)


def test_a_copy_waits_for_a_window_that_stands_still_while_it_writes_no_longer_than_a_move_does(
    path: Path, store: Store, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    play(store)
    waiting = Store(path, now)
    with closing(sqlite3.connect(path, isolation_level=None)) as standing:
        standing.execute("BEGIN EXCLUSIVE")
        found: list[RecordsError | None] = []
        copying = Thread(target=lambda: found.append(waiting.records.keep_copy()), daemon=True)
        copying.start()
        copying.join(20)
        assert [fault and fault.code for fault in found] == ["no copy now"], "it came to an end while the other stood"
    assert waiting.records.keep_copy() is None
    waiting.records.close()
    assert copies_of(path) == ["records-000001.sqlite"]
