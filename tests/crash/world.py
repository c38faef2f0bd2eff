"""A machine on which people play: a disk, a clock that is set as somebody likes, two windows; and its next start."""

import random
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from tests.crash.disk import Disk, plant
from tests.crash.medium import Loss, Tree
from tests.crash.python_layer import PythonLayer
from tests.crash.sqlite_layer import SqliteLayer, library
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.play.play_session import PlaySession
from trainer.records.kept import stamp

WINDOWS = 2


class Window:
    """One process: its context, and what is played in it."""

    def __init__(self, world: "World") -> None:
        self._world = world
        self.open_again()

    def open_again(self) -> None:
        """Start anew; what was open before is let go of as it is."""
        world = self._world
        self.context = AppContext(AppPaths(world.data), lambda: world.now, lambda: world.seed)
        self.sessions: list[PlaySession] = []

    def close(self) -> None:
        """As somebody closes a window. Nobody keeps what was in it."""
        self.context.close()
        self.sessions = []


class World:
    """`base` is an empty folder for all of it; `seed` and `now` are what is drawn and what the clock says next."""

    def __init__(self, base: Path, chance: random.Random, tree: Tree) -> None:
        self._base, self.chance = base, chance
        self._boots = 0
        self.now, self._times = datetime(2026, 11, 21, 12, tzinfo=UTC), set[str]()
        self.seed, self.taken = 100, 0
        self._layers = ExitStack()
        self.start(tree)

    @property
    def data(self) -> Path:
        """The data folder."""
        return self.root / "data"

    @property
    def outbox(self) -> Path:
        """Where exports go."""
        return self.root / "out"

    def tick(self, seconds: int = 1) -> None:
        """The clock goes on, or is set; it never says the same twice."""
        then = self.now + timedelta(seconds=seconds)
        self.now = min(max(then, datetime(1980, 1, 1, tzinfo=UTC)), datetime(2100, 1, 1, tzinfo=UTC))
        while stamp(self.now) in self._times:
            self.now += timedelta(seconds=1)
        self._times.add(stamp(self.now))
        self.seed += 1

    def start(self, tree: Tree) -> None:
        """Switch the machine on with that on its disk."""
        self._layers.close()
        self._boots += 1
        self.root = self._base / f"boot-{self._boots}"
        plant(tree, self.root)
        self.disk = Disk(self.root, self.chance)
        python = PythonLayer(self.disk)
        sqlite = sqlite_layer()
        sqlite.slept = python.sleep
        self._layers.enter_context(sqlite.over(self.disk))
        self._layers.enter_context(python.over())
        self.windows = [Window(self) for _ in range(WINDOWS)]

    def crash(self, loss: Loss) -> None:
        """The power goes, and comes back."""
        tree = self.disk.after_a_crash(loss)
        self.stop()
        self.start(tree)

    def stop(self) -> None:
        """Let go of everything this machine holds."""
        self.disk.strike("cut", 0, lambda: None)
        self.disk.off = True
        for each in self.windows:
            each.context.close()
        self._layers.close()
        shutil.rmtree(self.root, ignore_errors=True)


@contextmanager
def a_world(base: Path, chance: random.Random, tree: Tree) -> Iterator[World]:
    """A machine, for a while."""
    world = World(base, chance, tree)
    try:
        yield world
    finally:
        world.stop()


@cache
def sqlite_layer() -> SqliteLayer:
    """The one of this process. Raises RuntimeError where Python's SQLite cannot be got at."""
    found = library()
    if found is None:
        raise RuntimeError("the SQLite of this Python cannot be reached, so it cannot be given another disk")
    return SqliteLayer(found)


def has_sqlite_layer() -> bool:
    """Whether Python's SQLite can be given a disk of the tests' own."""
    return library() is not None
