"""The style that is offered more often is the right one.

Where one style has two choices and the other one, the larger is easily the right one: its author wrote the right
answer, a weak one beside it, and something else. Of the decisions in which one style has more choices, it should be
right in half. Give both styles as many choices, two and two, or let the larger be wrong as often. It is told where it
is right more often than chance allows, and where it is right every time, from three decisions on.
"""

from collections import Counter
from collections.abc import Iterator

from trainer.checks.chances import at_least
from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.telling import LIMIT
from trainer.scoring.fit import SCORED_CALLS

FEWEST = 3
"""Decisions in which one style is offered more often; with fewer nothing can be said."""


@rule("RC328")
def right_is_offered_more(context: RuleContext) -> Iterator[Finding]:
    """Report a pack in which the style with more choices is right too often."""
    right = []
    for _, _, decision, call in context.scored():
        offered = Counter(choice.style for choice in decision.choices)
        directive, inspiring = (offered[style] for style in SCORED_CALLS)
        if directive != inspiring:
            right.append((call == "directive") == (directive > inspiring))
    hits = sum(right)
    if len(right) < FEWEST or (hits < len(right) and at_least(hits, [0.5] * len(right)) >= LIMIT):
        return
    message = f"The style with more choices is the right one in {hits} of {len(right)} decisions; by chance in half."
    yield Finding(message, "Offer both styles as often, two and two, or let the larger be wrong as often.")
