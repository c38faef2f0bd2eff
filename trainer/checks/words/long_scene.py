"""A scene that is too long.

People are to be in the situation within seconds. Aim at 60 to 140 words; more than 160 is reported. Move what
is not needed for the decision to an outcome, or leave it out.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.text_measures import length_in_words

MOST = 160


@rule("RC361")
def long_scene(context: RuleContext) -> Iterator[Finding]:
    """Report texts of scenes and endings above 160 words."""
    for scenario in context.pack.scenarios.values():
        for scene in scenario.scenes.values():
            words = length_in_words(scene.text, context.language)
            if words > MOST:
                message = f"Scene {scene.id!r} has {words} words."
                yield Finding(message, f"Aim at 60 to 140 words, at most {MOST}.", scenario, scene)
