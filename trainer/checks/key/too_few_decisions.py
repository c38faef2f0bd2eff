"""Too few scored decisions to measure anything.

What is measured is whether somebody can tell two kinds of moment apart. Where only one kind is met, or there is but one
decision, nothing can be said of anybody: who always does the same is right. Write decisions of the other kind too; from
four of each kind on the program says in words what it sees.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.scoring.fit import SCORED_CALLS


@rule("RC329")
def too_few_decisions(context: RuleContext) -> Iterator[Finding]:
    """Report packs in which one of the calls is never met; one without any scored decision says so in its verdict."""
    calls = [call for *_, call in context.scored()]
    missing = [call for call in SCORED_CALLS if call not in calls]
    if calls and missing:
        count = "The only scored decision calls" if len(calls) == 1 else f"All {len(calls)} scored decisions call"
        message = f"{count} for {calls[0]}: too few to measure anything."
        yield Finding(message, f"Write decisions that call for {missing[0]} too; four of each kind and more.")
