"""A scene that is reached although what it `holds` is not true.

`holds` says what is true whenever a scene is reached, so that its text may claim it. Here a path leads to it on which
it is not. The shortest one is named: play it, then mend the way, or show the claim only where it is true.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, path_in_words, rule
from trainer.checks.rule_context import RuleContext
from trainer.packs.condition_text import text_of


@rule("RC346", "error")
def broken_holds(context: RuleContext) -> Iterator[Finding]:
    """Report scenes whose `holds` does not hold on some path."""
    for scenario, rehearsal in context.rehearsed():
        for id, path in rehearsal.broken:
            scene = scenario.scenes[id]
            claim = text_of(scene.holds) if scene.holds is not None else ""
            message = f"Scene {id!r} is reached without what it holds ({claim}): {path_in_words(path)}."
            help = "Mend the way there, or make what depends on it a passage with that `when`."
            yield Finding(message, help, scenario, scene, "holds")
