"""A path with fewer than three changes of call.

Who has found a style must be made to leave it. On every path the call should change at least three times.
"""

from collections.abc import Iterator

from trainer.checks.rehearsal.score_bounds import FEWEST_CHANGES, FROM
from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext


@rule("RC319")
def few_changes(context: RuleContext) -> Iterator[Finding]:
    """Report scenarios with a path of four and more scored decisions on which the call hardly changes."""
    for scenario, rehearsal in context.rehearsed():
        long = [
            reach.bounds for reach in rehearsal.endings.values() if reach.bounds and reach.bounds.decisions.low >= FROM
        ]
        fewest = min((bounds.changes.low for bounds in long), default=FEWEST_CHANGES)
        if fewest < FEWEST_CHANGES:
            message = f"There is a path through {scenario.id!r} on which the call changes {_times(fewest)}."
            yield Finding(message, "Mix the moments, so that it changes at least three times.", scenario, key="title")


def _times(count: int) -> str:
    return ("never", "only once", "only twice")[count]
