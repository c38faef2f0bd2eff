"""Whatever goes wrong while a copy is made, what stands among the copies proves itself, and those from before stay."""

import random
from contextlib import suppress
from pathlib import Path

import pytest

from tests.crash.disk import Fault, PowerCut
from tests.crash.medium import LOSSES, Tree
from tests.crash.world import a_world, has_sqlite_layer
from tests.records.made import BUNDLE, PLAYTHROUGH, moved
from trainer.actions.failure import Failure, records_as_failures
from trainer.records.contents import is_proved, moves_in
from trainer.records.copies import best_copy

pytestmark = pytest.mark.skipif(not has_sqlite_layer(), reason="this Python's SQLite cannot be given another disk")


@pytest.fixture
def played(tmp_path: Path) -> Tree:
    """Two copies, and records in which one more move was made."""
    with a_world(tmp_path / "first", random.Random(1), {"data": {}, "out": {}}) as world:
        store = world.windows[0].context.store
        record = store.playthroughs.begin("me", BUNDLE, PLAYTHROUGH)
        for number in (1, 2, 3):
            store.playthroughs.add_move(record, moved(number, f"s{number}"))
            if number < 3:
                store.records.keep_copy()
        return world.disk.after_a_crash("killed")


@pytest.mark.parametrize("fault", ["cut", "eio", "full"])
def test_no_copy_is_half_of_one_and_none_is_lost(played: Tree, tmp_path: Path, fault: Fault) -> None:
    call, struck = 0, True
    while struck:
        call += 1
        with a_world(tmp_path / str(call), random.Random(call), played) as world:
            store = world.windows[0].context.store
            world.disk.strike(fault, call, lambda: None)
            with suppress(Failure, PowerCut), records_as_failures():
                store.records.keep_copy()
            struck = bool(world.disk.struck)
            world.disk.strike("", 0, lambda: None)
            if world.disk.off:
                world.crash(LOSSES[call % len(LOSSES)])
            copies = sorted((world.data / "copies").glob("[!.]*"))
            assert all(map(is_proved, copies)), f"call {call}: {copies}"
            assert [moves_in(copy) for copy in copies] in ([1, 2], [1, 2, 3]), f"call {call}"
    assert len(copies) == 3


def test_a_disk_that_fails_for_a_moment_brings_no_lesser_copy_back(played: Tree, tmp_path: Path) -> None:
    call, struck = 0, True
    while struck:
        call += 1
        with a_world(tmp_path / str(call), random.Random(call), played) as world:
            records = world.data / "records.sqlite"
            world.disk.strike("eio", call, lambda: None)
            copy = best_copy(records)
            struck = bool(world.disk.struck)
            assert copy is not None, f"call {call}"
            assert copy.moves == 2, f"call {call}"
