"""Few orders of moments.

A story that goes through the same moments in the same order each time is a corridor. Let forks lead to other moments
and change what comes first: six orders and more, over all paths. Sibling scenes of one act count as one `moment`.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.story.falls_short import falls_short


@rule("RC404")
def few_orders(context: RuleContext) -> Iterator[Finding]:
    """Report stories whose figure is not within the gate."""
    for short in falls_short(context, "orders"):
        yield Finding(
            f"Over all paths there are {short.value:.0f} orders of moments.",
            "Let forks lead to other moments; 6 orders and more.",
            short.story,
            key="title",
        )
