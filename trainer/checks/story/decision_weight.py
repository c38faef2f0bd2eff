"""A decision that changes the ending hardly ever, or nearly always.

Nothing hangs on the one, and everything on the other. The decision is answered the other way in plays in which half
is right, and all later answers stay as right and as well done as they were; it should end elsewhere in 10 to 60 % of
them.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC417")
def decision_weight(context: RuleContext) -> Iterator[Finding]:
    """Report decisions whose influence is not within the gate."""
    for short in falls_short(context, "ending_influence"):
        yield Finding(
            f"It changes the ending in {short.value:.0%} of the plays in which half is right.",
            "Let something later read it, or let less hang on it; 10 to 60 %.",
            short.story,
            short.story.scenes[short.item],
            "choices",
        )
