"""Records in which every table is filled, one byte of them changed or the end cut off, and what the program says then.

Either the same answer as before, or that the records are damaged; then the copy is offered, and brings all of it back.
"""

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from tests.crash.baseline import baseline
from tests.crash.checks import BrokenError
from tests.crash.disk import plant
from tests.crash.state import kept_by
from tests.made.playing import decide
from tests.records.results import all_of
from trainer.actions.app_context import AppContext
from trainer.actions.app_paths import AppPaths
from trainer.actions.cohort.result_files import progress_of_files
from trainer.actions.failure import Failure
from trainer.actions.learning.history import profile
from trainer.actions.learning.practice import practice_today
from trainer.actions.learning.reflection import go_on_from, keep_note, last_intention
from trainer.actions.people.own_records import export_records
from trainer.actions.people.people import become, rename
from trainer.actions.play.home import home_of
from trainer.actions.play.playthroughs import start
from trainer.actions.recovery import is_offered, restore
from trainer.play.note import Note
from trainer.records.result_file import open_results

PAGE = 512
"""Bytes of a page: the smallest there are, so that few rows need trees of several levels and pages that go on."""
HEADER = 100
"""Bytes at the beginning of the file; every value of each is tried, and of those at the beginning of a page."""
TREES = {2: 12, 5: 12, 10: 8, 13: 8}
"""Bytes of the head of a page, by its kind."""


class Change(NamedTuple):
    """One byte that is changed by `flip`, or all from there on cut off (None)."""

    at: int
    flip: int | None

    def of(self, data: bytes) -> bytes:
        """The file with it."""
        if self.flip is None:
            return data[: self.at]
        return data[: self.at] + bytes([data[self.at] ^ self.flip]) + data[self.at + 1 :]


