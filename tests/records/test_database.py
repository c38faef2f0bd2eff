"""The file of the records: put aside and never written over, copied, and brought back with as much as there was."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from tests.records.made import BUNDLE, PLAYTHROUGH, as_version, moved
from trainer.records import database
from trainer.records.copies import best_copy
from trainer.records.database import damaged, open_database
from trainer.records.faults import DamagedError, RecordsError
from trainer.records.migrations import APPLICATION_ID, MIGRATIONS, VERSION
from trainer.records.put_aside import put_aside
from trainer.records.seals import SEALED_SINCE, seal_all
from trainer.records.store import Store

EARLIER = VERSION - 1


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "records.sqlite"


def played(path: Path, now: datetime, moves: int) -> None:
    """Begin a playthrough of so many moves more, and keep a copy of everything."""
    store = Store(path, now)
    record = store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
    for number in range(1, moves + 1):
        store.playthroughs.add_move(record, moved(number, f"s{number}"))
    store.records.keep_copy()
    store.records.close()


def with_copy_of(path: Path, name: str, moves: int, version: int = VERSION) -> Path:
    """A copy of that name with so many moves, as that version of the program says."""
    copy = path.parent / "copies" / name
    connection, _ = open_database(copy, datetime(2026, 1, 1))
    with closing(connection):
        connection.execute("INSERT INTO people (id, name) VALUES (1, 'me')")
        connection.execute("INSERT INTO bundles (digest, pack, version, whole) VALUES ('d', 'p', '1.0.0', 0)")
        connection.execute(
            "INSERT INTO playthroughs (id, person, content, scenario, seed, begun) VALUES (1, 1, 'd', 'p/s', 7, '')"
        )
        for number in range(1, moves + 1):
            row = "INSERT INTO moves (playthrough, number, scene, choice, seconds, at) VALUES (1, ?, 's', 'a', 1.0, '')"
            connection.execute(row, (number,))
        as_version(connection, version)
    return copy


def of_version(path: Path, version: int) -> None:
    """Records as an earlier version of the program began them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as sql:
        for migrate in MIGRATIONS[:version]:
            migrate(sql)
        sql.execute(f"PRAGMA application_id={APPLICATION_ID}")
        sql.execute(f"PRAGMA user_version={version}")
        sql.execute("INSERT INTO people (name) VALUES ('Ana')")
        if version >= SEALED_SINCE:
            seal_all(sql, version)


def version_in(path: Path) -> int:
    with closing(sqlite3.connect(path)) as sql:
        return int(*sql.execute("PRAGMA user_version").fetchone())


