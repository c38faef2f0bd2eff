"""A bad start can't be made good.

Whoever got the first moments wrong should still have something to play for. A good ending should be in reach of
somebody whose first three scored decisions all had the wrong style.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC421")
def no_way_back(context: RuleContext) -> Iterator[Finding]:
    """Report stories whose figure is not within the gate."""
    for short in falls_short(context, "way_back"):
        count = round(short.value)
        start = f"more than the first {count} decisions" if count > 1 else "both first decisions"
        yield Finding(
            f"Who gets {start if count else 'the first decision'} wrong comes to no good ending any more.",
            "Let somebody come to a good ending after three wrong decisions at the start.",
            short.story,
            key="title",
        )
