"""A history from a seed: deeds, what goes wrong at which call, and after each of them what must be there."""

import os
import random
import tempfile
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from tests.crash.asked import Asked, Deed
from tests.crash.baseline import baseline
from tests.crash.checks import (
    BrokenError,
    check_copies,
    check_erased,
    check_export_of,
    check_exports,
    check_sentence,
    check_state,
    check_written_over,
)
from tests.crash.deeds import DEEDS
from tests.crash.disk import PowerCut
from tests.crash.medium import LOSSES, Tree
from tests.crash.state import Change, State, kept_by, kept_in_copy, with_saved
from tests.crash.steps import Figures, History, Step
from tests.crash.updates import NAME, Update, undisturbed
from tests.crash.ways import ways_of, ways_with
from tests.crash.world import Window, World, a_world
from trainer.actions.failure import Failure
from trainer.actions.recovery import is_offered
from trainer.records.migrations import VERSION
from trainer.records.settings import load_settings

MEANWHILE = ("choose", "say", "paint", "look", "export", "begin")
"""What another window may do in the middle of a deed."""


def run(history: History) -> Figures:
    """Live through a history. Raises BrokenError, with what was done until then, where it is not as it must be."""
    with (
        tempfile.TemporaryDirectory(prefix="right-call-crash-", dir=memory()) as folder,
        a_world(Path(folder) / "disk", random.Random(history.seed), _at_first(history)) as world,
    ):
        life = Life(world, Path(folder) / "scratch", _kept_at_first(history))
        try:
            for step in (*history.steps, Step("close", 0, 0, 0, "cut", 999)):
                life.do(step)
        except BrokenError as broken:
            raise BrokenError("\n".join((*life.told, f"BROKEN: {broken}"))) from None
        except (Exception, PowerCut) as error:
            where = "".join(traceback.format_exception(error)[-8:])
            raise BrokenError("\n".join((*life.told, f"BROKEN: nobody expected this\n{where}"))) from None
        return life.figures


def _earlier(history: History) -> Update | None:
    """The records of an earlier version with which a history begins; None for most."""
    version = history.seed % (3 * VERSION)
    return undisturbed(version) if 0 < version < VERSION else None


def _at_first(history: History) -> Tree:
    update = _earlier(history)
    if update is None:
        return baseline()
    data = baseline()["data"]
    assert isinstance(data, dict)
    return {**baseline(), "data": {**data, NAME: update.file}}


def _kept_at_first(history: History) -> State:
    update = _earlier(history)
    return State() if update is None else update.state


