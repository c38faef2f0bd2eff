"""All ways come together again.

A fork that is soon closed is felt to be none. At one moment at least two ways should part for good: whatever is done
afterwards, from there on they share no moment and no ending, and each has a moment still to come.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC420")
def ways_always_rejoin(context: RuleContext) -> Iterator[Finding]:
    """Report stories whose figure is not within the gate."""
    for short in falls_short(context, "forks_that_never_rejoin"):
        yield Finding(
            "However one goes, ways that part meet again in a moment or an ending.",
            "Let two ways from one moment lead to moments and endings of their own.",
            short.story,
            key="title",
        )
