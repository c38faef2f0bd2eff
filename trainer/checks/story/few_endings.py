"""Fewer than six endings.

Endings are what people compare. Six and more, that differ in substance and not in degree, and one of them done well
and lost all the same.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC415")
def few_endings(context: RuleContext) -> Iterator[Finding]:
    """Report stories whose figure is not within the gate."""
    for short in falls_short(context, "kinds_of_ending"):
        yield Finding(
            f"There are {short.value:.0f} endings.",
            "Write endings that differ in substance; 6 and more.",
            short.story,
            key="title",
        )
