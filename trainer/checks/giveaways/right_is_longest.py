"""The longest choice is the right one more often than chance allows.

Authors take care over the right answer and write it longer. Cut it, or give a wrong one as much care.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.telling import telling


@rule("RC322")
def right_is_longest(context: RuleContext) -> Iterator[Finding]:
    """Report a pack in which length gives the right choice away."""
    help = "Cut some right choices, or write wrong ones as fully."
    return telling(context, "longest", help, lambda choices: [len(choice.text) for choice in choices])
