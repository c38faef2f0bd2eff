"""A path with fewer than eight decisions, or more than fourteen.

A shorter one tells too little of who plays it, a longer one tires. Every way through should have between eight and
fourteen decisions.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC401")
def path_length(context: RuleContext) -> Iterator[Finding]:
    """Report stories whose figure is not within the gate."""
    which = {"fewest": "shortest", "most": "longest"}
    for short in falls_short(context, "decisions"):
        yield Finding(
            f"The {which[short.item]} path has {short.value:.0f} decisions.",
            "Give every path between 8 and 14 decisions.",
            short.story,
            key="title",
        )
