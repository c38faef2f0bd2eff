"""A scored decision in which one of the two styles is not among the choices.

Then the answer can be guessed without reading, and a person who always directs does not land at half. Both
styles have to be among the choices that are always offered.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.scoring.fit import SCORED_CALLS


@rule("RC312")
def style_missing(context: RuleContext) -> Iterator[Finding]:
    """Report scored decisions that lack a directive or an inspiring choice without a condition."""
    for scenario, scene, decision, _ in context.scored():
        always = {choice.style for choice in decision.choices if choice.when is None}
        for style in SCORED_CALLS:
            if style not in always:
                message = f"Scene {scene.id!r} has no {style} choice that is always offered."
                yield Finding(message, "Write one, or take its `when` away.", scenario, scene, "choices")
