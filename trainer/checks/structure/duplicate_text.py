"""The same text twice.

Two scenes with the same text, or two choices of a decision: mostly one was copied and not rewritten.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext


@rule("RC344")
def duplicate_text(context: RuleContext) -> Iterator[Finding]:
    """Report scenes, and choices of one decision, that say the same."""
    for scenario in context.pack.scenarios.values():
        first: dict[str, str] = {}
        for id, scene in scenario.scenes.items():
            before = first.setdefault(_folded(scene.text), id)
            if before != id:
                message = f"Scene {id!r} has the same text as scene {before!r}."
                yield Finding(message, "Say what is different now, or use one scene for both.", scenario, scene)
            said: dict[str, str] = {}
            for choice in scene.decision.choices if scene.decision else ():
                before = said.setdefault(_folded(choice.text), choice.id)
                if before != choice.id:
                    message = f"Choice {choice.id!r} says the same as {before!r}."
                    yield Finding(message, "Rewrite one of them, or delete it.", scenario, scene, "text", choice)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
