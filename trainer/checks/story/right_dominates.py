"""The right choice beats all others in every meter.

A decision whose right answer is best for everything and everybody costs no thought. At most 40 % of the strong right
choices should beat all others in every meter.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC411")
def right_dominates(context: RuleContext) -> Iterator[Finding]:
    """Report stories whose figure is not within the gate."""
    for short in falls_short(context, "right_dominant"):
        yield Finding(
            f"{short.value:.0%} of the strong right choices beat all others in every meter.",
            "Let some others gain something; at most 40 %.",
            short.story,
            key="title",
        )
