"""Right style and good execution never come apart.

If the right style is always done well, or the wrong one never is, people learn to pick the better sentence
instead of reading the situation. Across a scenario, write at least one weak choice of the right style
("Somebody call someone!") and one strong choice of the wrong one.
"""

from collections.abc import Iterator
from itertools import groupby

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext

FEWEST = 4


@rule("RC317")
def execution_goes_with_style(context: RuleContext) -> Iterator[Finding]:
    """Report scenarios of four and more scored decisions in which one of the two is missing."""
    for scenario, scored in groupby(context.scored(), lambda each: each.scenario):
        decisions = list(scored)
        choices = {
            (choice.style == called.call, choice.execution)
            for called in decisions
            for choice in called.decision.choices
        }
        if len(decisions) < FEWEST:
            continue
        if (True, "weak") not in choices:
            message = f"In {scenario.id!r} the right style is never executed weakly."
            yield Finding(message, "Write a weak choice of the right style.", scenario, key="title")
        if (False, "strong") not in choices:
            message = f"In {scenario.id!r} the wrong style is never executed strongly."
            yield Finding(message, "Write a strong choice of the wrong style.", scenario, key="title")
