"""Every path has the same number of decisions.

Then whoever has played once can count what is still to come. Let a way round, a fork or an early end make some paths
longer than others.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC402")
def one_length(context: RuleContext) -> Iterator[Finding]:
    """Report stories whose figure is not within the gate."""
    for short in falls_short(context, "lengths"):
        yield Finding(
            "Every path has the same number of decisions.",
            "Let a fork or a way round make some paths longer.",
            short.story,
            key="title",
        )
