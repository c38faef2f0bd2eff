"""A pack in which one call is much more frequent than the other.

Between 45 and 55 % of the scored decisions should call for each style; else one style wins by habit. With an
odd or a small number, one more of a kind is allowed.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext

FEWEST, MOST = 0.45, 0.55


@rule("RC313")
def calls_unbalanced(context: RuleContext) -> Iterator[Finding]:
    """Report a pack whose calls lean to one side."""
    calls = [call for *_, call in context.scored()]
    directive = calls.count("directive")
    if abs(2 * directive - len(calls)) <= 1 or FEWEST <= directive / len(calls) <= MOST:
        return
    message = f"{directive} of {len(calls)} scored decisions call for directing."
    yield Finding(message, "Aim for 45 to 55 %: write moments of the other kind.")
