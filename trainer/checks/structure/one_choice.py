"""A decision that offers one choice only, or only choices with conditions.

With one choice there is nothing to decide; where every choice has a `when`, it can happen that nothing is
offered and the playthrough ends there.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext


@rule("RC303")
def one_choice(context: RuleContext) -> Iterator[Finding]:
    """Report decisions in which there may be nothing to decide."""
    for scenario, scene, decision in context.decisions():
        if len(decision.choices) == 1:
            help = "Write another one that is worth considering."
            yield Finding(f"Scene {scene.id!r} has a single choice.", help, scenario, scene, "choices")
        elif all(choice.when is not None for choice in decision.choices):
            message = f"Every choice of scene {scene.id!r} has a condition, so there may be none."
            yield Finding(message, "Give at least one choice no `when`.", scenario, scene, "choices")
