"""Decisions in which only one style has a strong choice.

If there is one well-made sentence, it is taken for the right one. In at least 90 % of the scored decisions both
styles should have a strong choice; what is wrong with the other is the moment, not the sentence.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC410")
def one_strong_only(context: RuleContext) -> Iterator[Finding]:
    """Report stories whose figure is not within the gate."""
    for short in falls_short(context, "two_strong"):
        yield Finding(
            f"Both styles have a strong choice in {short.value:.0%} of the scored decisions.",
            "Write a strong choice of the other style too; 90 % and more.",
            short.story,
            key="title",
        )