class Subject:
    """A data folder whose records have a copy; and what each action answers while nothing is wrong."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "world"
        plant(baseline(), self.folder)
        self._ticks = 0
        context = self.context()
        _fill(context)
        _export(context)  # from now on there is a key to sign with
        progress_of_files(context, [self._of_a_stranger()])
        context.store.records.keep_copy()
        context.close()
        self.records = AppPaths(self.folder / "data").records
        self.data = self.records.read_bytes()
        self.good = kept_by(self.context())
        shutil.copytree(self.folder / "data", folder / "whole")
        self._whole = folder / "whole"
        self.answers = {action: action(self.context()) for action in ACTIONS}

    def _of_a_stranger(self) -> Path:
        """A result file of somebody on another laptop, whose key is kept once it was seen."""
        plant(baseline(), self.folder / "stranger")
        context = AppContext(AppPaths(self.folder / "stranger" / "data"), self._now, lambda: 8)
        decide(context, start(context, "small/walk"), "ask")
        _export(context)
        context.close()
        return self.folder / "stranger" / "out" / "mine.json"

    def context(self) -> AppContext:
        """A start of the program; the clock goes on."""
        return AppContext(AppPaths(self.folder / "data"), self._now, lambda: 7)

    def _now(self) -> datetime:
        self._ticks += 1
        return datetime(2026, 11, 21, 12) + timedelta(seconds=self._ticks % 36_000)

    def meets(self, change: Change, first: int) -> str:
        """What comes of a change: "same", or "damage". `first` is the action that is done first. Raises BrokenError."""
        self._make_whole(change)
        turned = [*ACTIONS[first % len(ACTIONS) :], *ACTIONS[: first % len(ACTIONS)]]
        for action in turned:
            context = self.context()
            try:
                answer = action(context)
            except Failure as failure:
                return self._said(change, action, failure, context)
            except Exception as error:
                raise BrokenError(f"{change}: {action.__name__} meets {error!r}") from error
            finally:
                context.close()
            if answer != self.answers[action]:
                raise BrokenError(f"{change}: {action.__name__} says {answer!r}, not {self.answers[action]!r}")
        return "same"

    def _said(self, change: Change, action: "Action", failure: Failure, context: AppContext) -> str:
        if not failure.damaged or not failure.restorable:
            raise BrokenError(f"{change}: {action.__name__} says {str(failure)!r}, and offers no copy")
        if not is_offered(context):
            raise BrokenError(f"{change}: {action.__name__} says {str(failure)!r}, and Home offers no copy")
        try:
            restore(context)
            kept = kept_by(context)
        except Failure as other:
            raise BrokenError(f"{change}: after {action.__name__} restore says {str(other)!r}") from None
        if kept != self.good:
            raise BrokenError(f"{change}: after {action.__name__} and restore there is {kept}")
        return "damage"

    def _make_whole(self, change: Change) -> None:
        """Nothing else is as the change before it left it, and nothing that was read before hides what is there now."""
        for old in self.records.parent.iterdir():
            if old.is_file():
                old.unlink()
        for made in ("copies", "cache/played"):
            shutil.rmtree(self.records.parent / made, ignore_errors=True)
        (self.records.parent / "cache" / "standings.json").unlink(missing_ok=True)
        shutil.copytree(self._whole / "copies", self.records.parent / "copies")
        shutil.copyfile(self._whole / "settings.json", self.records.parent / "settings.json")
        self.records.write_bytes(change.of(self.data))


def _open_window(context: AppContext) -> object:
    home = home_of(context)
    return home, last_intention(context), len(practice_today(context).planned)


def _look_at_progress(context: AppContext) -> object:
    return repr(profile(context))


def _export(context: AppContext) -> object:
    to = context.app_paths.data.parent / "out" / "mine.json"
    to.unlink(missing_ok=True)
    export_records(context, to)
    file = open_results(to)
    return file.saved, all_of(file)


def _bring_back(context: AppContext) -> object:
    restore(context)
    return kept_by(context)


Action = Callable[[AppContext], object]
ACTIONS: tuple[Action, ...] = (_open_window, _look_at_progress, _export, _bring_back)


def _fill(context: AppContext) -> None:
    """Rows in every table, trees of several levels, and pages that nothing stands in."""
    context.app_paths.data.mkdir(exist_ok=True)
    with closing(sqlite3.connect(context.app_paths.records, isolation_level=None)) as sql:
        sql.execute(f"PRAGMA page_size={PAGE}")
        sql.execute("VACUUM")
    become(context, "Bo")
    decide(context, start(context, "small/walk"), "ask", 2.5, 2)
    become(context, "Anna")
    rename(context, "Ana")
    session = start(context, "small/walk")
    for answer in ("left", "listen"):
        session = decide(context, session, answer, 4.5, 3)
    for number, kind in ((0, "review"), (1, "differently"), (0, "intention")):
        keep_note(context, session, Note(number, kind, f"If {kind} rings, then I listen. " * 9))
    decide(context, go_on_from(context, session, 2), "order")
    decide(context, start(context, "small/walk", 2.0), "timeout", 30.0)
    for _ in range(9):
        decide(context, start(context, "small/walk"), "left", 1.0)
    context.store.people.mark("Ana", 255)
    keep_note(context, session, Note(2, "differently", "Nobody sat. " * 80))
    keep_note(context, session, Note(2, "differently", ""))


def changes(data: bytes) -> Iterator[Change]:
    """Every change that is tried: 255 of each byte of a head, three of every other, and every length."""
    for at in range(len(data)):
        if _is_head(data, at):
            yield from (Change(at, flip) for flip in range(1, 256))
        else:
            yield from (Change(at, flip) for flip in (1, 0x80, 0xFF))
    yield from (Change(length, None) for length in range(len(data)))


def sample(data: bytes, chance: random.Random, of_a_page: int) -> Iterator[Change]:
    """So many bytes of the head and so many of the rest of each page, and a few lengths."""
    for page in range(0, len(data), PAGE):
        head = [at for at in range(page, page + PAGE) if _is_head(data, at)]
        rest = [at for at in range(page, page + PAGE) if not _is_head(data, at) and data[at]]
        for places in (head, rest):
            for at in chance.sample(places, min(of_a_page, len(places))):
                yield Change(at, chance.choice((1, 0x80, 0xFF, chance.randint(1, 255))))
        yield Change(page, None)


def _is_head(data: bytes, at: int) -> bool:
    if at < HEADER:
        return True
    start = HEADER if at < PAGE else at - at % PAGE
    return at - start < TREES.get(data[start], 8)


def tables(path: Path) -> Sequence[tuple[str, int]]:
    """How many rows stand in each table."""
    with closing(sqlite3.connect(path)) as sql:
        names = [name for (name,) in sql.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        return [(name, *sql.execute(f"SELECT count(*) FROM {name}").fetchone()) for name in names]
