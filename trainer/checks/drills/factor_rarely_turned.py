"""A factor that hardly ever turns a drill, in a pack of many.

Whoever practises with the pack learns what the factors do that turn in it, and nothing of the others. In a pack of
twenty and more pairs each factor that can turn the call by itself should do so in at least four. (Belief, competence,
legitimacy and conflict weigh, but none of them alone carries a reading from one style to the other.)
"""

from collections import Counter
from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.scoring.situation_model import TURNS_ALONE

PAIRS = 20
FEWEST = 4


@rule("RC384", "note")
def factor_rarely_turned(context: RuleContext) -> Iterator[Finding]:
    """Report factors in which fewer than four pairs differ; a pair is the first version with a later one."""
    turned = Counter(drill.drill.differs for drill in context.pack.drills if drill.drill and drill.drill.differs)
    if turned.total() < PAIRS:
        return
    for factor in TURNS_ALONE:
        if turned[factor] < FEWEST:
            times = ("in no pair", "in one pair", "in two pairs", "in three pairs")[turned[factor]]
            message = f"{factor} turns {times} of {turned.total()}."
            yield Finding(message, f"Write at least {FEWEST} pairs that differ in {factor}.")
