"""Straight and curly quotes mixed.

One scenario writes "so" in one place and “so” in another. Either is fine; both look unfinished.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.packs.model import Scene

CURLY = frozenset("“”„«»")


@rule("RC366")
def mixed_quotes(context: RuleContext) -> Iterator[Finding]:
    """Report scenarios whose texts use both; the place is the first of the rarer kind."""
    for scenario in context.pack.scenarios.values():
        straight = [scene for scene in scenario.scenes.values() if '"' in _words(scene)]
        curly = [scene for scene in scenario.scenes.values() if not CURLY.isdisjoint(_words(scene))]
        if straight and curly:
            rarer, kind = (straight, "straight") if len(straight) <= len(curly) else (curly, "curly")
            message = f"{scenario.id!r} mixes straight and curly quotes; {kind} ones stand in {_count(len(rarer))}."
            yield Finding(message, "Use one kind throughout.", scenario, rarer[0])


def _count(scenes: int) -> str:
    return "1 scene" if scenes == 1 else f"{scenes} scenes"


def _words(scene: Scene) -> str:
    choices = scene.decision.choices if scene.decision else ()
    return " ".join((scene.text, *(f"{choice.text} {choice.outcome}" for choice in choices)))
