"""The first start of all, and starts on a disk that fails for a moment."""

import random
from contextlib import suppress
from pathlib import Path

import pytest

from tests.crash.disk import PowerCut
from tests.crash.medium import LOSSES, Loss
from tests.crash.state import kept_by
from tests.crash.world import Window, World, a_world, has_sqlite_layer
from tests.records.made import BUNDLE, PLAYTHROUGH, moved
from trainer.actions.failure import Failure
from trainer.actions.people.people import become
from trainer.actions.recovery import is_offered

pytestmark = pytest.mark.skipif(not has_sqlite_layer(), reason="this Python's SQLite cannot be given another disk")


def play(world: World) -> None:
    """Two moves, each on disk when it is acknowledged."""
    kept = world.windows[0].context.store.playthroughs
    record = kept.begin("me", BUNDLE, PLAYTHROUGH)
    for number in (1, 2):
        kept.add_move(record, moved(number, f"s{number}"))


@pytest.mark.parametrize("loss", LOSSES)
def test_the_first_move_of_all_is_kept_though_its_folder_is_as_new_as_it(tmp_path: Path, loss: Loss) -> None:
    with a_world(tmp_path / "world", random.Random(1), {"out": {}}) as world:
        play(world)
        before = kept_by(world.windows[0].context)
        assert before.moves == 2
        world.crash(loss)
        assert kept_by(world.windows[0].context) == before


@pytest.mark.parametrize("loss", LOSSES)
def test_the_first_name_of_all_is_kept_too(tmp_path: Path, loss: Loss) -> None:
    with a_world(tmp_path / "world", random.Random(1), {"out": {}}) as world:
        become(world.windows[0].context, "Ana")
        world.crash(loss)
        assert (kept_by(world.windows[0].context).people, world.windows[0].context.person) == ({"Ana"}, "Ana")


def test_damage_is_said_or_its_copy_offered_wherever_the_power_goes_while_it_is_put_aside(tmp_path: Path) -> None:
    with a_world(tmp_path / "first", random.Random(1), {"data": {}, "out": {}}) as world:
        play(world)
        world.windows[0].context.store.records.keep_copy()
        world.windows[0].close()
        records = world.data / "records.sqlite"
        records.write_bytes(b"damage" * 50 + records.read_bytes()[300:])
        damaged = world.disk.after_a_crash("killed")
    call, off = 0, True
    while off:
        call += 1
        with a_world(tmp_path / str(call), random.Random(call), damaged) as world:
            world.disk.strike("cut", call, lambda: None)
            with suppress(Failure, PowerCut):
                kept_by(world.windows[0].context)
            if off := world.disk.off:
                world.crash(LOSSES[call % len(LOSSES)])
            world.disk.strike("", 0, lambda: None)
            context = world.windows[0].context
            said = False
            try:
                kept_by(context)
            except Failure as failure:
                said = failure.restorable
            assert said or is_offered(context), f"call {call}"


def test_a_disk_that_fails_for_a_moment_is_no_damage(tmp_path: Path) -> None:
    with a_world(tmp_path / "world", random.Random(1), {"data": {}, "out": {}}) as world:
        play(world)
        before = kept_by(world.windows[0].context)
        world.crash("killed")
        kept_by(world.windows[0].context)
        for call in range(1, world.disk.calls + 1):
            window = Window(world)
            world.disk.strike("eio", call, lambda: None)
            with suppress(Failure):
                kept_by(window.context)
            world.disk.strike("", 0, lambda: None)
            window.close()
            assert kept_by(Window(world).context) == before, f"after call {call} failed once"
