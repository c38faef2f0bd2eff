"""Bringing a copy back: how much of how much, in steps that may stop anywhere."""

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from tests.records.made import BUNDLE, PLAYTHROUGH, moved
from tests.records.test_database import names_in, played
from trainer.records import restoring
from trainer.records.database import open_database
from trainer.records.faults import BEFORE_DAMAGE, DamagedError, RecordsError
from trainer.records.put_aside import REPLACED, keep_aside, take_second_names_back
from trainer.records.restoring import Restored, restore_copy
from trainer.records.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "records.sqlite"


@pytest.fixture
def lost(path: Path, now: datetime) -> Path:
    """The path of records that were damaged; their copy is held."""
    played(path, now, 2)
    path.write_bytes(b"nonsense" * 999)
    with pytest.raises(DamagedError):
        open_database(path, now)
    return path


def test_bringing_a_copy_back_says_which_and_leaves_the_copy(lost: Path, now: datetime) -> None:
    (held,) = (lost.parent / "copies").iterdir()
    data = held.read_bytes()
    assert held.name.startswith(BEFORE_DAMAGE)
    plain = held.with_name(held.name.removeprefix(BEFORE_DAMAGE))
    aside = names_in(lost.parent)
    assert restore_copy(lost, now) == Restored(plain, 2, of=None)
    assert (lost.read_bytes(), plain.read_bytes()) == (data, data)
    assert names_in(lost.parent) == sorted([*aside, lost.name]), "no part is left, and nothing was in the way"
    assert names_in(plain.parent) == [plain.name]


def test_what_stands_in_the_way_of_a_copy_is_put_aside_as_it_is(lost: Path, now: datetime) -> None:
    lost.write_bytes(b"begun anew")
    restore_copy(lost, now)
    aside = lost.with_name(f"records-replaced-000002-{now:%Y%m%d-%H%M%S}.sqlite")
    assert aside.read_bytes() == b"begun anew"


