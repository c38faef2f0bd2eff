"""Packs are kept as they were played: each once, whole, and none that nobody played any more."""

import sqlite3
from datetime import datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.made.picture import png
from tests.made.small import PACK, SCENARIO
from tests.records.made import BUNDLE, PLAYTHROUGH
from trainer.packs.bundle import Bundle, bundle_of
from trainer.packs.contents import Contents
from trainer.packs.load import load_contents
from trainer.records.faults import DamagedError, RecordsError
from trainer.records.store import Store


def bundle_with(**files: bytes) -> Bundle:
    """The small pack with more files beside it."""
    more = {name.replace("__", "."): data for name, data in files.items()}
    contents = Contents("small", {"pack.yaml": PACK.encode(), "walk.yaml": SCENARIO.encode(), **more})
    loaded = load_contents(contents)
    assert loaded.pack is not None
    return bundle_of(loaded.pack, contents)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "records.sqlite"


def count(path: Path, table: str) -> int:
    with sqlite3.connect(path) as sql:
        (found,) = sql.execute(f"SELECT count(*) FROM {table}").fetchone()
    sql.close()
    return int(found)


def test_a_bundle_comes_back_as_it_was_without_the_bytes_of_its_pictures(path: Path, now: datetime) -> None:
    store, bundle = Store(path, now), bundle_with(hall__png=png(900, 900), de__po=b"# nothing yet")
    store.playthroughs.begin("me", bundle, replace(PLAYTHROUGH, content=bundle.digest))
    assert store.bundles.bundle(bundle.digest) == bundle
    assert "hall.png" in bundle.digests
    assert store.bundles.versions() == {bundle.digest: "1.0.0"}
    store.records.close()
    assert count(path, "files") == 3


def test_what_two_bundles_have_in_common_is_kept_once(path: Path, now: datetime) -> None:
    store = Store(path, now)
    for bundle in (BUNDLE, bundle_with(de__po=b"# 1"), bundle_with(de__po=b"# 2"), BUNDLE):
        store.playthroughs.begin("me", bundle, PLAYTHROUGH)
    store.records.close()
    assert (count(path, "bundles"), count(path, "files")) == (3, 4)


def test_what_one_person_alone_has_played_goes_with_them_and_the_rest_stays(path: Path, now: datetime) -> None:
    store, other = Store(path, now), bundle_with(de__po=b"# only Bo has this")
    for name, bundle in (("Ana", BUNDLE), ("Bo", other)):
        store.people.add(name)
        store.playthroughs.begin(name, bundle, replace(PLAYTHROUGH, content=bundle.digest))
    store.people.erase("Bo")
    assert store.bundles.bundle(BUNDLE.digest) == BUNDLE
    with pytest.raises(RecordsError, match="content not kept"):
        store.bundles.bundle(other.digest)
    store.records.close()
    assert b"de.po" not in path.read_bytes()


def test_a_pack_goes_with_the_last_playthrough_of_it_that_is_discarded(path: Path, now: datetime) -> None:
    store = Store(path, now)
    begun = [store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH) for _ in range(2)]
    store.playthroughs.discard(begun[0])
    assert store.bundles.bundle(BUNDLE.digest) == BUNDLE, "the other one is still played"
    store.playthroughs.discard(begun[1])
    with pytest.raises(RecordsError, match="content not kept"):
        store.bundles.bundle(BUNDLE.digest)
    store.records.close()
    assert [count(path, table) for table in ("bundles", "scenarios", "bundle_files", "files")] == [0, 0, 0, 0]


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE files SET bytes = x'00'", "UPDATE bundle_files SET name = 'other.yaml' WHERE name = 'walk.yaml'",
        "DELETE FROM bundle_files WHERE name = 'pack.yaml'",
        "DELETE FROM files", "DELETE FROM files WHERE digest = (SELECT min(digest) FROM files)",
        "UPDATE bundle_files SET digest = 'x'",
        "UPDATE files SET bytes = (SELECT bytes FROM files ORDER BY digest LIMIT 1)",
    ],
)  # fmt: skip
def test_a_pack_that_is_not_as_it_was_kept_is_said(path: Path, now: datetime, damage: str) -> None:
    store = Store(path, now)
    store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
    with sqlite3.connect(path) as sql:
        sql.execute(damage)
    sql.close()
    with pytest.raises(DamagedError):
        store.bundles.bundle(BUNDLE.digest)
