"""Two windows on one folder: one does something between any two calls of the other, and nothing of either is lost."""

import random
from contextlib import suppress
from pathlib import Path

import pytest

from tests.crash.medium import Tree
from tests.crash.state import kept_by
from tests.crash.test_starts import play
from tests.crash.world import a_world, has_sqlite_layer
from trainer.actions.failure import Failure
from trainer.actions.people.people import become

pytestmark = pytest.mark.skipif(not has_sqlite_layer(), reason="this Python's SQLite cannot be given another disk")


@pytest.fixture(params=["a new folder", "records that are gone, and a copy", "records"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Tree:
    with a_world(tmp_path / "first", random.Random(1), {"data": {}, "out": {}}) as world:
        if request.param != "a new folder":
            play(world)
            world.windows[0].context.store.records.keep_copy()
            world.windows[0].close()
        if request.param == "records that are gone, and a copy":
            (world.data / "records.sqlite").unlink()
        return world.disk.after_a_crash("killed")


def test_who_comes_in_two_windows_at_once_is_kept_as_far_as_it_was_said(folder: Tree, tmp_path: Path) -> None:
    call, struck = 0, True
    while struck:
        call += 1
        with a_world(tmp_path / str(call), random.Random(call), folder) as world:
            came: set[str] = set()

            def comes(window: int, name: str, came: set[str] = came, world: object = world) -> None:
                with suppress(Failure):
                    become(world.windows[window].context, name)
                    came.add(name)

            world.disk.strike("window", call, lambda comes=comes: comes(1, "Bo"))
            comes(0, "Ana")
            struck = bool(world.disk.struck)
            world.disk.strike("", 0, lambda: None)
            world.crash("killed")
            kept = kept_by(world.windows[0].context).people
            assert came <= kept <= {"me", "Ana", "Bo"}, f"call {call}: {came} came"
