"""Other files that hold records: whose they are, one person erased from them, and what is wiped whole."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.records.made import BUNDLE, PLAYTHROUGH, moved
from tests.records.test_database import of_version
from trainer.play.note import Note
from trainer.records import erasing
from trainer.records.erasing import erase_from, ids_in
from trainer.records.faults import NotErasedError
from trainer.records.people import Identity
from trainer.records.record_files import erase_beside, record_files, wipe_all
from trainer.records.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "records.sqlite"


def with_people(path: Path, *people: tuple[int, str]) -> Path:
    """A file of records of no version with these people in it."""
    path.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as sql:
        sql.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT)")
        sql.executemany("INSERT INTO people VALUES (?, ?)", people)
    return path


def who(id: int, *names: str) -> Identity:
    return Identity(id, frozenset(names))


def people_in(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as sql:
        return [name for (name,) in sql.execute("SELECT name FROM people ORDER BY id")]


def played_by(path: Path, now: datetime, *people: str) -> dict[str, Identity]:
    """Records in which each has played and said something in the scenario."""
    store = Store(path, now)
    for name in people:
        store.people.add(name)
        record = store.playthroughs.begin(name, BUNDLE, replace(PLAYTHROUGH, begun=f"by {name}"))
        store.playthroughs.add_move(record, moved(1, f"scene of {name}"))
        store.notes.keep(record, Note(1, "differently", f"words of {name}"), now)
    found = store.people.identities()
    store.records.close()
    return found


def test_who_went_by_a_name_before_is_found_by_it_in_a_copy_that_knows_a_newer_one(path: Path, now: datetime) -> None:
    """The power went in a renaming, and a copy from before it came back: the records know only the old name."""
    played_by(path, now, "Ana", "Bo")
    store = Store(path, now)
    store.people.rename("Ana", "Anna")
    ids = store.people.identities()
    store.records.close()
    assert ids_in([path], who(77, "Ana"), [ids["Bo"]]) == {77, ids["Anna"].id}
    assert ids_in([path], who(77, "Ana"), ids.values()) == {77}, "Anna is there as somebody else"


def test_a_person_has_the_ids_of_all_their_names_but_not_those_of_others(tmp_path: Path) -> None:
    files = [
        with_people(tmp_path / "1", (1, "Ana"), (2, "Bo"), (3, "Cleo")),
        with_people(tmp_path / "2", (4, "Anna"), (5, "Bo"), (6, "Ana")),
    ]
    ana = who(9, "Anna", "Ana")
    assert ids_in(files, ana, []) == {1, 4, 6, 9}
    assert ids_in(files, ana, [who(7, "Dora", "Ana"), who(8, "Bo")]) == {4, 9}, "who has the name now keeps it"
    assert ids_in(files, ana, [who(4, "Bo")]) == {1, 6, 9}, "an id that is somebody's stays theirs"
    assert ids_in([], ana, []) == {9}


def test_a_file_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path) -> None:
    (tmp_path / "1").write_bytes(b"nonsense" * 99)
    good = with_people(tmp_path / "3", (1, "Ana"))
    assert ids_in([tmp_path / "1", tmp_path / "2", good], who(9, "Ana"), []) == {1, 9}
    assert not (tmp_path / "2").exists(), "looking makes no file"


def test_erasing_from_a_copy_leaves_the_others_and_not_a_byte(path: Path, now: datetime) -> None:
    people = played_by(path, now, "Ana", "Bo")
    assert erase_from(path, {people["Ana"].id})
    data = path.read_bytes()
    assert b"Ana" not in data
    for kept in (b"Bo", b"by Bo", b"scene of Bo", b"words of Bo"):
        assert kept in data
    assert people_in(path) == ["Bo"]
    with closing(sqlite3.connect(path)) as sql:
        for table in ("playthroughs", "moves", "notes", "bundles"):
            assert sql.execute(f"SELECT count(*) FROM {table}").fetchone() == (1,), table


def test_a_copy_that_is_nobodys_any_more_goes_whole(path: Path, now: datetime) -> None:
    people = played_by(path, now, "Ana")
    assert erase_from(path, {people["Ana"].id}) is False
    assert people_in(path) == []


def test_a_copy_of_the_first_version_is_erased_from_too(path: Path) -> None:
    of_version(path, 1)
    with closing(sqlite3.connect(path, isolation_level=None)) as sql:
        sql.execute("INSERT INTO people VALUES (2, 'Bo')")
        for content in ("of Ana", "of Bo"):
            sql.execute("INSERT INTO contents VALUES (?, 'p', 's', 't', '1', 'f', x'00')", (content,))
        sql.execute("INSERT INTO playthroughs (person, digest, seed, begun) VALUES (1, 'of Ana', 1, '')")
        sql.execute("INSERT INTO playthroughs (person, digest, seed, begun) VALUES (2, 'of Bo', 1, '')")
    assert erase_from(path, {1})
    with closing(sqlite3.connect(path)) as sql:
        assert sql.execute("SELECT digest FROM contents").fetchall() == [("of Bo",)]
    assert people_in(path) == ["Bo"]


@pytest.mark.parametrize("data", [b"nonsense" * 999, b""])
def test_what_holds_no_records_is_to_go_whole(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert erase_from(path, {1}) is False


def test_a_copy_in_use_stays_as_it_is_and_is_said(path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erasing, "BUSY_SECONDS", 0.01)
    people = played_by(path, now, "Ana", "Bo")
    before = path.read_bytes()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(OSError, match="database is locked") as busy:
            erase_from(path, {people["Ana"].id})
    assert (busy.value.errno, busy.value.strerror) == (0, "database is locked")
    assert path.read_bytes() == before


def test_a_fault_that_sqlite_gave_no_number_does_not_cost_a_copy(
    path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(sql: sqlite3.Connection, ids: object) -> None:
        raise sqlite3.ProgrammingError("not in this thread")

    people = played_by(path, now, "Ana", "Bo")
    monkeypatch.setattr(erasing, "forget", fails)
    with pytest.raises(OSError, match="not in this thread"):
        erase_from(path, {people["Ana"].id})
    assert people_in(path) == ["Ana", "Bo"]


def test_a_copy_that_is_gone_is_not_made_anew(path: Path) -> None:
    with pytest.raises(OSError, match="unable to open"):
        erase_from(path, {1})
    assert not path.exists()


def test_names_of_folders_are_no_part_of_an_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "a b#1?mode=ro%20"
    with_people(folder / "copy", (1, "Ana"))
    monkeypatch.chdir(tmp_path)
    assert ids_in([(folder / "copy").relative_to(tmp_path)], who(9, "Ana"), []) == {1, 9}


BESIDE = (
    "copies/records-1.sqlite", "copies/before-damage-records-2.sqlite", "copies/.records.sqlite-0a.part",
    "records-replaced-1.sqlite", "records-damaged-1.sqlite", "records-damaged-1.sqlite-journal",
    ".records.sqlite-0a1b.part", "..records.sqlite-0a1b.part-2c3d.part", "records.part",
)  # fmt: skip
NOT_OURS = (
    "settings.json", "records.txt", "other-damaged-1.sqlite", ".settings.json-0a.part", "records-other.sqlite",
    "copies/passport.pdf", "copies/medical-records.sqlite",
)  # fmt: skip


def test_all_files_that_hold_records_are_known_and_no_other(path: Path) -> None:
    (path.parent / "copies").mkdir()
    ours = ["records.sqlite", "records.sqlite-journal", *BESIDE]
    for name in (*ours, *NOT_OURS):
        (path.parent / name).touch()
    found = record_files(path)
    assert sorted(found) == sorted(path.parent / name for name in ours)


def test_records_that_are_not_there_yet_have_one_file(path: Path) -> None:
    assert record_files(path) == [path]


def test_beside_the_records_one_is_erased_from_what_is_whole_and_the_rest_goes(path: Path, now: datetime) -> None:
    people = played_by(path, now, "Ana", "Bo")
    (path.parent / "copies").mkdir()
    whole = [path.parent / BESIDE[0], path.parent / BESIDE[3]]
    for name in (*BESIDE, *NOT_OURS):
        (path.parent / name).write_bytes(b"of Ana")
    for copy in whole:
        copy.write_bytes(path.read_bytes())
    (path.parent / "copies" / "folder").mkdir()
    with_people(path.parent / "copies" / "records-000009.sqlite", (people["Ana"].id, "Ana"))
    before = path.read_bytes()
    erase_beside(path, people["Ana"], [people["Bo"]])
    assert [people_in(copy) for copy in whole] == [["Bo"], ["Bo"]]
    left = {each.relative_to(path.parent).as_posix() for each in path.parent.rglob("*") if each.is_file()}
    assert left == {"records.sqlite", BESIDE[0], BESIDE[3], *NOT_OURS}
    assert path.read_bytes() == before


def test_what_is_wiped_is_overwritten_and_what_is_spared_is_not(tmp_path: Path) -> None:
    files = [tmp_path / name for name in "abc"]
    twins = [tmp_path / f"twin of {file.name}" for file in files]
    for file, twin in zip(files, twins, strict=True):
        file.write_bytes(b"of Ana")
        twin.hardlink_to(file)
    wipe_all([*files, tmp_path / "gone", tmp_path], lambda file: file.name == "b")
    assert [file.exists() for file in files] == [False, True, False]
    assert [twin.read_bytes() for twin in twins] == [bytes(6), b"of Ana", bytes(6)]
    wipe_all(files)
    assert not files[1].exists(), "unless it is said, nothing is spared"


def test_files_that_stay_are_said_with_the_reason_and_the_others_go(tmp_path: Path) -> None:
    def busy(file: Path) -> bool:
        if file.name != "b":
            raise OSError(0, "database is locked")
        return False

    files = [tmp_path / name for name in "abc"]
    for file in files:
        file.write_bytes(b"of Ana")
    with pytest.raises(NotErasedError) as said:
        wipe_all(files, busy)
    assert said.value.stayed == tuple(f"{file} (database is locked)" for file in (files[0], files[2]))
    assert [file.exists() for file in files] == [True, False, True]
