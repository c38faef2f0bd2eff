"""A problem: something wrong with a pack, where it stands, and how to mend it."""

from collections.abc import Iterable
from typing import Literal

import msgspec

Severity = Literal["error", "warning", "note"]

Spot = tuple[int, int]
"""Line and column, both counted from 1. (0, 0) means the file as a whole."""

WHOLE_FILE: Spot = (0, 0)


class Problem(msgspec.Struct, frozen=True, order=True):
    """One thing to mend. The keys are those of `trainer check --json`; a code never changes its meaning."""

    file: str
    line: int
    column: int
    code: str
    severity: Severity
    scenario: str | None
    scene: str | None
    message: str
    help: str


def problem(
    code: str,
    file: str,
    spot: Spot,
    message: str,
    help: str = "",
    *,
    severity: Severity = "error",
    scenario: str | None = None,
    scene: str | None = None,
) -> Problem:
    """Make a problem; `message` says what is wrong, `help` says how to mend it."""
    return Problem(file, spot[0], spot[1], code, severity, scenario, scene, message, help)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems keeps the pack from being played."""
    return any(each.severity == "error" for each in problems)


class PackRejected(Exception):  # noqa: N818 - it names an outcome, not a fault of the program
    """Reading cannot go on. Carries every problem found so far."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems[0].message if problems else "")
        self.problems = problems
