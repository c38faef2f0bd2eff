"""A choice that is too long.

Up to nine choices have to be weighed against one another, some of them with a timer. Say it in one breath: at
most 45 words.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.text_measures import length_in_words

MOST = 45


@rule("RC362")
def long_choice(context: RuleContext) -> Iterator[Finding]:
    """Report choices above 45 words."""
    for scenario, scene, decision in context.decisions():
        for choice in decision.choices:
            words = length_in_words(choice.text, context.language)
            if words > MOST:
                message = f"Choice {choice.id!r} has {words} words."
                yield Finding(message, f"Say it in at most {MOST}.", scenario, scene, "text", choice)
