"""The first choice, as written, is the right one more often than chance allows.

The order is drawn anew for each playthrough, unless a decision has `order: fixed`; but packs are also read,
printed and copied. Move some right choices down.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.telling import telling


@rule("RC324")
def right_is_first(context: RuleContext) -> Iterator[Finding]:
    """Report a pack in which the first place gives the right choice away."""
    help = "Move some right choices further down."
    return telling(context, "first", help, lambda choices: [-place for place in range(len(choices))])
