"""A placeholder that was left in.

TODO, TBD, FIXME, XXX, lorem ipsum, [name], <name> or a text of dots only: something was to be written here.
"""

import re
from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.packs.model import Choice, Scenario, Scene

_LEFT_IN = re.compile(
    r"\b(?:TODO|TBD|FIXME|XXX+|[Ll]orem ipsum)\b"
    r"|\[[a-z][a-z _-]{1,30}\](?!\()|<[a-z][a-z _-]{1,30}>"
    r"|^[^\S\n]*[.…]++[^\S\n]*$",
    re.MULTILINE,
)


@rule("RC364")
def placeholder(context: RuleContext) -> Iterator[Finding]:
    """Report texts of scenes, choices, outcomes and explanations with something left to write."""
    for scenario in context.pack.scenarios.values():
        for key, text in _own_texts(scenario):
            if hit := _LEFT_IN.search(text):
                message = f"A placeholder was left in: {hit.group().strip()!r}."
                yield Finding(message, "Write what belongs there.", scenario, key=key)
        for scene in scenario.scenes.values():
            for key, text, choice in _texts(scene):
                if hit := _LEFT_IN.search(text):
                    message = f"A placeholder was left in: {hit.group().strip()!r}."
                    yield Finding(message, "Write what belongs there.", scenario, scene, key, choice)


def _own_texts(scenario: Scenario) -> Iterator[tuple[str, str]]:
    yield from (("title", scenario.title), ("role", scenario.role), ("topic", scenario.topic))
    for name, meter in scenario.meters.items():
        yield f"meters.{name}", meter.label


def _texts(scene: Scene) -> Iterator[tuple[str, str, Choice | None]]:
    yield "text", scene.text, None
    yield "title", scene.title, None
    if scene.decision is not None:
        yield "because", scene.decision.because, None
        for choice in scene.decision.choices:
            yield "text", choice.text, choice
            yield "outcome", choice.outcome, choice
        if scene.decision.on_timeout is not None:
            yield "on_timeout", scene.decision.on_timeout.outcome, None
