"""Every file of the data folder has one owner: a new kind of file cannot appear without one."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread

import pytest

from tests.actions.room.test_room_file import begun
from tests.made.playing import decide
from tests.made.small import write_small
from tests.records.made import as_version
from tests.ui.conftest import Hands
from trainer.actions.app_context import AppContext
from trainer.actions.authoring.check_packs import check_at_hand
from trainer.actions.catalog.install_pack import install
from trainer.actions.error_log import fault
from trainer.actions.failure import Failure
from trainer.actions.learning.practice import begin_planned, practice_today
from trainer.actions.learning.reflection import keep_note
from trainer.actions.people import owned_files
from trainer.actions.people.own_records import erase_records, export_records
from trainer.actions.people.owned_files import OWNERS, owner_of
from trainer.actions.people.people import become, rename
from trainer.actions.play.home import home_of
from trainer.actions.play.playthroughs import go_on, start
from trainer.actions.recovery import restore
from trainer.files.folder_lock import folder_lock
from trainer.play.note import Note
from trainer.records.migrations import VERSION
from trainer.records.proved import note_of
from trainer.records.restoring import restore_copy
from trainer.records.store import Store
from trainer.ui.window.app import make_application, make_window, show_as_before


@pytest.fixture
def evening(context: AppContext, tmp_path: Path, qtbot) -> AppContext:
    """A data folder after an evening with everything in it."""
    with_packs_and_people(context, tmp_path)
    with_a_window(context, qtbot)
    with_damage(context)
    begun(context.app_paths.rooms).log.close()
    for part in ("records.part", "settings.part", ".records.sqlite-0a1b.part", ".settings.json-0a1b.part"):
        (context.app_paths.data / part).write_bytes(b"the power went")
    (context.app_paths.cache / ".standings.json-0a1b.part").write_bytes(b"the power went")
    (context.app_paths.cache / "played" / ".x-0a1b.part").write_bytes(b"the power went")
    note_of(context.app_paths.records).write_bytes(b"years of playing, proved")
    fault(context.app_paths, ValueError())
    return context


def with_packs_and_people(context: AppContext, folder: Path) -> None:
    install(context.app_paths, write_small(folder / "p"))
    check_at_hand(context.app_paths, folder / "p", lambda what, count: None)
    become(context, "Ana Wq7")
    session = start(context, "small/walk")
    for answer in ("left", "listen"):
        session = decide(context, session, answer)
    keep_note(context, session, Note(0, "intention", "If it rings, then I listen."))
    assert session.record is not None
    context.close()
    go_on(context, session.record)
    become(context, "Bo")
    rename(context, "Bob")
    decide(context, start(context, "small/walk"), "ask")
    for planned in practice_today(context).planned[:1]:
        begin_planned(context, planned, None)
    export_records(context, folder / "bob.json")
    home_of(context)


def with_a_window(context: AppContext, qtbot) -> None:
    make_application()
    window = make_window(context)
    qtbot.addWidget(window)
    show_as_before(window)
    hands = Hands(window, qtbot)
    qtbot.wait(300)  # what it keeps for the next start
    for place in ("Practice", "Progress", "With a room", "Packs", "Settings", "People"):
        window.go_to(place)
        hands.settle()
    window.close()


def with_damage(context: AppContext) -> None:
    context.store.records.keep_copy()
    context.close()
    records = context.app_paths.records
    records.write_bytes(b"\xff" * 8192)
    with pytest.raises(Failure):
        context.store.people.names()
    restore(context)
    Path(f"{records}-journal").write_bytes(b"")


def files_of(context: AppContext) -> list[Path]:
    return [path for path in context.app_paths.data.rglob("*") if path.is_file()]


def test_every_file_has_exactly_one_owner_and_every_owner_a_file(evening: AppContext) -> None:
    found = files_of(evening)
    owners = {path.relative_to(evening.app_paths.data).as_posix(): owner_of(evening.app_paths, path) for path in found}
    assert set(owners.values()) == {owner.name for owner in OWNERS}
    assert {name for name, owner in owners.items() if owner == "what can be made again"} >= {"cache/catalog.json"}
    for kept in ("records.sqlite", "records.sqlite-journal", "records.part"):
        assert owners[kept] == "records"
    assert {"copies", "cache"} <= {name.partition("/")[0] for name in owners}, "it was an evening with everything"
    assert any("damaged" in name for name in owners)


@pytest.mark.parametrize("name", ["diary.json", "copies/../notes/Ana.txt", "library/../room.sqlite", "cache/seen.json"])
def test_a_file_that_no_owner_names_is_found(evening: AppContext, name: str) -> None:
    path = (evening.app_paths.data / name).resolve()
    path.parent.mkdir(exist_ok=True)
    path.write_text("Ana Wq7")
    with pytest.raises(ValueError, match="not enough values"):
        owner_of(evening.app_paths, path)


def test_owners_are_asked_for_each_file_that_is_personal(evening: AppContext) -> None:
    erase_records(evening, evening.person)
    erase_records(evening, evening.person)
    evening.close()
    assert not [path for path in files_of(evening) if b"Ana Wq7" in path.read_bytes() or b"Bob" in path.read_bytes()]
    left = {owner_of(evening.app_paths, path) for path in files_of(evening)}
    assert left == {"records", "settings", "packs", "rooms", "what can be made again", "errors"}
    assert not [path for path in files_of(evening) if path.name.endswith(".part")]


class PowerCutError(BaseException):
    """Nothing more of the program runs."""


def cut_at(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the power go right before the change to the disk that has that number."""
    left = [number]

    def watch(owner: object, name: str) -> None:
        original = getattr(owner, name)

        def change(*given: object, **more: object) -> object:
            left[0] -= 1
            if left[0] < 0:
                raise PowerCutError
            return original(*given, **more)

        monkeypatch.setattr(owner, name, change)

    watch(os, "fsync")
    for name in ("rename", "hardlink_to", "replace", "unlink"):
        watch(Path, name)


