"""A scene from which no ending can be reached, whatever is chosen.

Whoever gets there can never finish. Give one of its choices a way to an ending.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.packs.model import Scenario, Scene
from trainer.play.engine import written_answers


@rule("RC302", "error")
def trap(context: RuleContext) -> Iterator[Finding]:
    """Report scenes without a way out, whatever the conditions say."""
    for scenario in context.pack.scenarios.values():
        for scene in scenes_without_a_way_out(scenario):
            help = "Give one of its choices a way to an ending."
            yield Finding(f"From scene {scene.id!r} no ending can be reached.", help, scenario, scene, "choices")


def scenes_without_a_way_out(scenario: Scenario) -> list[Scene]:
    """Scenes from which no arrows lead to an ending."""
    before: dict[str, set[str]] = {id: set() for id in scenario.scenes}
    for id, scene in scenario.scenes.items():
        for answer in written_answers(scene):
            for way in answer.next:
                before[way.to].add(id)
    out: set[str] = set()
    ahead = [id for id, scene in scenario.scenes.items() if scene.ending]
    while ahead:
        here = ahead.pop()
        if here not in out:
            out.add(here)
            ahead.extend(before[here])
    return [scene for id, scene in scenario.scenes.items() if id not in out]
