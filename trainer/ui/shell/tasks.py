"""Work that may take a while, done beside the window's thread: one at a time, in the order they were asked for."""

from collections.abc import Callable
from contextvars import copy_context
from functools import partial
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from trainer.actions.failure import Failure

PATIENCE_MS = 1_000
"""How long work may take before it is said that the window waits; until then it would only flicker."""

T = TypeVar("T")
Say = Callable[[Failure], object]


class _Bell(QObject):
    """Rings in the window's thread; it outlives the window, for its work may end after it."""

    rung = Signal(object)


class _Run:
    """One that was asked for and has not been told yet."""

    def __init__(self, group: str | None, *, quiet: bool) -> None:
        self.group, self.quiet, self.is_overtaken = group, quiet, False


class _Ended(NamedTuple):
    """A run whose work is done, and what says what came of it, given whether it was overtaken."""

    run: _Run
    tell: Callable[[bool], None]


class Tasks(QObject):
    """Does work in the background and tells what came of them in the window's thread.

    `say` is told every failure that a run names nobody for; `fault` makes one of an error that nobody expected.
    """

    waits = Signal(bool)
    """True once something has been waited for PATIENCE_MS; False when nothing is any more."""

    def __init__(self, say: Say, fault: Callable[[BaseException], Failure], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say, self._fault = say, fault
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: list[_Run] = []
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.waits.emit(True))
        self._bell = _Bell()
        self._bell.rung.connect(self._finish)

    @property
    def busy(self) -> bool:
        """Whether anything is still to come."""
        return bool(self._running)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object] | None = None,
        failed: Say | None = None,
        *,
        group: str | None = None,
        overtaken: Callable[[T], object] | None = None,
        late: Say | None = None,
        quiet: bool = False,
    ) -> None:
        """Do `work` beside the window; then call `done` with its result, or `failed` with the failure.

        A run of a group overtakes the earlier ones of that group. All work is done all the same, but `overtaken` is
        then called with its result, for what is to be undone, and `late` with its failure (else all failures are said).
        Nobody waits for one that is `quiet`: however long it takes alone, it is not said that the window waits.
        """
        if group is not None:
            self.overtake(group)
        run = _Run(group, quiet=quiet)
        if not quiet and not self._waited_for:
            self._patience.start()
        self._running.append(run)
        context = copy_context()  # what is said speaks the language of now
        say, say_late = failed or self._say, late or self._say
        bell, fault = self._bell, self._fault

        def do() -> None:
            try:
                tell = partial(_succeed, context.run(work), done, overtaken)
            except Failure as failure:
                tell = partial(_fail, failure, say, say_late)
            except Exception as error:  # a fault of ours: noted and said, never swallowed, and never a dead thread
                tell = partial(_fail, fault(error), say, say_late)
            bell.rung.emit(_Ended(run, tell))

        self._pool.start(do)

    @property
    def _waited_for(self) -> bool:
        return any(not run.quiet for run in self._running)

    def overtake(self, *groups: str) -> None:
        """Let nothing more be shown of these groups: somebody has gone elsewhere."""
        for run in self._running:
            run.is_overtaken = run.is_overtaken or run.group in groups

    @Slot(object)
    def _finish(self, ended: _Ended) -> None:
        self._running.remove(ended.run)
        if not ended.run.quiet and not self._waited_for:
            self._stop_waiting()
        ended.tell(ended.run.is_overtaken)

    def _stop_waiting(self) -> None:
        if self._patience.isActive():
            self._patience.stop()
        else:
            self.waits.emit(False)

    def wait(self) -> None:
        """Wait until nothing runs any more."""
        self._pool.waitForDone()


def _succeed(
    result: T, done: Callable[[T], object] | None, overtaken: Callable[[T], object] | None, is_overtaken: bool
) -> None:
    told = overtaken if is_overtaken else done
    if told is not None:
        told(result)


def _fail(failure: Failure, say: Say, say_late: Say, is_overtaken: bool) -> None:
    (say_late if is_overtaken else say)(failure)
