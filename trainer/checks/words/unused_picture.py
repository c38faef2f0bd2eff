"""A picture that no scene shows.

It makes the pack larger and is never seen. Show it in a scene, or delete the file.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext

PICTURES = (".png", ".jpg", ".jpeg", ".webp")


@rule("RC373")
def unused_picture(context: RuleContext) -> Iterator[Finding]:
    """Report picture files that nothing names."""
    used = {
        picture.name
        for scenario in context.pack.scenarios.values()
        for picture in (scenario.picture, *(each for scene in scenario.scenes.values() for each in scene.pictures))
        if picture is not None
    }
    for name in sorted(context.files):
        if name.lower().endswith(PICTURES) and name not in used:
            yield Finding(f"The picture {name!r} is never shown.", "Show it in a scene, or delete it.")
