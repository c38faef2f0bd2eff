"""Fewer than three decisions whose call depends on what came before.

The call should follow from the moment, and the moment from what one did: a rule that was agreed, a promise kept or
broken, trust that was spent. Write at least three decisions with `cases` of either call.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC408")
def calls_never_turn(context: RuleContext) -> Iterator[Finding]:
    """Report stories whose figure is not within the gate."""
    for short in falls_short(context, "state_dependent_calls"):
        yield Finding(
            f"The call depends on what came before in {short.value:.0f} decisions.",
            "Write `cases` with either call; 3 decisions and more.",
            short.story,
            key="title",
        )
