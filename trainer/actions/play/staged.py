"""What of a moment is seen by now, as shares."""

from typing import NamedTuple


class Staged(NamedTuple):
    """How far each has come, from 0, not there yet, to 1: choices, the meters at their new values, the verdict.

    `moves` says that one of them is on its way.
    """

    choices: float = 1.0
    meters: float = 1.0
    verdict: float = 1.0
    moves: bool = False


def eased(seconds: float, of: float) -> float:
    """How far something has come after so many seconds of all: quick at first and slow at the end."""
    left = 1 - min(1.0, max(0.0, seconds / of)) if of else 0.0
    return 1 - left**3
