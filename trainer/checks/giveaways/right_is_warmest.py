"""The warmest choice is the right one more often than chance allows.

Warm words are counted from a list for English, German, French and Spanish. Let well-meant warm choices be
wrong where seconds count, and plain ones right where people have stopped believing.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.telling import telling
from trainer.checks.text_measures import warmth


@rule("RC326")
def right_is_warmest(context: RuleContext) -> Iterator[Finding]:
    """Report a pack in which warm words give the right choice away."""
    help = "Write warm choices that are wrong, and plain ones that are right."
    return telling(
        context, "warmest", help, lambda choices: [warmth(choice.text, context.language) for choice in choices]
    )
