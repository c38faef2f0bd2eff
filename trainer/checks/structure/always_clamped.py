"""A meter that runs into 0 or 100 on every path.

Then a part of what is added or taken is lost, whatever is chosen, and people cannot see the difference their
choices make. Use smaller effects, or start elsewhere.
"""

from collections.abc import Iterator

from trainer.checks.rehearsal.relevance import written_answers
from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.packs.model import Scenario
from trainer.play.engine import FULL


@rule("RC343")
def always_clamped(context: RuleContext) -> Iterator[Finding]:
    """Report meters that no way through the scenes keeps between 0 and 100, even if all conditions held."""
    for scenario in context.pack.scenarios.values():
        for name, meter in scenario.meters.items():
            if not _can_stay_within(scenario, name, meter.start):
                message = f"Meter {name!r} runs into 0 or 100 on every path."
                help = "Use smaller effects, or let it start elsewhere."
                yield Finding(message, help, scenario, key=f"meters.{name}")


def _can_stay_within(scenario: Scenario, name: str, start: int) -> bool:
    seen = {(scenario.start, start)}
    ahead = list(seen)
    while ahead:
        id, value = ahead.pop()
        scene = scenario.scenes[id]
        if scene.decision is None:
            return True
        for answer in written_answers(scene):
            after = value + answer.effects.meters.get(name, 0)
            if not 0 <= after <= FULL:
                continue
            for way in answer.next:
                if (way.to, after) not in seen:
                    seen.add((way.to, after))
                    ahead.append((way.to, after))
    return False
