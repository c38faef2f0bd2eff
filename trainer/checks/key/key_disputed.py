"""The model disagrees with more than a quarter of the calls.

One call against the model may be right, with a `because` that says why; a key that is against it again and again is
another idea of when to direct and when to inspire, or situations that were filled in without care. Look at the
situations of these decisions, and at the calls; `trainer check --points` shows what the model reads of each, and what
would turn it.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.scoring.situation_model import read

SHARE = 0.25
FEWEST = 4
"""Scored decisions with a situation; with fewer each is told by itself (RC311, RC315)."""


@rule("RC320")
def key_disputed(context: RuleContext) -> Iterator[Finding]:
    """Report packs of four and more stated situations in which more than a quarter are read otherwise than called."""
    stated = [(decision.situation, call) for _, _, decision, call in context.scored() if decision.situation]
    disputed = sum(read(situation).call != call for situation, call in stated)
    if len(stated) >= FEWEST and disputed > SHARE * len(stated):
        message = f"The model disagrees with the call in {disputed} of {len(stated)} scored decisions."
        yield Finding(message, "Look at their situations and their calls again; at most a quarter.")
