"""Few facts that the story remembers.

A story answers to what one did when a fact is set once and read again later. At least eight facts should be read in
two places or more, three moments after they were set: a passage, a case, a choice, an ending.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC414")
def little_remembered(context: RuleContext) -> Iterator[Finding]:
    """Report stories whose figure is not within the gate."""
    for short in falls_short(context, "facts_remembered"):
        yield Finding(
            f"The story remembers {short.value:.0f} facts: set once, read in two places or more, three moments later.",
            "Read more of what was done, later; 8 facts and more.",
            short.story,
            key="title",
        )
