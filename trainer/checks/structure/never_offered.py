"""A choice that is never offered.

Its condition does not come true on any path to its scene. Mend the condition, or let some earlier choice make
it true, or delete the choice.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext


@rule("RC305")
def never_offered(context: RuleContext) -> Iterator[Finding]:
    """Report choices with a condition that never comes true where they stand."""
    for scenario, rehearsal in context.rehearsed():
        for id in sorted(rehearsal.scenes):
            scene = scenario.scenes[id]
            for choice in scene.decision.choices if scene.decision else ():
                if choice.when is None or (id, choice.id) in rehearsal.offered:
                    continue
                message = f"Choice {choice.id!r} of scene {id!r} is never offered."
                help = "Its condition does not come true on any path. Mend it, or what leads there."
                if not rehearsal.whole:
                    message = f"Choice {choice.id!r} of scene {id!r} was not offered in {rehearsal.plays:,} plays."
                    help = "The story is too large to try all. Look at its condition, and at what leads there."
                yield Finding(message, help, scenario, scene, "when", choice, None if rehearsal.whole else "note")
