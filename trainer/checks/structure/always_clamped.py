"""A meter that runs into 0 or 100 on every path.

Then a part of what is added or taken is lost, whatever is chosen, and people cannot see the difference their
choices make. Use smaller effects, or start elsewhere.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.packs.model import Scenario
from trainer.play.engine import FULL, written_answers

Arrows = dict[str, list[tuple[dict[str, int], str]]]
"""Scene to its answers' effects on meters, with where each leads."""

VALUES = (1 << (FULL + 1)) - 1


@rule("RC343")
def always_clamped(context: RuleContext) -> Iterator[Finding]:
    """Report meters that no way through the scenes keeps between 0 and 100, even if all conditions held."""
    for scenario in context.pack.scenarios.values():
        arrows = _arrows(scenario) if scenario.meters else {}
        endings = frozenset(id for id, scene in scenario.scenes.items() if scene.decision is None)
        for name, meter in scenario.meters.items():
            if not _can_stay_within(arrows, endings, scenario.start, name, meter.start):
                message = f"Meter {name!r} runs into 0 or 100 on every path."
                help = "Use smaller effects, or let it start elsewhere."
                yield Finding(message, help, scenario, key=f"meters.{name}")


def _can_stay_within(arrows: Arrows, endings: frozenset[str], first: str, name: str, start: int) -> bool:
    """Carry the values that are possible in each scene (bit v: the value v) along the arrows."""
    possible = dict.fromkeys(arrows, 0) | {first: 1 << start}
    changed = dict.fromkeys([first])
    while changed:
        id = next(iter(changed))
        del changed[id]
        if id in endings:
            return True
        for effects, to in arrows[id]:
            by = effects.get(name, 0)
            after = (possible[id] << by if by >= 0 else possible[id] >> -by) & VALUES
            if after & ~possible[to]:
                possible[to] |= after
                changed[to] = None
    return False


def _arrows(scenario: Scenario) -> Arrows:
    return {
        id: [(answer.effects.meters, way.to) for answer in written_answers(scene) for way in answer.next]
        for id, scene in scenario.scenes.items()
    }
