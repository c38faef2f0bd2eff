"""One ending swallows the others.

If somebody who reads every other moment rightly nearly always ends in the same place, the rest of the endings is not
met. No ending should take more than 35 % of the plays in which half of the answers have the style that fits.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC416")
def one_ending_for_most(context: RuleContext) -> Iterator[Finding]:
    """Report stories whose figure is not within the gate."""
    for short in falls_short(context, "endings"):
        yield Finding(
            f"{short.value:.0%} of the plays in which half is right end in {short.item!r}.",
            "Move what leads there; at most 35 %.",
            short.story,
            key="title",
        )
