"""A decision in which nothing is offered.

On some path every choice of the scene has a condition that does not hold, and the playthrough ends in the
middle. The path is named: play it, and give one choice no `when`.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, path_in_words, rule
from trainer.checks.rule_context import RuleContext


@rule("RC307", "error")
def nothing_offered(context: RuleContext) -> Iterator[Finding]:
    """Report scenes in which a path can come to a stop that is no ending."""
    for scenario, rehearsal in context.rehearsed():
        for scene, path in rehearsal.stuck:
            message = f"In scene {scene!r} it can happen that nothing is offered: {path_in_words(path)}."
            help = "Give one of its choices no `when`."
            yield Finding(message, help, scenario, scenario.scenes[scene], "choices")
