"""Checking packs: what keeps them from being read, and what makes them bad trainers."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from trainer.actions.app_paths import AppPaths, shipped_packs
from trainer.actions.catalog.kept_checks import keep_check
from trainer.actions.catalog.pack_details import KeptCheck
from trainer.checks.bots.contest import scored_decisions
from trainer.checks.check_pack import Checked, Checking, Stopped, Tick
from trainer.checks.readiness import readiness_of
from trainer.checks.rehearsal.played_through import PlayedThrough, played_through
from trainer.checks.rehearsal.rehearsal import BUDGET
from trainer.checks.time_left import ENDLESS, TimeLeft
from trainer.packs.cache import PackCache
from trainer.packs.load import Loaded, load_pack
from trainer.packs.model import Pack
from trainer.packs.problems import Problem

SECONDS = 20.0
"""Time for a check if nobody says otherwise."""

IN_THE_WINDOW = 250_000
"""States that are played for a check beside the window, where memory is somebody else's too."""


class PackCheck(NamedTuple):
    """One pack. `file` of a problem is a path that can be opened and a key of `sources`.

    `pack` and `checked` are None where errors keep the pack from being played, or nothing was done yet.
    """

    path: Path
    problems: tuple[Problem, ...]
    pack: Pack | None
    checked: Checked | None
    sources: Mapping[str, bytes]


class CheckReport(NamedTuple):
    """Every pack that was looked at, and those that were left when the work was stopped or time was up."""

    checks: tuple[PackCheck, ...]
    left: tuple[Path, ...]
    stopped: bool

    @property
    def whole(self) -> bool:
        """Whether all was done."""
        return not (self.left or self.stopped or self.late)

    @property
    def late(self) -> list[PackCheck]:
        """Those for which time was up before all was done."""
        return [check for check in self.checks if check.checked is not None and check.checked.late]

    @property
    def problems(self) -> list[Problem]:
        """Those of all packs."""
        return [each for check in self.checks for each in check.problems]


def check(
    app_paths: AppPaths,
    paths: Iterable[Path],
    tick: Tick = lambda played, count: None,
    time: TimeLeft = ENDLESS,
) -> CheckReport:
    """Check every pack. Ctrl-C, or `Stopped` from `tick`, leaves what was found until then.

    Each pack gets the same share of the time, and what one leaves over goes to those after it; what is left at the end,
    to those that were not done.
    """
    left = list(paths)
    done: list[PackCheck] = []
    late: dict[int, _UnderWay] = {}
    stopped = False
    try:
        others = shipped_to_learn_from(app_paths)
        while left and not stopped and not time.up():
            share = time.share(1 / len(left))
            under_way = _UnderWay(left[0], load_pack(left[0], is_late=share.up), others, tick, BUDGET)
            done.append(under_way.go_on(share))
            del left[0]
            checked = done[-1].checked
            stopped = checked is not None and checked.stopped
            if checked is not None and checked.late:
                late[len(done) - 1] = under_way
        while late and not stopped and not time.up():
            share = time.share(1 / len(late))
            place = next(iter(late))
            done[place] = late.pop(place).go_on(share)
            checked = done[place].checked
            stopped = checked is not None and checked.stopped
    except (Stopped, KeyboardInterrupt):
        stopped = True
    return CheckReport(tuple(done), tuple(left), stopped)


def checked_pack(
    path: Path, loaded: Loaded, others: Iterable[Pack], tick: Tick, budget: int = BUDGET, time: TimeLeft = ENDLESS
) -> PackCheck:
    """Check a pack that was read from `path`; `others` are packs that the word model may learn from."""
    return _UnderWay(path, loaded, others, tick, budget).go_on(time)


class _UnderWay:
    """The check of a pack that was read from `path`."""

    def __init__(self, path: Path, loaded: Loaded, others: Iterable[Pack], tick: Tick, budget: int) -> None:
        self._path, self._loaded = path, loaded
        self._files = loaded.contents.files if loaded.contents else {}
        self._checking = Checking(loaded.pack, self._files, others, tick, budget) if loaded.pack is not None else None

    def go_on(self, time: TimeLeft) -> PackCheck:
        """What is known of it once that time is up, or everything is done."""
        path, loaded = self._path, self._loaded
        checked = self._checking.go_on(time) if self._checking is not None else None
        problems = placed_problems(path, loaded, [*loaded.problems, *(checked.problems if checked else ())])
        sources = {
            _open_path(path, name): data for name, data in self._files.items() if name.endswith((".yaml", ".yml"))
        }
        return PackCheck(path, problems, loaded.pack, checked, sources)


def shipped_to_learn_from(app_paths: AppPaths) -> list[Pack]:
    """The packs that ship with the program; the word model learns from them."""
    cache = PackCache(app_paths.cache / "packs")
    return [pack for path in shipped_packs() if (pack := load_pack(path, cache).pack) is not None]


def _open_path(path: Path, file: str) -> str:
    return str(path / file) if file != path.name else str(path)


def check_at_hand(app_paths: AppPaths, path: Path, tick: Tick, time: TimeLeft = ENDLESS) -> KeptCheck:
    """Check the pack at `path` and keep what was said, also where time was up before all was proved.

    Raises `Stopped` if the work was stopped, and keeps nothing.
    """
    loaded = load_pack(path, is_late=time.up)
    done = checked_pack(path, loaded, shipped_to_learn_from(app_paths), tick, IN_THE_WINDOW, time)
    if done.checked is not None and done.checked.stopped:
        raise Stopped
    scored = scored_decisions(done.pack) if done.pack else 0
    played: tuple[PlayedThrough, ...] = ()
    if done.pack is not None and done.checked is not None:
        found = done.checked.rehearsals
        played = tuple(played_through(each, found[each.id]) for each in done.pack.stories if each.id in found)
    proved = done.checked is None or done.checked.proved
    said = readiness_of(done.problems, playable=done.pack is not None, scored=scored, proved=proved)
    check = KeptCheck(said, done.problems, played, done.checked.contest if done.checked else None)
    return keep_check(app_paths, loaded.contents.digest, check) if loaded.contents else check


def placed_problems(path: Path, loaded: Loaded, found: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems with paths that can be opened; those of a pack.yaml that is not there stand at the one file."""
    lone = loaded.contents is not None and loaded.contents.lone
    placed = (msgspec.structs.replace(each, file=str(path) if lone else _open_path(path, each.file)) for each in found)
    return tuple(sorted(placed))
