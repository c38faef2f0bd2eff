"""Fewer than three twin sets.

Where the same sentences are right in one moment and wrong in another, nobody can answer from the sentence alone. Use
at least three sets (`use`) in two decisions or more, some for either call; they may span the stories of a pack.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC409")
def few_twins(context: RuleContext) -> Iterator[Finding]:
    """Report stories whose figure is not within the gate."""
    for short in falls_short(context, "twin_sets"):
        yield Finding(
            f"{short.value:.0f} sets of choices are used by two decisions with either call.",
            "Use a set in moments that call for the other style; 3 sets and more.",
            short.story,
            key="title",
        )
