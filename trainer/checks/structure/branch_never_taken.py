"""A way on that is never taken.

A list under `next` is read from the top, and the first entry whose condition holds is taken. Here another one
always comes first, or the condition never holds. Mend the condition, change the order, or delete the entry.
"""

from collections.abc import Iterator

from trainer.checks.rehearsal.coverage import Place
from trainer.checks.rehearsal.rehearsal import Rehearsal
from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.packs.model import Choice, Scenario, Scene, Timeout
from trainer.packs.problems import Severity
from trainer.play.engine import id_of, written_answers

NOTE: Severity = "note"


@rule("RC306")
def branch_never_taken(context: RuleContext) -> Iterator[Finding]:
    """Report entries of `next` that no play takes."""
    for scenario, rehearsal in context.rehearsed():
        for scene, answer in _answers_with_ways(scenario, rehearsal):
            choice = answer if isinstance(answer, Choice) else None
            never = "is never taken" if rehearsal.whole else f"was not taken in {rehearsal.plays:,} plays"
            for number, way in enumerate(answer.next):
                if Place(scene.id, id_of(answer), number) in rehearsal.taken:
                    continue
                message = f"The way from {id_of(answer)!r} in scene {scene.id!r} to {way.to!r} {never}."
                help = f"It is entry {number + 1} under `next`. Mend its condition or the order, or delete it."
                key, severity = ("next" if choice else "on_timeout"), (None if rehearsal.whole else NOTE)
                yield Finding(message, help, scenario, scene, key, choice, severity)


def _answers_with_ways(scenario: Scenario, rehearsal: Rehearsal) -> Iterator[tuple[Scene, Choice | Timeout]]:
    """Answers that have several ways on and can be given."""
    for id in sorted(rehearsal.scenes):
        scene = scenario.scenes[id]
        for answer in written_answers(scene):
            given = not isinstance(answer, Choice) or answer.when is None or (id, answer.id) in rehearsal.offered
            if given and len(answer.next) > 1:
                yield scene, answer
