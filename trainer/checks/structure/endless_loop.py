"""A loop without a way out.

From here one can play on for ever, but the conditions never let one reach an ending. The path is named: play
it, and open a way.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, path_in_words, rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.structure.trap import scenes_without_a_way_out


@rule("RC308", "error")
def endless_loop(context: RuleContext) -> Iterator[Finding]:
    """Report the scenes of a loop that no path leaves; a scene without any way to an ending is RC302."""
    for scenario, rehearsal in context.rehearsed():
        known = {scene.id for scene in scenes_without_a_way_out(scenario)}
        for scene, path in [each for each in rehearsal.endless if each.scene not in known][:1]:
            message = f"From scene {scene!r} one can go round for ever: {path_in_words(path)}."
            help = "Give one of the scenes on the way a choice that leads to an ending."
            yield Finding(message, help, scenario, scenario.scenes[scene], "choices")
