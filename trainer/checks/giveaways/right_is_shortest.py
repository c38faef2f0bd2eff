"""The shortest choice is the right one more often than chance allows.

A terse right answer among fuller ones is found without reading the scene.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.telling import telling


@rule("RC323")
def right_is_shortest(context: RuleContext) -> Iterator[Finding]:
    """Report a pack in which shortness gives the right choice away."""
    help = "Write some right choices more fully, or shorten wrong ones."
    return telling(context, "shortest", help, lambda choices: [-len(choice.text) for choice in choices])
