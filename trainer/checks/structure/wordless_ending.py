"""An ending without words.

Its text has no letters, only marks such as "...". Say in a few sentences what the path won and what it lost;
an ending without any text at all is refused by the format (RC202).
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext


@rule("RC309")
def wordless_ending(context: RuleContext) -> Iterator[Finding]:
    """Report endings that say nothing."""
    for scenario in context.pack.stories:
        for scene in scenario.scenes.values():
            if scene.ending and not any(letter.isalpha() for letter in scene.text):
                message = f"The ending {scene.id!r} says nothing."
                yield Finding(message, "Say what the path won, and what it lost.", scenario, scene)
