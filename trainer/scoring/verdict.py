"""Verdicts: what a move comes to in words (DESIGN section 1), and how many of each there are.

A style that was right and done weakly is no right call: it is counted apart, everywhere. Fit goes on counting both.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:  # Home counts verdicts, and reads no pack for it
    from trainer.packs.format import Execution

Verdict = Literal["right", "poorly done", "not the call"]
VERDICTS: tuple[Verdict, ...] = ("right", "poorly done", "not the call")
"""The right style, strong or fair; the right style, weak; another style, or none in time."""


class Tally(NamedTuple):
    """How many decisions came to each verdict; those that are not scored are in none."""

    right: int = 0
    poorly_done: int = 0
    missed: int = 0

    @property
    def of(self) -> int:
        """How many were scored."""
        return self.right + self.poorly_done + self.missed

    @property
    def fitting(self) -> int:
        """In how many the style was right, however it was done: what fit counts."""
        return self.right + self.poorly_done

    def count(self, verdict: Verdict) -> int:
        """How many came to one of them."""
        return self[VERDICTS.index(verdict)]


def verdict_under(fit: bool | None, execution: "Execution") -> Verdict | None:
    """The verdict on a style that fits or does not, done so well; None where it is not scored."""
    if fit is None:
        return None
    if not fit:
        return "not the call"
    return "poorly done" if execution == "weak" else "right"


def tally_of(verdicts: Iterable[Verdict | None]) -> Tally:
    """How many there are of each."""
    found = list(verdicts)
    return Tally(*(found.count(verdict) for verdict in VERDICTS))
