"""A deed that could not be done: one sentence that says what to do, and what kind of thing stood in the way."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from trainer.records.faults import RecordsError

Kind = Literal["input", "usage", "machine", "damaged", "fault"]
BAD_INPUT: Final = "input"
"""The pack or the input has problems."""
WRONG_USE: Final = "usage"
"""Something was asked for that is not there, or that cannot be."""
MACHINE: Final = "machine"
"""Disk full, no permission."""
DAMAGED: Final = "damaged"
"""The records were damaged, and have been put aside."""
FAULT: Final = "fault"
"""A mistake of our own."""


class Failure(Exception):  # noqa: N818 - the word people see
    """`str()` is the sentence; `restorable` says that of damaged records something can be brought back."""

    def __init__(self, kind: Kind, sentence: str, *, restorable: bool = False) -> None:
        super().__init__(sentence)
        self.kind = kind
        self.restorable = restorable

    @property
    def damaged(self) -> bool:
        """Whether records were put aside, which is said to everybody whose deed met it."""
        return self.kind == DAMAGED


@contextmanager
def records_as_failures() -> Iterator[None]:
    """Turn what records say into a Failure of the machine."""
    from trainer.records.faults import RecordsError  # the way to Home needs neither them nor sentences

    try:
        yield
    except RecordsError as error:
        raise as_failure(error) from error


def as_failure(error: "RecordsError") -> Failure:
    """What records say, as a Failure of the machine."""
    from trainer.language.records import sentence_of
    from trainer.records.faults import DamagedError

    if isinstance(error, DamagedError):
        return Failure(DAMAGED, sentence_of(error), restorable=error.restorable)
    return Failure(MACHINE, sentence_of(error))
