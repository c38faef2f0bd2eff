"""Deeds that may take a while, done beside the window's thread: one at a time, in the order they were asked for."""

from collections.abc import Callable
from contextvars import Context, copy_context
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from trainer.actions.failure import Failure

T = TypeVar("T")
Say = Callable[[Failure], object]


class _Bell(QObject):
    """Rings in the window's thread; it outlives the window, for a deed may end after it."""

    rung = Signal(object)


class _Task(Generic[T]):
    """A deed, and who is told what came of it."""

    def __init__(
        self,
        deed: Callable[[], T],
        done: Callable[[T], object] | None,
        failed: Say,
        overtaken: Callable[[T], object] | None,
        late: Say,
        group: str | None,
    ) -> None:
        self._deed, self._done, self._failed = deed, done, failed
        self._overtaken, self._late, self.group = overtaken, late, group
        self.is_overtaken = False
        self._result: T | None = None
        self._failure: Failure | None = None

    def do(self, context: Context, fault: Callable[[BaseException], Failure]) -> None:
        """Do it, in a thread of its own; what is raised is kept, so no thread dies of it."""
        try:
            self._result = context.run(self._deed)
        except Failure as failure:
            self._failure = failure
        except Exception as error:  # a fault of ours: noted and said, never swallowed
            self._failure = fault(error)

    def tell(self) -> None:
        """Say what came of it, in the window's thread."""
        if self._failure is not None:
            (self._late if self.is_overtaken else self._failed)(self._failure)
            return
        told = self._overtaken if self.is_overtaken else self._done
        if told is not None:
            told(self._result)  # type: ignore[arg-type]  # a T, for there was no failure


class Tasks(QObject):
    """Runs deeds and tells what came of them in the window's thread.

    `say` is told every failure that a run names nobody for; `fault` makes one of an error that nobody expected.
    """

    def __init__(self, say: Say, fault: Callable[[BaseException], Failure], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say, self._fault = say, fault
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: list[_Task[object]] = []
        self._bell = _Bell()
        self._bell.rung.connect(self._finish)

    @property
    def busy(self) -> bool:
        """Whether anything is still to come."""
        return bool(self._running)

    def run(
        self,
        deed: Callable[[], T],
        done: Callable[[T], object] | None = None,
        failed: Say | None = None,
        *,
        group: str | None = None,
        overtaken: Callable[[T], object] | None = None,
        late: Say | None = None,
    ) -> None:
        """Do `deed` beside the window; then call `done` with its result, or `failed` with the failure.

        A run of a group overtakes the earlier ones of that group. Every deed is done all the same, but `overtaken` is
        then called with its result, for what is to be undone, and `late` with its failure (else all failures are said).
        """
        if group is not None:
            self.overtake(group)
        task = _Task(deed, done, failed or self._say, overtaken, late or self._say, group)
        self._running.append(task)  # type: ignore[arg-type]  # each is told only what came of itself
        bell, fault, context = self._bell, self._fault, copy_context()  # what is said speaks the language of now

        def do() -> None:
            task.do(context, fault)
            bell.rung.emit(task)

        self._pool.start(do)

    def overtake(self, *groups: str) -> None:
        """Let nothing more be shown of these groups: somebody has gone elsewhere."""
        for task in self._running:
            task.is_overtaken = task.is_overtaken or task.group in groups

    @Slot(object)
    def _finish(self, task: _Task[object]) -> None:
        self._running.remove(task)
        task.tell()

    def wait(self) -> None:
        """Wait until nothing runs any more."""
        self._pool.waitForDone()
