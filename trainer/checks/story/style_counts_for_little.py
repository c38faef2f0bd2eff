"""The right style done weakly does no better than the wrong one done well.

Then people learn to pick the better sentence. The mean change of a meter by weak choices of the right style should be
at least 3 points above that by strong choices of the wrong one.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC413")
def style_counts_for_little(context: RuleContext) -> Iterator[Finding]:
    """Report stories whose figure is not within the gate."""
    for short in falls_short(context, "weak_right_minus_strong_wrong"):
        yield Finding(
            f"Weak right choices change a meter by {short.value:+.1f} more than strong wrong ones.",
            "Raise what weak right choices do, or lower the others; +3 and more.",
            short.story,
            key="title",
        )
