"""The last choice, as written, is the right one more often than chance allows.

People who skim read the end. Move some right choices up.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.telling import telling


@rule("RC325")
def right_is_last(context: RuleContext) -> Iterator[Finding]:
    """Report a pack in which the last place gives the right choice away."""
    help = "Move some right choices further up."
    return telling(context, "last", help, lambda choices: range(len(choices)))
