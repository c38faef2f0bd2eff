"""Records of every earlier version come along, with every row, and stay as they were where they can't."""

import sqlite3
import zlib
from datetime import datetime
from pathlib import Path

import pytest

from tests.made.small import SCENARIO
from trainer.packs.digests import digest_of_scenario
from trainer.play.move import Move
from trainer.play.note import Note
from trainer.play.playthrough import Playthrough
from trainer.records.faults import RecordsError
from trainer.records.kept import Finish, Label
from trainer.records.migrations import APPLICATION_ID, MIGRATIONS, VERSION
from trainer.records.seals import SEALED_SINCE, seal_all
from trainer.records.store import Store

DIGEST = digest_of_scenario("small", SCENARIO.encode())
ROWS: tuple[tuple[int, str], ...] = (
    (1, "INSERT INTO people (id, name) VALUES (3, 'Ana')"),
    (1, "INSERT INTO people (id, name) VALUES (4, 'Bo')"),
    (1, "INSERT INTO contents VALUES (:digest, 'small', 'walk', 'A walk', '1.0.0', 'walk.yaml', :source)"),
    (1, "INSERT INTO playthroughs VALUES (10, 3, :digest, 7, 1.5, '2026-01-01', '2026-01-02', 'woods', 1, 2)"),
    (1, "INSERT INTO playthroughs VALUES (11, 4, :digest, 8, NULL, '2026-01-03', NULL, NULL, NULL, NULL)"),
    (1, "INSERT INTO moves VALUES (10, 1, 'fork', 'left', 4.5, 2, '2026-01-01T09:00:00')"),
    (1, "INSERT INTO moves VALUES (10, 2, 'talk', 'order', 9.0, NULL, '2026-01-02T09:00:00')"),
    (1, "INSERT INTO moves VALUES (11, 1, 'fork', 'timeout', 30.0, NULL, '2026-01-03T09:00:00')"),
    (2, "INSERT INTO playthroughs VALUES (12, 3, :digest, 7, 2.0, '2026-01-04', NULL, NULL, NULL, NULL, 10, 1, 'end')"),
    (2, "INSERT INTO moves (playthrough, number, scene, choice, seconds, at)"
        " VALUES (12, 1, 'fork', 'left', 4.5, '2026-01-01T09:00:00')"),
    (2, "INSERT INTO notes VALUES (10, 0, 'look', 'I was slow.', '2026-01-02')"),
    (2, "INSERT INTO notes VALUES (10, 2, 'differently', 'They sat.', '2026-01-02')"),
    (3, "UPDATE moves SET factors = 'urgency,stakes' WHERE playthrough = 10 AND number = 1"),
    (3, "UPDATE moves SET factors = '' WHERE playthrough = 10 AND number = 2"),
    (4, "UPDATE people SET mark = '00ff' WHERE id = 3"),
    (5, "UPDATE people SET former = 'Anna' || char(10) WHERE id = 3"),
    (5, "UPDATE playthroughs SET timers_since = 1 WHERE id = 10"),
)  # fmt: skip
"""What stands in a file of a version: these rows, each written by the first version that could, before the next."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "records.sqlite"


def old_database(path: Path, version: int, source: bytes = SCENARIO.encode()) -> None:
    """As that version left it, after all versions before it."""
    with sqlite3.connect(path) as sql:
        for number, migrate in enumerate(MIGRATIONS[:version], start=1):
            migrate(sql)
            for since, row in ROWS:
                if since == number:
                    sql.execute(row, {"digest": DIGEST, "source": zlib.compress(source)} if ":" in row else {})
        sql.execute(f"PRAGMA application_id={APPLICATION_ID}")
        sql.execute(f"PRAGMA user_version={version}")
        if version >= SEALED_SINCE:
            seal_all(sql, version)
    sql.close()


@pytest.mark.parametrize("version", range(1, VERSION))
def test_records_of_each_earlier_version_come_along_whole(path: Path, now: datetime, version: int) -> None:
    old_database(path, version)
    store = Store(path, now)
    asked = version >= 3
    first = Playthrough(
        DIGEST, "small/walk", 7, "2026-01-01", "2026-01-02", time_factor=1.5, timers_since=int(version >= 5),
        moves=(
            Move("fork", "left", 4.5, 2, ("urgency", "stakes") if asked else None, "2026-01-01T09:00:00"),
            Move("talk", "order", 9.0, None, () if asked else None, "2026-01-02T09:00:00"),
        ),
    )  # fmt: skip
    waiting = Playthrough(
        DIGEST, "small/walk", 8, "2026-01-03", time_factor=None,
        moves=(Move("fork", "timeout", 30.0, at="2026-01-03T09:00:00"),),
    )  # fmt: skip
    assert store.playthroughs.of("Ana")[0] == (10, first, Finish("woods", 1, 2))
    assert store.playthroughs.of("Bo") == [(11, waiting, None)]
    assert store.people.identities()["Ana"].names == ({"Ana", "Anna"} if version >= 5 else {"Ana"})
    assert store.people.mark("Ana", 1).endswith("00ff") == (version >= 4)
    store.records.close()


@pytest.mark.parametrize("version", range(SEALED_SINCE, VERSION))
def test_what_a_later_version_has_room_for_leaves_the_links_of_moves_as_they_were(
    path: Path, now: datetime, version: int
) -> None:
    old_database(path, version)
    with sqlite3.connect(path) as sql:
        before = sql.execute("SELECT link FROM moves ORDER BY playthrough, number").fetchall()
    sql.close()
    store = Store(path, now)
    with store.records.reading() as sql:
        assert sql.execute("SELECT link FROM moves ORDER BY playthrough, number").fetchall() == before
        assert sql.execute("SELECT count(*) FROM moves WHERE own IS NOT NULL").fetchone() == (0,)
    store.records.close()


@pytest.mark.parametrize("version", range(2, VERSION))
def test_practice_and_notes_of_each_earlier_version_come_along(path: Path, now: datetime, version: int) -> None:
    old_database(path, version)
    store = Store(path, now)
    practice = store.playthroughs.one(12).playthrough
    assert (practice.practice, practice.verdicts, practice.given, len(practice.moves)) == (True, "end", 1, 1)
    said = [Note(0, "review", "I was slow."), Note(2, "differently", "They sat.")]
    assert store.notes.of(10) == said, "the own look is called the self review now"
    store.notes.keep(10, Note(0, "intention", "If I wait, then I say so."), now)
    assert store.notes.last_intention("Ana").title == "A walk"
    store.records.close()


@pytest.mark.parametrize("version", range(1, VERSION))
def test_what_was_played_is_a_bundle_of_one_file_by_the_digest_it_had(path: Path, now: datetime, version: int) -> None:
    old_database(path, version)
    store = Store(path, now)
    bundle = store.bundles.bundle(DIGEST)
    assert (bundle.texts, bundle.scenario("small/walk").file) == ({"walk.yaml": SCENARIO.encode()}, "walk.yaml")
    assert store.bundles.label(DIGEST, "small/walk") == Label("A walk", "1.0.0")
    assert [each.id for each in store.playthroughs.ended_like(10, 9)] == [10]
    assert store.playthroughs.begun_before(10) == 0
    store.people.erase("Ana")
    assert store.bundles.bundle(DIGEST) == bundle, "Bo has played it too"
    store.people.erase("Bo")
    with pytest.raises(RecordsError, match="content not kept"):
        store.bundles.bundle(DIGEST)
    store.records.close()


def test_a_content_that_was_damaged_before_comes_along_and_is_said_when_it_is_read(path: Path, now: datetime) -> None:
    old_database(path, 5, source=b"something else")
    with sqlite3.connect(path) as sql:
        sql.execute("INSERT INTO contents VALUES ('d2', 'p', 's', 'T', '1.0.0', 's.yaml', x'00')")
    sql.close()
    store = Store(path, now)
    assert len(store.playthroughs.of("Ana")) == 2
    for digest in (DIGEST, "d2"):
        with pytest.raises(RecordsError, match="content damaged"):
            store.bundles.bundle(digest)


@pytest.mark.parametrize("version", [5, 6])
def test_what_no_version_writes_is_brought_into_its_range_and_stops_no_update(
    path: Path, now: datetime, version: int
) -> None:
    old_database(path, version)
    with sqlite3.connect(path) as sql:
        sql.execute("UPDATE playthroughs SET fit_of = NULL WHERE id = 10")
        sql.execute("INSERT INTO notes (playthrough, kind, number, text, at) VALUES (10, 'odd', 0, 'I was late.', '')")
        sql.execute("INSERT INTO notes (playthrough, kind, number, text, at) VALUES (10, 'review', -1, 'Or not.', '')")
    sql.close()
    store = Store(path, now)
    assert [each.id for each in store.playthroughs.of("Ana")] == [10, 12], "they are there, one without its half count"
    assert [note.text for note in store.notes.of(10)] == ["I was slow.", "They sat."], "what was there stays"
    store.records.close()


def test_names_of_before_are_kept_whether_version_4_had_room_for_them_or_not(path: Path, now: datetime) -> None:
    old_database(path, 4)
    store = Store(path, now)
    store.people.rename("Bo", "Berta")
    assert store.people.identities()["Berta"].names == {"Bo", "Berta"}
    store.records.close()
    path.unlink()
    old_database(path, 4)
    with sqlite3.connect(path) as connection:  # as it was for a day
        connection.execute("ALTER TABLE people ADD COLUMN former TEXT NOT NULL DEFAULT ''")
        connection.execute("UPDATE people SET former = 'Bert' || char(10)")
    connection.close()
    assert Store(path, now).people.identities()["Bo"].names == {"Bo", "Bert"}


def test_what_was_practised_for_a_decision_in_an_earlier_version_has_reached_no_ending(
    path: Path, now: datetime
) -> None:
    old_database(path, 4)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE playthroughs SET practice = 1, given = 0")
    connection.close()
    assert Store(path, now).playthroughs.ended_like(10, 9) == []


def test_records_of_the_first_version_come_along_and_are_kept_as_they_were_too(path: Path, now: datetime) -> None:
    old_database(path, 1)
    store = Store(path, now)
    store.notes.keep(10, Note(0, "intention", "If x, then y."), now)
    store.records.close()
    (copy,) = (path.parent / "copies").glob("before-update-*")
    with sqlite3.connect(copy) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM moves").fetchone() == (3,)
    connection.close()


def test_bringing_records_along_is_done_whole_or_not_at_all(path: Path, now: datetime) -> None:
    old_database(path, 1)
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE notes (in_the_way TEXT)")  # the second step of the update must fail
    connection.close()
    with pytest.raises(RecordsError):
        Store(path, now)
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        columns = [row[1] for row in connection.execute("PRAGMA table_info(playthroughs)")]
    connection.close()
    assert "practice" not in columns


def test_a_new_database_has_every_version_at_once(path: Path, now: datetime) -> None:
    Store(path, now).records.close()
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
    connection.close()
