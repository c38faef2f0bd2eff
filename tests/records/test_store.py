"""What is kept, and that nothing which was shown as decided is lost."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path
from shutil import copyfile

import pytest
from msgspec.structs import replace

from tests.records.made import AT, BUNDLE, PLAYTHROUGH, as_version, moved
from trainer.play.move import Move
from trainer.records import database, records
from trainer.records.copies import COPIES_KEPT
from trainer.records.faults import DamagedError, MovedOnError, RecordsError
from trainer.records.kept import Finish
from trainer.records.migrations import APPLICATION_ID, VERSION
from trainer.records.restoring import restore_copy
from trainer.records.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "records.sqlite"


def with_moves(path: Path, now: datetime, moves: int = 2) -> int:
    store = Store(path, now)
    playthrough = store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
    for number in range(1, moves + 1):
        store.playthroughs.add_move(playthrough, moved(number, f"s{number}"))
    store.records.keep_copy()
    store.records.close()
    return playthrough


def test_a_playthrough_comes_back_as_it_was(path: Path, now: datetime) -> None:
    playthrough = with_moves(path, now)
    store = Store(path, now)
    record = store.playthroughs.one(playthrough)
    moves = (Move("s1", "a", 1.25, at=AT), Move("s2", "a", 1.25, at=AT))
    assert record == (playthrough, replace(PLAYTHROUGH, moves=moves), None)
    assert store.bundles.bundle(BUNDLE.digest) == BUNDLE
    assert store.playthroughs.of("me") == [record]
    assert store.playthroughs.of("somebody else") == []


def test_the_file_is_set_up_as_the_design_says(path: Path, now: datetime) -> None:
    with_moves(path, now)
    connection, writable = database.open_database(path, now)
    assert writable
    for pragma, expected in (
        ("journal_mode", "delete"), ("synchronous", 3), ("secure_delete", 1), ("fullfsync", 1), ("foreign_keys", 1),
        ("application_id", APPLICATION_ID), ("user_version", VERSION),
    ):  # fmt: skip
        assert connection.execute(f"PRAGMA {pragma}").fetchone() == (expected,), pragma
    tables = connection.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'").fetchall()
    assert all(strict for name, strict in tables if not name.startswith("sqlite_"))


def test_standings_say_the_last_fit_and_what_waits(path: Path, now: datetime) -> None:
    store = Store(path, now)
    first = store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
    store.playthroughs.add_move(first, moved(1, finished=True), Finish("home", 7, 9, 2))
    assert [tuple(row) for row in store.playthroughs.standings("me")] == [
        ("small/walk", "A walk", 7, 9, None, 0, first, False, 2, ("home",))
    ]
    second = store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
    store.playthroughs.add_move(second, moved(1))
    assert [tuple(row) for row in store.playthroughs.standings("me")] == [
        ("small/walk", "A walk", 7, 9, second, 1, first, False, 2, ("home",))
    ]
    store.playthroughs.discard(second)
    assert store.playthroughs.standings("me")[0].waiting is None
    with pytest.raises(RecordsError, match="playthrough not kept"):
        store.playthroughs.one(second)


def test_a_finished_playthrough_is_not_discarded(path: Path, now: datetime) -> None:
    store = Store(path, now)
    done = store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
    store.playthroughs.add_move(done, moved(1, finished=True), Finish("home", 1, 1))
    store.playthroughs.discard(done)
    assert store.playthroughs.one(done).playthrough.finished is not None


@pytest.mark.parametrize("number", [1, 2, 4])
def test_a_move_that_another_window_has_made_or_not_made_is_refused(path: Path, now: datetime, number: int) -> None:
    playthrough = with_moves(path, now)
    store = Store(path, now)
    with pytest.raises(MovedOnError, match="moved on"):
        store.playthroughs.add_move(playthrough, moved(number, "s", "b"))
    assert len(store.playthroughs.one(playthrough).playthrough.moves) == 2


def test_a_second_window_waits_and_then_says_so(path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    playthrough = with_moves(path, now)
    other = sqlite3.connect(path, isolation_level=None)
    store = Store(path, now)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(RecordsError, match="busy"):
        store.playthroughs.add_move(playthrough, moved(3))
    other.execute("ROLLBACK")
    store.playthroughs.add_move(playthrough, moved(3))


KILLED = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from tests.records.made import BUNDLE, PLAYTHROUGH, moved
from trainer.records.store import Store
now = datetime(2026, 1, 1, tzinfo=timezone.utc)
store = Store(Path(sys.argv[1]), now)
playthrough = store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
for number in range(1, 100_000):
    store.playthroughs.add_move(playthrough, moved(number))
    print(number, flush=True)
"""


