"""A call without a situation.

The debrief then cannot say which facts made the call, and the model cannot be asked. State the situation: at
least the urgency, and every factor that is not neutral.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext


@rule("RC314")
def no_situation(context: RuleContext) -> Iterator[Finding]:
    """Report scored decisions that do not state their situation."""
    for scenario, scene, decision, _ in context.scored():
        if decision.situation is None:
            message = f"Scene {scene.id!r} has a call but no situation."
            yield Finding(message, "State its factors, at least the urgency.", scenario, scene, "call")
