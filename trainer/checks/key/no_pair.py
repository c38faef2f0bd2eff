"""No two decisions that differ in one factor only, with different calls.

Nothing teaches what a factor does as well as meeting nearly the same moment twice. Write a pair: the same
situation but for one factor, and the other call.
"""

from collections.abc import Iterator
from itertools import combinations

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext

FEWEST = 6


@rule("RC352")
def no_pair(context: RuleContext) -> Iterator[Finding]:
    """Report packs of six and more stated situations without such a pair."""
    stated = [(decision.situation, call) for _, _, decision, call in context.scored() if decision.situation]
    if len(stated) < FEWEST:
        return
    for (one, call), (other, another) in combinations(stated, 2):
        if call != another and sum(a != b for a, b in zip(one, other, strict=True)) == 1:
            return
    message = "No two decisions differ in one factor only and have different calls."
    yield Finding(message, "Write a pair: the same situation but for one factor, and the other call.")