def memory() -> str | None:
    """Where files live in memory, so that nothing waits for a real disk."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


class Life:
    """A history under way. `state` is what must be there, `told` what was done.

    `unsure` may be there instead once the power goes: what was there before something that was said to have failed.
    """

    def __init__(self, world: World, scratch: Path, state: State) -> None:
        self.world, self.scratch = world, scratch / "records.sqlite"
        self.asked = Asked()
        self.state, self.figures = state, Figures(histories=1)
        self.erased: set[bytes] = set()
        self.lost, self.lost_unsure = State(), False
        self.unsure: list[State] = []
        self.exports: dict[str, bytes] = {}
        self.told: list[str] = []
        self._meanwhile: list[tuple[tuple[Change, ...], bool]] = []
        self._smooth = True

    def do(self, step: Step) -> None:
        """One deed, with what goes wrong, and what must be there afterwards."""
        world = self.world
        world.tick()
        window = world.windows[step.window]
        self._meanwhile = []
        if step.deed == "rot":
            self._rot(step)
            return
        deed = DEEDS[step.deed][1](world, window, self.asked, step.a, step.b)
        copies = self._copies() if deed.restores else []
        world.disk.strike(step.fault, step.at, lambda: self._in_between(step))
        done = self._run(deed, window)
        struck, off = world.disk.struck, world.disk.off
        world.disk.strike("", 0, lambda: None)
        self._tell(step, f"{deed.name} {done}" + (f" ({struck})" if struck else ""))
        if done.startswith("failed"):
            self._begin_anew(window)
        self._smooth = self._smooth and (not struck or step.fault == "window")
        if struck and not off:
            self.figures += Figures(faults=1)
        if off:
            self._cut()
        reader = Window(world) if off else window
        before = self.state
        self.state = self._found(deed, reader, copies, finished=done == "done" and not off, off=off)
        if done.startswith("failed") and not off:
            self.unsure = [*self.unsure, before]
        elif off or self.state != before:  # the folder is on the disk now, and what was renamed in it
            self.unsure = []
        self.lost_unsure = self.lost_unsure or deed.erases is not None
        if done == "done" and not off:
            self._check_done(deed, step)
        if step.fault == "cut" and not off:
            self._after_the_deed()
        check_exports(self.exports, world)

    def _run(self, deed: Deed, window: Window) -> str:
        try:
            deed.run()
            return "done"
        except Failure as failure:
            if not self.world.disk.off:
                check_sentence(failure)
            return f"failed: {failure}"
        except PowerCut:
            return "cut"

    def _begin_anew(self, window: Window) -> None:
        """After a failure somebody goes back to Home and looks who plays."""
        window.sessions = []
        if not self.world.disk.off:
            window.context.person = load_settings(window.context.app_paths.settings).person

    def _in_between(self, step: Step) -> None:
        """Another window does something, between two calls of this one."""
        world = self.world
        now, seed = world.now, world.seed
        world.tick()
        window = world.windows[1 - step.window]
        name = MEANWHILE[step.at % len(MEANWHILE)]
        deed = DEEDS[name][1](world, window, self.asked, step.b, step.a)
        done = self._run(deed, window)
        # who hangs for over a second while settings are written may undo what another window sets meanwhile
        self._meanwhile.append((deed.changes, done == "done" and name != "paint"))
        if done.startswith("failed"):
            self._begin_anew(window)
        self.told.append(f"    meanwhile {deed.name} {done}")
        world.now, world.seed = now, seed

    def _found(self, deed: Deed, reader: Window, copies: Sequence[State], *, finished: bool, off: bool) -> State:
        """What is there, which must be what was asked for."""
        bases = [self.state, *self.unsure] if off else [self.state]
        ways = [way for base in bases for way in self._ways(base, deed, finished)]
        actual = self._read(reader)
        best = [each for each in copies if each.moves == max(copy.moves for copy in copies)]
        best = best or ([State()] if self.lost.played else [])
        brought_back = [with_saved(each, self.lost) for each in best] + (best if self.lost_unsure else [])
        if finished and deed.restores:
            ways = []
        check_state(actual, ways, brought_back)
        if differs := self.world.disk.differs():
            raise BrokenError(f"written past the disk of the tests: {differs}")
        return actual

    def _ways(self, base: State, deed: Deed, finished: bool) -> list[State]:
        """What may be there after a deed, and after what another window did in the middle of it."""
        ways = ways_of(base, deed.changes, finished)
        for changes, done in self._meanwhile:
            ways = ways_with(base, deed.changes, finished, changes, done)
        return ways

    def _read(self, window: Window) -> State:
        """What a window finds. A file only just begun may be called damaged, where there is a copy to offer."""
        try:
            return kept_by(window.context)
        except Failure as failure:
            if self.state.people or not failure.restorable:
                raise BrokenError(f"what is kept cannot be read: {failure}") from None
            check_sentence(failure)
            return kept_by(window.context)

    def _check_done(self, deed: Deed, step: Step) -> None:
        if deed.erases is not None:
            # where the power went in a renaming, and a copy came back since, both names may be people of their own
            words = tuple(self.asked.only_of(deed.erases, self.state.people))
            check_erased(words, self.world)
            if self._smooth:
                check_written_over(words, self.world)
            self.erased |= set(words)
            self.lost, self.lost_unsure = State(), False  # what is damaged goes whole, for it may be anybody's
        if deed.exports is not None:
            path, who = deed.exports
            if not self._meanwhile:
                check_export_of(path, self.state, who)
            self.exports[path.name] = path.read_bytes()
        if deed.finishes and not step.fault:
            check_copies(self._copies(), self.state)

    def _after_the_deed(self) -> None:
        """The power goes when all is done."""
        self._cut()
        self._tell(None, "the power goes")
        check_state(self._read(Window(self.world)), [self.state, *self.unsure], [])
        check_erased(tuple(self.erased), self.world, once=True)

    def _cut(self) -> None:
        """The power goes, once or again while the program starts; then everything is looked at."""
        for chance_of_another in (0.3, 0.3, 0.0):
            self.world.crash(self.world.chance.choice(LOSSES))
            self._smooth = True
            self.figures += Figures(crashes=1)
            if self.world.chance.random() >= chance_of_another:
                return
            self.world.disk.strike("cut", self.world.chance.randint(1, 40), lambda: None)
            with suppress(Failure, PowerCut):
                kept_by(Window(self.world).context)
            if not self.world.disk.off:
                self.world.disk.strike("", 0, lambda: None)
                return

    def _rot(self, step: Step) -> None:
        """The records are damaged while nobody uses them: they are put aside, and a good copy is offered."""
        world = self.world
        records = world.data / "records.sqlite"
        for each in world.windows:
            each.close()
        if not records.exists():
            return
        good = self._copies()
        if records.read_bytes()[60:64] == VERSION.to_bytes(4, "big") and self.state.played:
            self.lost = self.state  # it is sealed, so what is not damaged of it proves itself
        with records.open("rb+") as stream:
            stream.write(world.chance.randbytes(200))
            stream.flush()
            os.fsync(stream.fileno())
        said = self._meet_damage(step)
        for _ in range(2):  # the first start may say it, or a later one if something was in the way
            window = Window(world)
            try:
                actual = kept_by(window.context)
                break
            except Failure as failure:
                check_sentence(failure)
                said = str(failure)
        if not said:
            raise BrokenError("damage was not said")
        if good and not is_offered(window.context):
            raise BrokenError("the records were damaged, there is a good copy, and nobody offers it")
        empty = self.state._replace(people=frozenset(), played={})
        check_state(actual, [empty, empty._replace(people=actual.people)], [])
        self.state = actual

    def _meet_damage(self, step: Step) -> str:
        """Open damaged records. Returns what is said, or that the power went before somebody could read it."""
        world, said = self.world, ""
        world.disk.strike(step.fault, step.at, lambda: None)
        window = world.windows[step.window]
        try:
            window.context.store.people.names()
        except Failure as failure:
            said = str(failure)
        except PowerCut:
            said = "the power went"
        struck, off = world.disk.struck, world.disk.off
        world.disk.strike("", 0, lambda: None)
        self._tell(step, f"damage: {said}" + (f" ({struck})" if struck else ""))
        if off:
            self._cut()
        return said

    def _copies(self) -> list[State]:
        folder = self.world.data / "copies"
        found = [kept_in_copy(path, self.scratch) for path in sorted(folder.glob("*.sqlite"))]
        return [each for each in found if each is not None]

    def _tell(self, step: Step | None, what: str) -> None:
        self.figures += Figures(deeds=1)
        self.told.append(f"{'' if step is None else step}\n    {what}")