@pytest.mark.parametrize("number", range(8))
def test_who_is_erased_after_the_power_went_while_a_copy_came_back_is_in_no_file(
    context: AppContext, tmp_path: Path, number: int
) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    become(context, "Ana Wq7")
    decide(context, decide(context, start(context, "small/walk"), "left"), "listen")
    context.close()
    with pytest.MonkeyPatch.context() as monkeypatch, suppress(PowerCutError):
        cut_at(number, monkeypatch)
        restore_copy(context.app_paths.records, context.now())
        assert number == 7, "the last one is after everything"
    assert [path for path in files_of(context) if b"Ana Wq7" in path.read_bytes()]
    for path in files_of(context):
        assert owner_of(context.app_paths, path)
    erase_records(context, "Ana Wq7")
    context.close()
    assert not [path for path in files_of(context) if b"Ana Wq7" in path.read_bytes()]


def test_a_part_of_a_part_that_an_earlier_version_left_is_erased_too(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    become(context, "Ana Wq7")
    left = context.app_paths.data / "..records.sqlite-0a1b.part-2c3d.part"
    left.write_bytes(b"Ana Wq7")
    assert owner_of(context.app_paths, left) == "records"
    erase_records(context, "Ana Wq7")
    assert not left.exists()


def test_settings_that_are_damaged_are_erased_and_not_put_aside(context: AppContext, tmp_path: Path) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    become(context, "Ana Wq7")
    context.app_paths.settings.write_text('{"person": "Ana Wq7", "peop')
    erase_records(context, "Ana Wq7")
    assert not [path for path in files_of(context) if b"Ana Wq7" in path.read_bytes()]


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a folder cannot be held")
def test_settings_that_another_window_is_about_to_put_in_place_are_not_overwritten(context: AppContext) -> None:
    become(context, "Ana Wq7")
    part = context.app_paths.data / ".settings.json-0a1b.part"
    part.write_bytes(b"Ana Wq7")
    erasing = Thread(target=lambda: erase_records(context, "Ana Wq7"))
    with folder_lock(part.parent):
        erasing.start()
        erasing.join(0.3)
        assert part.read_bytes() == b"Ana Wq7"
    erasing.join()
    assert not part.exists()


def test_a_copy_that_another_window_keeps_while_somebody_is_erased_holds_nothing_of_them(
    context: AppContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    become(context, "Ana Wq7")
    decide(context, start(context, "small/walk"), "left")
    other = Store(context.app_paths.records, context.now())
    erase_beside = owned_files.erase_beside

    def meanwhile(*given: object) -> None:
        monkeypatch.setattr(owned_files, "erase_beside", erase_beside)
        erase_beside(*given)
        assert other.records.keep_copy() is None

    monkeypatch.setattr(owned_files, "erase_beside", meanwhile)
    erase_records(context, "Ana Wq7")
    other.records.close()
    context.close()
    assert not [path for path in files_of(context) if b"Ana Wq7" in path.read_bytes()]


def test_nothing_is_taken_out_of_the_copies_where_the_records_may_not_be_written(
    context: AppContext, tmp_path: Path
) -> None:
    install(context.app_paths, write_small(tmp_path / "p"))
    become(context, "Ana Wq7")
    decide(context, start(context, "small/walk"), "left")
    context.store.records.keep_copy()
    context.close()
    with closing(sqlite3.connect(context.app_paths.records, isolation_level=None)) as sql:
        as_version(sql, VERSION + 1)
    before = {path: path.read_bytes() for path in files_of(context)}
    with pytest.raises(Failure, match="newer"):
        erase_records(context, "Ana Wq7")
    context.close()
    assert {path: path.read_bytes() for path in before} == before
