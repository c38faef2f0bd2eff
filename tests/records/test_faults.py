"""What the machine says becomes a code with the file it is about."""

import errno
import sqlite3
from datetime import datetime
from pathlib import Path

import pytest

from tests.records.made import BUNDLE, PLAYTHROUGH, moved
from trainer.records.faults import (
    DamagedError,
    MovedOnError,
    NotErasedError,
    RecordsError,
    machine_fault,
    moves_noted,
    note_of,
)
from trainer.records.result_file import open_results
from trainer.records.result_format import NotAResultFileError
from trainer.records.store import Store

HERE = Path("records.sqlite")


def said_by_sqlite(name: str) -> sqlite3.Error:
    error = sqlite3.OperationalError("it does not work")
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (said_by_sqlite("SQLITE_FULL"), "disk full"), (OSError(errno.ENOSPC, "full"), "disk full"),
        (OSError(errno.EDQUOT, "quota"), "disk full"), (OSError(errno.EFBIG, "too large"), "disk full"),
        (said_by_sqlite("SQLITE_BUSY"), "busy"), (said_by_sqlite("SQLITE_BUSY_SNAPSHOT"), "busy"),
        (said_by_sqlite("SQLITE_LOCKED"), "busy"), (said_by_sqlite("SQLITE_LOCKED_SHAREDCACHE"), "busy"),
        (OSError(errno.EACCES, "no"), "no writing"), (PermissionError("no"), "no writing"),
        (said_by_sqlite("SQLITE_READONLY_DBMOVED"), "no writing"), (said_by_sqlite("SQLITE_CANTOPEN"), "no writing"),
        (said_by_sqlite("SQLITE_PERM"), "no writing"),
        (said_by_sqlite("SQLITE_IOERR"), "unusable"), (sqlite3.OperationalError("it does not work"), "unusable"),
    ],
)  # fmt: skip
def test_what_went_wrong_has_a_code_and_the_file_it_is_about(error: sqlite3.Error | OSError, code: str) -> None:
    found = machine_fault(error, HERE)
    assert (found.code, found.path) == (code, HERE)
    assert found.reason == ("it does not work" if code == "unusable" else "")


def test_every_kind_of_fault_says_its_code() -> None:
    faults = [MovedOnError(), DamagedError(HERE, None), NotErasedError(("copy-1: busy",)), RecordsError("closed")]
    assert [each.code for each in faults] == ["moved on", "damaged", "not erased", "closed"]
    assert [str(each) for each in faults] == ["moved on", "damaged", "not erased", "closed"], "as it stands in a log"
    assert (faults[1].path, faults[2].stayed) == (HERE, ("copy-1: busy",))


def test_a_fault_without_more_to_say_has_no_path_name_or_reason() -> None:
    for each in (RecordsError("closed"), MovedOnError(), NotErasedError(())):
        assert (each.path, each.name, each.reason, each.stayed) == (None, "", "", ())
    damaged = DamagedError(HERE, Path("copy.sqlite"))
    assert (damaged.aside, damaged.backup, damaged.name, damaged.reason) == (HERE, Path("copy.sqlite"), "", "")


def test_a_playthrough_that_is_gone_is_told_apart_from_one_that_has_moved_on(tmp_path: Path, now: datetime) -> None:
    store = Store(tmp_path / "records.sqlite", now)
    record = store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
    store.playthroughs.add_move(record, moved(1))
    with pytest.raises(MovedOnError) as moved_on:
        store.playthroughs.add_move(record, moved(1))
    assert moved_on.value.code == "moved on"
    store.playthroughs.discard(record)
    for deed in (
        lambda: store.playthroughs.add_move(record, moved(1)),
        lambda: store.playthroughs.add_move(record, moved(2)),
        lambda: store.playthroughs.one(record),
        lambda: store.playthroughs.go_on_from(record, 1, now),
    ):
        with pytest.raises(RecordsError) as gone:
            deed()
        assert gone.value.code == "playthrough not kept"
    with pytest.raises(RecordsError) as unlabelled:
        store.bundles.label("no such digest", "small/walk")
    assert unlabelled.value.code == "content not kept"
    store.records.close()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"a":' * 200_000, "it is nested too deeply"),
        ('{"kind": "right-call-results", "version": 0}', "Expected `int` >= 1 - at `version`"),
    ],
)
def test_a_file_that_is_none_says_why(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text)
    with pytest.raises(NotAResultFileError) as refused:
        open_results(path)
    assert (refused.value.code, refused.value.path) == ("unreadable", path)
    assert refused.value.reason == reason
    assert str(refused.value) == "unreadable"


def test_a_fault_while_records_are_used_names_the_file(tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "records.sqlite"
    store = Store(path, now)
    for error in (said_by_sqlite("SQLITE_IOERR"), sqlite3.ProgrammingError("it does not work")):
        with pytest.raises(RecordsError) as unusable, store.records.reading():
            raise error
        assert (unusable.value.code, unusable.value.path) == ("unusable", path)
    damaged = store.records.damaged_bundle()
    assert (damaged.code, damaged.path) == ("content damaged", path)
    store.records.close()
    with pytest.raises(RecordsError) as closed:
        store.people.names()
    assert (closed.value.code, store.records.closed) == ("closed", True)
    store.records.keep_copy()
    assert not (tmp_path / "copies").exists(), "what was closed has no copy"


def test_who_is_erased_takes_only_what_is_theirs(tmp_path: Path, now: datetime) -> None:
    store = Store(tmp_path / "records.sqlite", now)
    for name in ("Ana", "Bo"):
        store.people.add(name)
        store.playthroughs.begin(name, BUNDLE, PLAYTHROUGH)
    mark = store.people.mark("Bo", 255)
    store.people.erase("Ana")
    assert (store.people.names(), len(store.playthroughs.of("Bo")), store.people.mark("Bo", 1)) == (["Bo"], 1, mark)
    store.records.close()
    assert b"Ana" not in (tmp_path / "records.sqlite").read_bytes()


def test_a_note_tells_its_moves_by_its_name_and_a_copy_is_none() -> None:
    assert [moves_noted(note_of(moves)) for moves in (1, 12, 60_000)] == [1, 12, 60_000]
    for other in ("before-damage-records-000001.sqlite", "before-damage-", "before-damage-1", "1-moves", "12"):
        assert moves_noted(other) == 0
