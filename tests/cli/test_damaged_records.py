"""Damage is never counted as nothing: it is said, with status 3 and what can be done."""

import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from tests.cli.conftest import COLLAPSE
from tests.made.first_three import COLLAPSE_PACK
from tests.records.test_migrations import old_database
from trainer.records.faults import RecordsError
from trainer.records.store import Store


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Records of an earlier version; Ana and Bo have played."""
    path = tmp_path / "data" / "records.sqlite"
    path.parent.mkdir()
    old_database(path, 6)
    return path


def test_a_bit_in_a_kept_source_is_said_by_every_command_and_all_comes_back(
    trainer, old: Path, now: datetime, tmp_path: Path
) -> None:
    store = Store(old, now)
    store.records.keep_copy()
    store.records.close()
    with closing(sqlite3.connect(old)) as sql, sql:
        (packed,) = sql.execute("SELECT bytes FROM files").fetchone()
        sql.execute("UPDATE files SET bytes = ?", (bytes((*packed[:-1], packed[-1] ^ 1)),))
    harmed = old.read_bytes()
    for command in (("profile", "--person", "Ana"), ("export", "--person", "Ana", tmp_path / "out.json")):
        shutil.rmtree(tmp_path / "data" / "cache", ignore_errors=True)
        old.write_bytes(harmed)
        ran = trainer(*command)
        assert (ran.status, ran.out) == (3, "")
        assert "were damaged" in ran.err
        assert "trainer restore" in ran.err
    assert not (tmp_path / "out.json").exists()
    assert trainer("restore").status == 0
    assert trainer("profile", "--person", "Ana", "--json").json["fit"]["of"] > 0


def test_what_was_damaged_before_an_update_is_said_and_the_rest_is_counted(trainer, tmp_path: Path) -> None:
    path = tmp_path / "data" / "records.sqlite"
    path.parent.mkdir()
    old_database(path, 6, source=b"something else")
    for command in (("profile", "--person", "Ana"), ("export", "--person", "Ana", "--force", tmp_path / "out.json")):
        ran = trainer(*command)
        assert ran.status == 3
        assert "3 moves of A walk are not counted" in ran.err
        assert "copies" in ran.err


def test_what_is_outside_of_its_range_is_brought_into_it_by_an_update_and_refused_since(
    trainer, old: Path, now: datetime
) -> None:
    with closing(sqlite3.connect(old)) as sql, sql:
        sql.execute("UPDATE moves SET confidence = 99, seconds = -1")
        sql.execute("UPDATE playthroughs SET verdicts = 'never', fit_right = 9, fit_of = 2, time_factor = -2")
    assert trainer("profile", "--person", "Ana").status == 0
    store = Store(old, now)
    kept = store.playthroughs.one(10)
    assert {(move.confidence, move.seconds) for move in kept.playthrough.moves} == {(None, 0.0)}
    assert (kept.playthrough.verdicts, kept.playthrough.time_factor, kept.finish.of) == ("each", 1.0, 9)
    for row in (
        "UPDATE people SET name = ''",
        "UPDATE playthroughs SET practice = 2",
        "UPDATE playthroughs SET fit_right = 99",
        "UPDATE notes SET kind = 'shout'",
        "UPDATE moves SET confidence = 99",
        "UPDATE moves SET seconds = -1",
    ):
        with pytest.raises(RecordsError, match="unusable"), store.records.writing() as sql:
            sql.execute(row)


@pytest.mark.parametrize("command", [("profile",), ("export", "out.json"), ("play", "first-minutes/collapse")])
def test_a_folder_or_a_link_to_nothing_in_the_place_of_records_is_said_as_what_it_is(
    trainer, tmp_path: Path, command: tuple[str, ...]
) -> None:
    path = tmp_path / "data" / "records.sqlite"
    path.mkdir(parents=True)
    ran = trainer(*command)
    assert (ran.status, "A folder" in ran.err, path.is_dir()) == (3, True, True)
    path.rmdir()
    path.symlink_to(tmp_path / "not there")
    ran = trainer(*command)
    assert (ran.status, "are a link" in ran.err, path.is_symlink()) == (3, True, True)


def test_without_a_copy_what_can_be_saved_is_said_and_comes_back(trainer, tmp_path: Path) -> None:
    assert trainer("play", COLLAPSE_PACK, "--answers", COLLAPSE).status == 0
    data = tmp_path / "data"
    shutil.rmtree(data / "copies")
    shutil.rmtree(data / "cache")
    harmed = bytearray((data / "records.sqlite").read_bytes())
    harmed[68:72] = b"gone"  # whose file it is
    (data / "records.sqlite").write_bytes(harmed)
    ran = trainer("profile")
    assert (ran.status, ran.out) == (3, "")
    assert "`trainer restore` brings back the 12 moves that can still be read" in ran.err
    back = trainer("restore")
    assert (back.status, back.err) == (0, "")
    assert "All 12 moves" in back.out
    assert trainer("profile", "--json").json["fit"] == {"right": 12, "of": 12}