def names_in(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_what_is_put_aside_says_why_and_when_and_takes_the_place_of_nothing(path: Path, now: datetime) -> None:
    path.parent.mkdir()
    for number in (1, 2, 3):
        path.write_bytes(b"%d" % number)
        Path(f"{path}-journal").write_bytes(b"journal of %d" % number)
        put_aside(path, now, "damaged")
    path.write_bytes(b"4")
    aside = put_aside(path, now, "replaced")
    when = f"{now:%Y%m%d-%H%M%S}"
    damaged = [path.with_name(f"records-damaged-00000{number}-{when}.sqlite") for number in (1, 2, 3)]
    assert [each.read_bytes() for each in damaged] == [b"1", b"2", b"3"]
    journals = [Path(f"{each}-journal") for each in damaged]
    assert [each.read_bytes() for each in journals] == [b"journal of 1", b"journal of 2", b"journal of 3"]
    assert (aside, aside.read_bytes()) == (path.with_name(f"records-replaced-000004-{when}.sqlite"), b"4")
    assert len(names_in(path.parent)) == 7, "and nothing else is left"


def test_the_best_copy_is_kept_from_rotation_once(path: Path, now: datetime) -> None:
    played(path, now, 2)
    (copy,) = (path.parent / "copies").iterdir()
    held = copy.with_name(f"before-damage-{copy.name}")
    for _ in range(2):
        path.write_bytes(b"nonsense" * 999)
        fault = damaged(path, now)
        assert isinstance(fault, DamagedError)
        assert (fault.backup, fault.path) == (held, fault.aside)
        assert fault.aside.read_bytes() == b"nonsense" * 999
        assert fault.aside.name.startswith("records-damaged-")
        assert names_in(path.parent / "copies") == [held.name]


def test_without_a_copy_there_is_none_to_offer(path: Path, now: datetime) -> None:
    path.parent.mkdir()
    path.write_bytes(b"nonsense" * 999)
    fault = damaged(path, now)
    assert isinstance(fault, DamagedError)
    assert fault.backup is None


def test_what_cannot_be_put_aside_is_a_fault_of_the_machine(path: Path, now: datetime) -> None:
    fault = damaged(path, now)
    assert not isinstance(fault, DamagedError)
    assert (fault.code, fault.path) == ("no writing", path)


def test_where_nothing_can_be_opened_the_file_is_named(path: Path, now: datetime) -> None:
    path.parent.write_text("a file, where a folder should be")
    with pytest.raises(RecordsError) as refused:
        open_database(path, now)
    assert (refused.value.code, refused.value.path) == ("no writing", path)
    path.parent.unlink()
    path.mkdir(parents=True)
    with pytest.raises(RecordsError) as refused:
        open_database(path, now)
    assert (refused.value.code, refused.value.path) == ("no file", path)
    assert path.is_dir()
    path.rmdir()
    path.symlink_to("on a disk that is not there")
    with pytest.raises(RecordsError) as refused:
        open_database(path, now)
    assert (refused.value.code, refused.value.path) == ("link to nothing", path)
    assert path.is_symlink()


def test_records_in_use_are_busy_and_stay_where_they_are(
    path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.01)
    played(path, now, 1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(RecordsError) as busy:
            open_database(path, now)
    assert (busy.value.code, busy.value.path) == ("busy", path)
    assert names_in(path.parent) == ["copies", "records.sqlite"]


def test_records_of_this_version_open_while_another_window_writes(
    path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.01)
    played(path, now, 1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        connection, writable = open_database(path, now)
        connection.close()
    assert writable


def test_an_empty_file_beside_copies_is_damage(path: Path, now: datetime) -> None:
    played(path, now, 1)
    path.write_bytes(b"")
    with pytest.raises(DamagedError) as said:
        open_database(path, now)
    assert said.value.backup is not None
    assert not path.exists()


@pytest.mark.parametrize("setting", ["application_id=7", "user_version=3"])
def test_a_database_of_another_program_is_put_aside(path: Path, now: datetime, setting: str) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as sql:
        sql.execute(f"PRAGMA {setting}")
    with pytest.raises(DamagedError):
        open_database(path, now)


def test_a_newer_database_is_not_written(path: Path, now: datetime) -> None:
    with_copy_of(path, "newer.sqlite", 0, VERSION + 1).rename(path)
    connection, writable = open_database(path, now)
    with closing(connection):
        assert not writable
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("INSERT INTO people (name) VALUES ('Ana')")


def test_a_folder_of_any_name_holds_records(tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "a b" / "100% #1?" / "records.sqlite"
    played(path, now, 1)
    assert best_copy(path) is not None
    assert names_in(path.parent) == ["copies", "records.sqlite"]


def test_a_path_may_be_relative(tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    played(Path("data/records.sqlite"), now, 1)
    assert best_copy(Path("data/records.sqlite")) is not None


def test_before_an_update_the_records_are_kept_as_they_were_once(path: Path, now: datetime) -> None:
    of_version(path, EARLIER)
    open_database(path, now)[0].close()
    kept = path.parent / "copies" / f"before-update-of-version-{EARLIER}-records.sqlite"
    assert names_in(kept.parent) == [kept.name]
    assert (version_in(kept), version_in(path)) == (EARLIER, VERSION)
    kept.write_bytes(b"from the first time")
    path.unlink()
    of_version(path, EARLIER)
    open_database(path, now)[0].close()
    assert kept.read_bytes() == b"from the first time"


def test_what_was_damaged_before_an_update_is_not_sealed_anew_by_it(path: Path, now: datetime) -> None:
    of_version(path, EARLIER)
    with closing(sqlite3.connect(path)) as sql, sql:
        sql.execute("UPDATE people SET name = 'Bo'")
    with pytest.raises(DamagedError):
        open_database(path, now)


def test_new_records_and_those_of_this_version_need_no_copy_before_an_update(path: Path, now: datetime) -> None:
    for _ in range(2):
        open_database(path, now)[0].close()
        assert names_in(path.parent) == ["records.sqlite"]


def test_without_a_copy_from_before_nothing_is_updated(path: Path, now: datetime) -> None:
    of_version(path, EARLIER)
    (path.parent / "copies").write_text("a file, where a folder should be")
    with pytest.raises(RecordsError) as refused:
        open_database(path, now)
    assert (refused.value.code, refused.value.path) == ("no writing", path)
    assert version_in(path) == EARLIER


def test_an_update_that_fails_changes_nothing(path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(sql: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError("it does not work")

    of_version(path, EARLIER)
    monkeypatch.setattr(database, "MIGRATIONS", (*MIGRATIONS, fails))
    with pytest.raises(RecordsError) as refused:
        open_database(path, now)
    assert (refused.value.code, refused.value.reason) == ("unusable", "it does not work")
    assert version_in(path) == EARLIER
    monkeypatch.undo()
    open_database(path, now)[0].close()
    assert version_in(path) == VERSION
