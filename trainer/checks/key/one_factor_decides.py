"""The call follows from one factor alone, in the whole pack.

If urgency always means directing, people learn to look at the clock and nothing else. Write a moment in which
this factor says one thing and the others the opposite.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.packs.situation import FACTORS

FEWEST = 6


@rule("RC318")
def one_factor_decides(context: RuleContext) -> Iterator[Finding]:
    """Report factors whose level alone gives every call, in packs with six and more stated situations."""
    stated = [(decision.situation, call) for _, _, decision, call in context.scored() if decision.situation]
    if len(stated) < FEWEST or len({call for _, call in stated}) < 2:
        return
    for factor in FACTORS:
        calls: dict[int, set[str]] = {}
        for situation, call in stated:
            calls.setdefault(getattr(situation, factor), set()).add(call)
        if all(len(each) == 1 for each in calls.values()):
            message = f"In all {len(stated)} decisions the call follows from {factor} alone."
            yield Finding(message, f"Write a moment in which {factor} says one thing and the other facts the opposite.")
