"""A decision that did much to the ending, as a value; it is looked for in trainer/checks/turning_points.py."""

from collections.abc import Sequence
from typing import NamedTuple


class TurningPoint(NamedTuple):
    """The number of a decision, from 1, and how likely the ending was before it and after it, from 0 to 1.

    Likely for somebody whose every call from there on is as likely right as wrong.
    """

    number: int
    before: float
    after: float

    @property
    def gain(self) -> float:
        """What the answer added, from 0 to 1."""
        return self.after - self.before


Turned = Sequence[TurningPoint] | None
"""What turned a playthrough, in the order of its decisions; None where it is not known."""
