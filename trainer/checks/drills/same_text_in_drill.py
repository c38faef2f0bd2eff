"""Two versions of a drill with the same text.

Then nobody can see what differs, and the call can only be guessed. Show the turned factor in the text of each version:
a clock, a hand, what somebody says.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext


@rule("RC383")
def same_text_in_drill(context: RuleContext) -> Iterator[Finding]:
    """Report versions that say what an earlier one of the drill says."""
    for versions in context.drills():
        said: dict[str, int] = {}
        for number, version in enumerate(versions, start=1):
            scene = version.scenes[version.start]
            before = said.setdefault(" ".join(scene.text.casefold().split()), number)
            if before != number:
                message = f"Version {number} has the same text as version {before}."
                yield Finding(message, "Show in the text what differs.", version, scene)
