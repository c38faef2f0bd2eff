"""No decision near the boundary.

If every moment is a clear one, people learn the extremes and fail in between. Write at least one that is only
just on its side: where the sum of the facts is +3 or −3, so that one of them less would leave it open.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.scoring.gates import BY_POINTS
from trainer.scoring.situation_model import THRESHOLD, read

FEWEST = 6


@rule("RC351")
def no_near_boundary(context: RuleContext) -> Iterator[Finding]:
    """Report packs of six and more stated situations without one whose sum just reaches the threshold."""
    readings = [read(decision.situation) for _, _, decision, _ in context.scored() if decision.situation]
    if len(readings) >= FEWEST and not any(r.gate == BY_POINTS and abs(r.sum) == THRESHOLD for r in readings):
        yield Finding("No decision of the pack is near the boundary.", "Write one whose facts come to just +3 or −3.")
