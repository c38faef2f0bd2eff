"""A group's decisions as CSV for a spreadsheet, one row each; nothing in it is a formula."""

import csv
import io
from collections.abc import Iterable

from trainer.scoring.cohort import CohortMove, first_times

COLUMNS = (
    "person", "scenario", "scene", "choice", "call", "style", "fit", "execution", "seconds", "confidence",
    "sees it differently", "time",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a spreadsheet would take for the beginning of a formula."""


def cohort_csv(taken: Iterable[CohortMove]) -> str:
    """The table with its heads; lines end as RFC 4180 says. `time` is first, again or practice."""
    taken = list(taken)
    first = set(map(id, first_times(taken)))
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for each in taken:
        scored, move = each.scored, each.scored.move
        fit = {True: "right", False: "wrong", None: ""}[scored.fit]
        writer.writerow(
            [
                _plain(each.person), _plain(each.scenario), _plain(move.scene), _plain(move.choice), scored.call or "",
                scored.style, fit, scored.execution, f"{move.seconds:g}", move.confidence or "",
                _plain(each.differently), "practice" if each.practice else "first" if id(each) in first else "again",
            ]
        )  # fmt: skip
    return out.getvalue()


def _plain(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text