def test_a_copy_that_cannot_be_brought_back_costs_nothing(
    lost: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    lost.write_bytes(b"begun anew")
    monkeypatch.setattr(restoring, "durable_part", full)
    with pytest.raises(RecordsError) as refused:
        restore_copy(lost, now)
    assert (refused.value.code, refused.value.path) == ("disk full", lost)
    assert lost.read_bytes() == b"begun anew"


def test_a_copy_that_cannot_take_its_place_leaves_no_part(
    lost: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(part: Path, path: Path) -> None:
        raise OSError(28, "No space left on device")

    before = names_in(lost.parent)
    monkeypatch.setattr(restoring, "atomic_replace", fails)
    with pytest.raises(RecordsError, match="disk full"):
        restore_copy(lost, now)
    assert names_in(lost.parent) == before


def of_moves(path: Path, now: datetime, moves: int) -> None:
    """Keep more moves, and no copy of them."""
    store = Store(path, now)
    record = store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
    for number in range(1, moves + 1):
        store.playthroughs.add_move(record, moved(number, f"late{number}"))
    store.records.close()


def damage_the_head(path: Path, *, moves: bool = True) -> None:
    """Such damage keeps the records from being used, and not from being counted; nor is a later move as it was."""
    with closing(sqlite3.connect(path)) as sql:
        sql.execute("PRAGMA application_id=7")
    if moves:
        path.write_bytes(path.read_bytes().replace(b"late1", b"lateX"))


def test_it_says_how_many_moves_come_back_of_how_many_there_were(path: Path, now: datetime) -> None:
    played(path, now, 4)
    of_moves(path, now, 20)
    damage_the_head(path)
    with pytest.raises(DamagedError):
        open_database(path, now)
    restored = restore_copy(path, now)
    assert (restored.moves, restored.of, restored.whole) == (4, 24, False)


@pytest.mark.parametrize("copied", [True, False])
def test_what_proves_itself_in_the_damaged_file_comes_back_too(path: Path, now: datetime, copied: bool) -> None:
    played(path, now, 4)
    of_moves(path, now, 20)
    damage_the_head(path, moves=False)
    with pytest.raises(DamagedError):
        open_database(path, now)
    if not copied:
        for copy in (path.parent / "copies").iterdir():
            copy.unlink()
    restored = restore_copy(path, now)
    assert (restored.moves, restored.of, restored.saved, restored.whole) == (24, 24, 20 if copied else 24, True)
    assert (restored.copy is not None) is copied
    assert read(path, now) == [4, 20]


def test_what_was_played_since_the_damage_counts_too(path: Path, now: datetime) -> None:
    played(path, now, 4)
    damage_the_head(path)
    with pytest.raises(DamagedError):
        open_database(path, now)
    of_moves(path, now, 3)
    restored = restore_copy(path, now)
    assert (restored.moves, restored.of, restored.whole) == (4, 7, False)
    played(path, now, 1)
    assert restore_copy(path, now)[1:3] == (5, 5), "a second time there is nothing more to lose"


def test_where_all_of_it_is_back_that_is_said(path: Path, now: datetime) -> None:
    played(path, now, 4)
    damage_the_head(path)
    with pytest.raises(DamagedError):
        open_database(path, now)
    restored = restore_copy(path, now)
    assert (restored.moves, restored.of, restored.whole) == (4, 4, True)


class Stopped(BaseException):
    """The power goes."""


def stop_at(monkeypatch: pytest.MonkeyPatch, step: int) -> list[str]:
    """Let the power go at the step of that number; every step after it does nothing either."""
    taken: list[str] = []
    for name in ("link", "rename", "replace", "unlink", "fsync"):
        real = getattr(os, name)

        def instead(*given, name=name, real=real, **more):
            taken.append(name)
            if len(taken) > step:
                raise Stopped
            return real(*given, **more)

        monkeypatch.setattr(os, name, instead)
    return taken


def read(path: Path, now: datetime) -> list[int]:
    """How many moves each playthrough has; -1 where there are no records."""
    if not path.exists():
        return [-1]
    store = Store(path, now)
    found = [len(each.playthrough.moves) for each in store.playthroughs.of("me")]
    store.records.close()
    return found


@pytest.mark.parametrize("since", [0, 3])
def test_wherever_it_stops_there_is_the_old_or_the_new_and_doing_it_again_ends_it(
    path: Path, now: datetime, since: int
) -> None:
    step, stopped = 0, True
    while stopped:
        base = path.parent / str(step) / "records.sqlite"
        played(base, now, 4)
        of_moves(base, now, 2)
        damage_the_head(base)
        with pytest.raises(DamagedError):
            open_database(base, now)
        if since:
            of_moves(base, now, since)
        with pytest.MonkeyPatch.context() as power:
            stop_at(power, step)
            try:
                restore_copy(base, now)
                stopped = False
            except Stopped:
                pass
        old = [since] if since else [-1]
        assert read(base, now) in (old, [4]), f"after step {step}"
        again = restore_copy(base, now)
        assert (read(base, now), again.moves) == ([4], 4), f"after step {step}"
        assert not list(base.parent.glob("copies/before-damage-*"))
        assert (base.parent / "copies" / "records-000001.sqlite").exists()
        step += 1
    assert step > 5


def test_a_journal_that_was_left_never_meets_other_records(path: Path, now: datetime) -> None:
    """The power went between moving the damaged file and moving its journal."""
    played(path, now, 2)
    damage_the_head(path)
    with pytest.raises(DamagedError) as damage:
        open_database(path, now)
    journal = Path(f"{path}-journal")
    journal.write_bytes(b"of what was damaged")
    restore_copy(path, now)
    assert not journal.exists()
    assert Path(f"{damage.value.aside}-journal").read_bytes() == b"of what was damaged"
    assert read(path, now) == [2]


def test_a_window_that_writes_is_waited_for(path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restoring, "BUSY_SECONDS", 0.01)
    played(path, now, 2)
    before = names_in(path.parent)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordsError, match="busy"):
            restore_copy(path, now)
    assert names_in(path.parent) == before


def test_everybody_goes_by_their_name_of_now_from_the_first_moment(path: Path, now: datetime) -> None:
    played(path, now, 2)
    store = Store(path, now)
    id = store.people.identities()["me"].id
    store.records.close()
    restore_copy(path, now, {id: "Ana"}, "Bo")
    store = Store(path, now)
    assert store.people.names() == ["Ana", "Bo"]
    assert store.people.identities()["Ana"].names == {"me", "Ana"}


def test_who_opens_records_while_others_are_brought_back_leaves_them_their_second_name(
    path: Path, now: datetime
) -> None:
    played(path, now, 2)
    aside = keep_aside(path, now, REPLACED)
    with closing(sqlite3.connect(path, isolation_level=None)) as holding:
        holding.execute("BEGIN EXCLUSIVE")
        take_second_names_back(path)
        assert aside.exists(), "whoever holds the records is about to put others in their place"
    take_second_names_back(path)
    assert not aside.exists(), "the power went: nothing has taken their place"
