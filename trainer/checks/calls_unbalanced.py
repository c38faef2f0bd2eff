"""RC313: a pack in which one call is much more frequent than the other.

Between 45 and 55 % of the scored decisions should call for each style; else one style wins by habit.
"""

from collections.abc import Iterator

from trainer.checks.rule import decisions
from trainer.packs.model import Pack
from trainer.packs.problems import WHOLE_FILE, Problem, problem
from trainer.scoring.fit import SCORED_CALLS

FEWEST, MOST = 0.45, 0.55


def calls_unbalanced(pack: Pack) -> Iterator[Problem]:
    """Report a pack whose calls lean to one side."""
    calls = [s.decision.call for _, s in decisions(pack) if s.decision and s.decision.call in SCORED_CALLS]
    if len(calls) < 2:
        return
    directive = calls.count("directive")
    if not FEWEST <= directive / len(calls) <= MOST:
        message = f"{directive} of {len(calls)} scored decisions call for directing."
        yield problem(
            "RC313", "pack.yaml", WHOLE_FILE, message, "Aim for 45 to 55 %: write moments of the other kind.",
            severity="warning",
        )  # fmt: skip
