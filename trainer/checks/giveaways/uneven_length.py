"""Choices of one decision that differ much in length.

The longest may have at most 1.3 times the characters of the shortest; a longer one looks like the right one.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext

RATIO = 1.3


@rule("RC321")
def uneven_length(context: RuleContext) -> Iterator[Finding]:
    """Report decisions whose choices can be told apart by their length."""
    for scenario, scene, decision in context.decisions():
        lengths = {choice.id: len(choice.text) for choice in decision.choices}
        short, long = min(lengths, key=lengths.__getitem__), max(lengths, key=lengths.__getitem__)
        if lengths[long] > RATIO * lengths[short]:
            message = f"Choice {long!r} has {lengths[long]} characters, {short!r} only {lengths[short]}."
            yield Finding(message, "Bring them closer: at most 1.3 times as long.", scenario, scene, "choices")
