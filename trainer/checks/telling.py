"""The test behind the giveaways: is the choice that has most of something the right one more often than chance?"""

from collections.abc import Callable, Iterator, Sequence

from trainer.checks.chances import at_least
from trainer.checks.rule import Finding
from trainer.checks.rule_context import RuleContext
from trainer.packs.model import Choice

LIMIT = 0.05
"""Probability below which it is not taken for chance."""

FEWEST = 6
"""Scored decisions in which one choice stands out; with fewer nothing can be said."""

Measure = Callable[[Sequence[Choice]], Sequence[float]]
"""Choices of a decision, as written, to how much each has of it."""


def telling(context: RuleContext, what: str, help: str, measure: Measure) -> Iterator[Finding]:
    """One finding if the choice with most of it is right too often.

    Only decisions count in which a single choice has most. By chance that one is right as often as there are
    right ones among the choices; the probability of so many or more is exact (Poisson binomial, one-sided).
    """
    hits, chances = 0, []
    for _, _, decision, call in context.scored():
        values = measure(decision.choices)
        top = [choice for choice, value in zip(decision.choices, values, strict=True) if value == max(values)]
        if len(top) == 1 and len(decision.choices) > 1:
            hits += top[0].style == call
            chances.append(sum(choice.style == call for choice in decision.choices) / len(decision.choices))
    if len(chances) < FEWEST:
        return
    p = at_least(hits, chances)
    if p < LIMIT:
        expected = sum(chances)
        message = (
            f"The {what} choice has the right style in {hits} of {len(chances)} decisions; by chance it would be"
            f" {expected:.1f} ({_named(p)})."
        )
        yield Finding(message, help)


def _named(p: float) -> str:
    return f"p = {p:.3f}" if p >= 0.0005 else "p < 0.001"
