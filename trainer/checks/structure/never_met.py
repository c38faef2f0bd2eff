"""A passage, a case, an outcome, a voice or an effect that never comes up.

Its condition holds on no path, or another one always comes first where the first that holds counts. Nobody will read
it. Mend the condition or the order, or delete it.
"""

from collections.abc import Iterator

from trainer.checks.rehearsal.coverage import Place
from trainer.checks.rehearsal.depending import depending
from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.packs.problems import Severity


@rule("RC345")
def never_met(context: RuleContext) -> Iterator[Finding]:
    """Report entries of texts, cases, outcomes, effects and voices that come up on no path."""
    for scenario, rehearsal in context.rehearsed():
        severity: Severity | None = None if rehearsal.whole else "note"
        never = "never comes up" if rehearsal.whole else f"did not come up in {rehearsal.plays:,} plays"
        for id in sorted(rehearsal.scenes):
            scene = scenario.scenes[id]
            choices = {choice.id: choice for choice in scene.decision.choices} if scene.decision is not None else {}
            for each in depending(scene):
                answer, _, key = each.key.partition(".")
                for number in range(len(each.whens)):
                    if Place(id, each.key, number) not in rehearsal.met:
                        message = f"Entry {number + 1} of {each.key!r} in scene {id!r} {never}."
                        help = "Mend its condition or the order, or delete it."
                        place, choice = (key, choices[answer]) if answer in choices else (answer, None)
                        yield Finding(message, help, scenario, scene, place, choice, severity)
