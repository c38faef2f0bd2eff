"""Right choices that never cost anything.

What is right often costs trust with some, time or comfort, and people should see that it is right all the same. At
least 30 % of the strong right choices should lower a meter.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC412")
def right_costs_nothing(context: RuleContext) -> Iterator[Finding]:
    """Report stories whose figure is not within the gate."""
    for short in falls_short(context, "right_costs"):
        yield Finding(
            f"{short.value:.0%} of the strong right choices lower a meter.",
            "Let some right choices cost something; 30 % and more.",
            short.story,
            key="title",
        )