@pytest.mark.parametrize("after", [1, 7, 40])
def test_every_move_that_was_told_survives_a_kill_at_any_instant(path: Path, now: datetime, after: int) -> None:
    process = subprocess.Popen([sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    told = 0
    for line in process.stdout:
        told = int(line)
        if told >= after:
            break
    process.send_signal(signal.SIGKILL)
    told = max([told, *map(int, process.stdout.read().split())])
    process.wait()
    process.stdout.close()
    (kept,) = Store(path, now).playthroughs.of("me")
    assert told <= len(kept.playthrough.moves) <= told + 1


def test_a_full_disk_is_said_and_nothing_kept_is_lost(path: Path, now: datetime) -> None:
    playthrough = with_moves(path, now)
    store = Store(path, now)
    pages = store.records._connection.execute("PRAGMA page_count").fetchone()[0]
    store.records._connection.execute(f"PRAGMA max_page_count={pages}")
    kept: list[int] = []

    def fill() -> None:
        for number in range(3, 300):
            store.playthroughs.add_move(playthrough, moved(number, "x" * 200))
            kept.append(number)

    with pytest.raises(RecordsError, match="disk full"):
        fill()
    store.records._connection.execute("PRAGMA max_page_count=1000000")
    assert len(store.playthroughs.one(playthrough).playthrough.moves) == kept[-1]
    store.playthroughs.add_move(playthrough, moved(kept[-1] + 1))


FULL = """
import resource, sys, signal
from datetime import datetime, timezone
from pathlib import Path
from tests.records.made import moved
from trainer.records.faults import RecordsError
from trainer.records.store import Store
now = datetime(2026, 1, 1, tzinfo=timezone.utc)
store = Store(Path(sys.argv[1]), now)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (Path(sys.argv[1]).stat().st_size, resource.RLIM_INFINITY))
try:
    for number in range(3, 300):
        store.playthroughs.add_move(int(sys.argv[2]), moved(number, "x" * 200))
        print(number)
except RecordsError as error:
    print(error)
"""


def test_a_file_that_may_not_grow_is_said_too(path: Path, now: datetime) -> None:
    playthrough = with_moves(path, now)
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(path), str(playthrough)], capture_output=True, text=True, check=True
    )
    assert "Traceback" not in done.stderr
    *told, said = done.stdout.split("\n")[:-1]
    assert said in ("disk full", "unusable")
    assert len(Store(path, now).playthroughs.one(playthrough).playthrough.moves) == int(told[-1])


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, now: datetime) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x")
    with pytest.raises(RecordsError, match="no writing"):
        Store(blocked / "records.sqlite", now)


def test_a_newer_database_is_read_and_said_to_be_newer(path: Path, now: datetime) -> None:
    playthrough = with_moves(path, now)
    with sqlite3.connect(path) as connection:
        as_version(connection, VERSION + 1)
    connection.close()
    before = path.read_bytes()
    store = Store(path, now)
    assert not store.records.writable
    assert len(store.playthroughs.one(playthrough).playthrough.moves) == 2
    with pytest.raises(RecordsError, match="newer"):
        store.playthroughs.add_move(playthrough, moved(3))
    store.records.close()
    assert path.read_bytes() == before


@pytest.mark.parametrize("damage", ["noise", "empty", "middle", "foreign"])
def test_a_damaged_database_is_put_aside_and_the_newest_good_copy_offered(
    path: Path, now: datetime, damage: str
) -> None:
    playthrough = with_moves(path, now)
    damaged = damaged_bytes(path, damage)
    path.write_bytes(damaged)
    with pytest.raises(DamagedError, match="damaged") as offered:
        Store(path, now)
    assert offered.value.aside.read_bytes() == damaged, "put aside, never deleted"
    assert offered.value.backup is not None
    restore_copy(path, now)
    assert len(Store(path, now).playthroughs.one(playthrough).playthrough.moves) == 2


