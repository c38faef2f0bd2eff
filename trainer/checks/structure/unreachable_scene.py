"""A scene that nobody can get to.

No choice leads there, or the conditions on every way there never come true. Write a choice whose `next` is
the scene, mend the condition, or delete the scene. If the story is too large to play all of it, a scene that
was not met in many plays is only a note.
"""

from collections.abc import Iterator

from trainer.checks.rehearsal.scene_arrows import reached_by_arrows
from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.packs.problems import Severity

PROVED: Severity | None = None
NOTE: Severity = "note"


@rule("RC301")
def unreachable_scene(context: RuleContext) -> Iterator[Finding]:
    """Report scenes that no play meets."""
    for scenario, rehearsal in context.rehearsed():
        reached = rehearsal.scenes if rehearsal.whole else reached_by_arrows(scenario)
        for id, scene in scenario.scenes.items():
            if id in rehearsal.scenes:
                continue
            message, severity = f"Nobody can get to scene {id!r}.", PROVED
            if id in reached:
                message, severity = f"None of {rehearsal.plays:,} plays got to scene {id!r}.", NOTE
            help = "Make it the next of some choice, mend the conditions on the way, or delete it."
            yield Finding(message, help, scenario, scene, severity=severity)
