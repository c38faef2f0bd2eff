"""A picture without alternative text.

Those who cannot see it hear its file name, or nothing. Write `picture: {file: hall.png, alt: A sports hall,
chairs in rows}`. Pictures that ship with the program bring their own words; a picture that is missing is RC142.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext


@rule("RC371")
def picture_without_words(context: RuleContext) -> Iterator[Finding]:
    """Report pictures of the pack that have no `alt`."""
    for scenario in context.pack.scenarios.values():
        scenes = [
            (scenario.picture, None),
            *((each, scene) for scene in scenario.scenes.values() for each in scene.pictures),
        ]
        for picture, scene in scenes:
            if picture is not None and not picture.builtin and not picture.alt.strip():
                message = f"The picture {picture.name!r} has no alternative text."
                help = f"Write picture: {{file: {picture.name}, alt: What it shows}}."
                yield Finding(message, help, scenario, scene, "picture")
