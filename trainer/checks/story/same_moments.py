"""More than half of the moments are met on every path.

What nobody can miss is not theirs. Of all moments at most half should be met whichever way one goes; endings and
sibling scenes of one `moment` are not counted twice.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC405")
def same_moments(context: RuleContext) -> Iterator[Finding]:
    """Report stories whose figure is not within the gate."""
    for short in falls_short(context, "moments_on_every_path"):
        yield Finding(
            f"{short.value:.0%} of the moments are met on every path.",
            "Move some of them to one side of a fork; at most 50 %.",
            short.story,
            key="title",
        )
