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
    """Report the factors whose level alone gives every call, in packs with six and more stated situations."""
    stated = [(decision.situation, call) for _, _, decision, call in context.scored() if decision.situation]
    if len(stated) < FEWEST or len({call for _, call in stated}) < 2:
        return
    alone: list[str] = []
    for factor in FACTORS:
        calls: dict[int, set[str]] = {}
        for situation, call in stated:
            calls.setdefault(getattr(situation, factor), set()).add(call)
        if all(len(each) == 1 for each in calls.values()):
            alone.append(factor)
    if alone:  # one cause, so one finding: where two kinds of moment alternate, every factor that differs is one
        others = f" So it does from {', '.join(alone[1:])}." if alone[1:] else ""
        message = f"In all {len(stated)} decisions the call follows from {alone[0]} alone.{others}"
        each = "each of them" if others else alone[0]
        yield Finding(message, f"Write a moment in which {each} says one thing and the other facts the opposite.")