@pytest.mark.parametrize("names", [("rename", "hardlink_to"), ("replace",)])
def test_a_copy_that_cannot_be_brought_back_leaves_no_part(
    path: Path, now: datetime, names: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    with_moves(path, now)
    before = path.read_bytes()

    def refused(*_: object) -> None:
        raise PermissionError

    for name in names:
        monkeypatch.setattr(Path, name, refused)
    for _ in range(3):
        with pytest.raises(RecordsError, match="no writing"):
            restore_copy(path, now)
    assert not [each for each in path.parent.rglob("*") if each.suffix == ".part"]
    assert before in [each.read_bytes() for each in path.parent.glob("*.sqlite")], "nothing is lost"


def test_damage_that_shows_while_the_records_are_in_use_is_put_aside_too(path: Path, now: datetime) -> None:
    playthrough = with_moves(path, now)
    store = Store(path, now)
    path.write_bytes(b"nonsense" * 999)
    with pytest.raises(DamagedError, match="damaged"):
        store.playthroughs.add_move(playthrough, moved(3))
    restore_copy(path, now)
    assert len(Store(path, now).playthroughs.one(playthrough).playthrough.moves) == 2


def damaged_bytes(path: Path, damage: str) -> bytes:
    if damage == "noise":
        return os.urandom(8192)
    if damage == "empty":
        return b""
    if damage == "foreign":
        other = path.with_name("other")
        with sqlite3.connect(other) as connection:
            connection.execute("CREATE TABLE x (y)")
        connection.close()
        data = other.read_bytes()
        other.unlink()
        return data
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    return bytes(data)


def test_a_copy_that_is_damaged_itself_is_not_offered(path: Path, now: datetime) -> None:
    with_moves(path, now)
    for copy in path.parent.glob("copies/*"):
        copy.write_bytes(os.urandom(4096))
    path.write_bytes(b"nonsense" * 1000)
    with pytest.raises(DamagedError) as offered:
        Store(path, now)
    assert offered.value.backup is None
    with pytest.raises(RecordsError, match="no good copy"):
        restore_copy(path, now)
    Store(path, now).playthroughs.begin("me", BUNDLE, PLAYTHROUGH)


def test_the_copy_from_before_a_damage_outlives_all_newer_ones(path: Path, now: datetime) -> None:
    with_moves(path, now, moves=5)
    path.write_bytes(b"nonsense" * 999)
    with pytest.raises(DamagedError):
        Store(path, now)
    store = Store(path, now)
    for _ in range(6):
        store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
        store.records.keep_copy()
    store.records.close()
    restore_copy(path, now)
    assert [len(kept.playthrough.moves) for kept in Store(path, now).playthroughs.of("me")] == [5]


def test_copies_that_cannot_be_kept_cost_no_move(path: Path, now: datetime) -> None:
    (path.parent / "copies").write_text("a file, where a folder should be")
    store = Store(path, now)
    store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
    store.records.keep_copy()
    assert len(store.playthroughs.of("me")) == 1


def test_what_was_left_behind_does_not_wait_once_a_later_one_is_finished(path: Path, now: datetime) -> None:
    store = Store(path, now)
    left = store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
    store.playthroughs.add_move(left, moved(1))
    done = store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
    store.playthroughs.add_move(done, moved(1, finished=True), Finish("home", 5, 9))
    assert [tuple(row) for row in store.playthroughs.standings("me")] == [
        ("small/walk", "A walk", 5, 9, None, 0, done, False, None, ("home",))
    ]


def test_an_empty_file_without_copies_is_a_new_beginning(path: Path, now: datetime) -> None:
    path.touch()
    assert Store(path, now).playthroughs.of("me") == []


def test_only_the_newest_copies_are_kept(path: Path, now: datetime) -> None:
    store = Store(path, now)
    for _ in range(6):
        store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
        store.records.keep_copy()
    assert len(list(path.parent.glob("copies/*"))) == COPIES_KEPT


def test_two_threads_share_the_records_without_a_fault(path: Path, now: datetime) -> None:
    store = Store(path, now)
    id = store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
    faults: list[Exception] = []

    def read() -> None:
        try:
            for _ in range(60):
                store.playthroughs.of("me")
                store.playthroughs.standings("me")
        except Exception as error:
            faults.append(error)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for number in range(1, 41):
        store.playthroughs.add_move(id, moved(number))
    for reader in readers:
        reader.join()
    assert faults == []
    assert len(store.playthroughs.one(id).playthrough.moves) == 40


def test_closing_waits_for_who_reads_and_who_waited_is_told_to_try_again(path: Path, now: datetime) -> None:
    with_moves(path, now, 3)
    store = Store(path, now)
    said: list[str] = []
    inside, go_on = threading.Event(), threading.Event()

    def read_slowly() -> None:
        with store.records.reading() as sql:
            rows = sql.execute("SELECT * FROM moves")
            inside.set()
            go_on.wait(10)
            said.append(f"{len(rows.fetchall())} moves")

    def read_late() -> None:
        try:
            store.people.names()
        except RecordsError as error:
            said.append(str(error))

    reader, closer = threading.Thread(target=read_slowly), threading.Thread(target=store.records.close)
    reader.start()
    inside.wait(10)
    closer.start()
    assert not store.records.closed
    go_on.set()
    reader.join(10)
    closer.join(10)
    read_late()
    assert said == ["3 moves", "closed"]
    with pytest.raises(RecordsError, match="closed"):
        store.people.add("Ana")
    with pytest.raises(RecordsError, match="closed"):
        store.people.erase("me")
    store.records.keep_copy()


def test_the_mark_of_a_person_is_made_once_and_kept(path: Path, now: datetime) -> None:
    store = Store(path, now)
    store.people.add("Ana")
    mark = store.people.mark("Ana", 255)
    assert mark.startswith("000000ff")
    assert store.people.mark("Ana", 3) == mark
    assert store.people.mark("Bo", 3) == ""
    store.people.add("Bo")
    assert store.people.mark("Bo", 255) != mark
    store.people.rename("Ana", "Anna")
    store.records.close()
    assert Store(path, now).people.mark("Anna", 4) == mark


@pytest.fixture
def two(path: Path, now: datetime) -> tuple[Store, Store]:
    """Two windows on records that have a copy; then the file is damaged."""
    with_moves(path, now)
    both = Store(path, now), Store(path, now)
    data = bytearray(path.read_bytes())
    data[24:28] = b"\x7f" * 4  # the count of changes: what was read before is read again
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(bytes(data))
    return both


def test_what_another_window_has_brought_back_is_not_put_aside(two: tuple[Store, Store], path: Path, now) -> None:
    one, other = two
    with pytest.raises(DamagedError):
        one.playthroughs.of("me")
    restore_copy(path, now)
    assert other.records.moved
    with pytest.raises(RecordsError, match="put in order"):
        other.playthroughs.of("me")
    assert len(Store(path, now).playthroughs.of("me")) == 1


def test_what_another_window_has_put_aside_is_not_looked_for(two: tuple[Store, Store], path: Path) -> None:
    one, other = two
    with pytest.raises(DamagedError):
        one.playthroughs.of("me")
    with pytest.raises(RecordsError, match="put in order"):
        other.playthroughs.of("me")


def moves_brought_back_after_damage(path: Path, now: datetime, *counts: int) -> int:
    """Play so many moves, later each time, and lose them to damage each time; then restore."""
    for hour, count in enumerate(counts):
        with_moves(path, now.replace(hour=hour), count)
        path.write_bytes(b"nonsense" * 999)
        with pytest.raises(DamagedError):
            Store(path, now)
    restore_copy(path, now)
    (kept,) = Store(path, now).playthroughs.of("me")
    return len(kept.playthrough.moves)


def test_after_a_second_damage_the_copy_made_since_the_first_is_offered(path: Path, now: datetime) -> None:
    assert moves_brought_back_after_damage(path, now, 1, 4) == 4


def test_good_records_that_an_older_copy_replaces_are_put_aside_under_another_name(path: Path, now: datetime) -> None:
    with_moves(path, now)
    restore_copy(path, now)
    assert [each.name.split("-")[1] for each in path.parent.glob("records-*.sqlite")] == ["replaced"]


def test_a_copy_made_soon_after_damage_is_not_brought_back_before_the_full_one(path: Path, now: datetime) -> None:
    assert moves_brought_back_after_damage(path, now, 3, 0) == 3
    assert not list((path.parent / "copies").glob("before-damage-*")), "nothing is on offer any more"


def test_records_that_another_window_brings_back_while_they_are_opened_are_those_that_are_read(
    path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_moves(path, now, 3)
    fuller = path.with_name("fuller.sqlite")
    copyfile(path, fuller)
    Store(path, now).people.erase("me")
    opened = records.open_database

    def meanwhile(*given: object) -> object:
        monkeypatch.setattr(records, "open_database", opened)
        connection = opened(*given)
        os.replace(fuller, path)
        return connection

    monkeypatch.setattr(records, "open_database", meanwhile)
    store = Store(path, now)
    assert not store.records.moved
    assert len(store.playthroughs.of("me")) == 1
    store.records.close()
