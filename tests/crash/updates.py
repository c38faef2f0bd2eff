"""Records of an earlier version, brought up while something goes wrong at every call."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.crash.checks import BrokenError, check_sentence
from tests.crash.disk import Fault, PowerCut
from tests.crash.medium import LOSSES, Loss, Tree
from tests.crash.state import State, kept_by
from tests.crash.world import Window, World, a_world
from tests.records.test_migrations import old_database
from trainer.actions.failure import Failure

NAME = "records.sqlite"


class Interruption(NamedTuple):
    """What goes wrong at which call of the update, and what is lost if it is the power."""

    version: int
    at: int
    fault: Fault
    loss: Loss


class Update(NamedTuple):
    """An update that nothing went wrong in: the file before, rows before and after, what is kept, and its calls."""

    file: bytes
    before: str
    after: str
    state: State
    calls: int


def interruptions(version: int) -> Iterator[Interruption]:
    """Everything that can go wrong in an update, once each."""
    for at in range(1, undisturbed(version).calls + 1):
        for loss in LOSSES:
            yield Interruption(version, at, "cut", loss)
        for fault in ("eio", "full", "readonly"):
            yield Interruption(version, at, fault, "bare")


@cache
def undisturbed(version: int) -> Update:
    """The update of that version."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        old = folder / "old.sqlite"
        old_database(old, version)
        file = old.read_bytes()
        with a_world(folder / "world", random.Random(version), _tree(file)) as world:
            window = Window(world)
            state = kept_by(window.context)
            calls = world.disk.calls
            window.close()
            after = _rows(world, folder)
        return Update(file, _rows_of(old), after, state, calls)


def interrupt(each: Interruption, folder: Path) -> None:
    """Bring records up, with that going wrong. Raises BrokenError where the file is neither the old nor the new."""
    update = undisturbed(each.version)
    with a_world(folder / "world", random.Random(repr(each)), _tree(update.file)) as world:
        world.disk.strike(each.fault, each.at, lambda: None)
        window = Window(world)
        with suppress(PowerCut):
            _start(window)
        world.disk.strike("", 0, lambda: None)
        if world.disk.off:
            world.crash(each.loss)
        else:
            window.close()
        rows = _rows(world, folder)
        if rows not in (update.before, update.after):
            raise BrokenError(f"{each}: the file is neither the old one nor the new one")
        try:
            state = kept_by(Window(world).context)
        except Failure as failure:
            raise BrokenError(f"{each}: the next start says {failure}") from None
        if state != update.state:
            raise BrokenError(f"{each}: the next start finds {state}, not {update.state}")


def _start(window: Window) -> None:
    try:
        kept_by(window.context)
    except Failure as failure:
        check_sentence(failure)


def _tree(file: bytes) -> Tree:
    return {"data": {NAME: file}, "out": {}}


def _rows(world: World, folder: Path) -> str:
    """All rows of the records, looked at elsewhere as any SQLite would."""
    copy = folder / "seen.sqlite"
    for end in ("", "-journal"):
        Path(f"{copy}{end}").unlink(missing_ok=True)
        beside = world.data / f"{NAME}{end}"
        if beside.exists():
            Path(f"{copy}{end}").write_bytes(beside.read_bytes())
    return _rows_of(copy)


def _rows_of(path: Path) -> str:
    with closing(sqlite3.connect(path)) as sql:
        (version,) = sql.execute("PRAGMA user_version").fetchone()
        return "\n".join((f"version {version}", *sql.iterdump()))
