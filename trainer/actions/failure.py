"""A deed that could not be done: one sentence that says what to do, and the exit status that goes with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

DONE = 0
BAD_INPUT = 1
"""The pack or the input has problems."""
WRONG_USE = 2
MACHINE = 3
"""Disk full, no permission, damaged records."""


class Failure(Exception):  # noqa: N818 - the word people see
    """`str()` is the sentence; `problems` are those of the pack, if any.

    `damaged` says that records were put aside, `restorable` that a good copy of them can be brought back.
    """

    def __init__(
        self,
        status: int,
        sentence: str,
        problems: tuple[Any, ...] = (),
        *,
        damaged: bool = False,
        restorable: bool = False,
    ) -> None:
        super().__init__(sentence)
        self.status = status
        self.problems = problems
        self.damaged = damaged
        self.restorable = restorable


@contextmanager
def records_as_failures() -> Iterator[None]:
    """Turn what records say into a Failure of the machine."""
    from trainer.records.faults import DamagedError, RecordsError  # sqlite3 is not needed before records are

    try:
        yield
    except RecordsError as error:
        damaged = isinstance(error, DamagedError)
        restorable = isinstance(error, DamagedError) and error.backup is not None
        raise Failure(MACHINE, str(error), damaged=damaged, restorable=restorable) from error
