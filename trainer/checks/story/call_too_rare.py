"""A path on which one call is hardly met.

Whoever goes that way learns nothing about telling the two apart. On every path at least three scored decisions should
call for directing, and three for inspiring.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC406")
def call_too_rare(context: RuleContext) -> Iterator[Finding]:
    """Report stories whose figure is not within the gate."""
    for short in falls_short(context, "fewest_of_a_call"):
        yield Finding(
            f"There is a path with only {short.value:.0f} scored decisions of one call.",
            "Give every path at least 3 decisions of either call.",
            short.story,
            key="title",
        )
