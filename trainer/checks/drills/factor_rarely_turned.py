"""A factor that hardly ever turns a drill, in a pack of many.

Whoever practises with the pack learns what the factors do that turn in it, and nothing of the others. In a pack of
twenty and more pairs each factor should turn the call in at least four.
"""

from collections import Counter
from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext
from trainer.packs.situation import FACTORS

PAIRS = 20
FEWEST = 4


@rule("RC384", "note")
def factor_rarely_turned(context: RuleContext) -> Iterator[Finding]:
    """Report factors in which fewer than four pairs differ; a pair is the first version with a later one."""
    turned = Counter(drill.drill.differs for drill in context.pack.drills if drill.drill and drill.drill.differs)
    if turned.total() < PAIRS:
        return
    for factor in FACTORS:
        if turned[factor] < FEWEST:
            times = ("in no pair", "in one pair", "in two pairs", "in three pairs")[turned[factor]]
            message = f"{factor} turns {times} of {turned.total()}."
            yield Finding(message, f"Write at least {FEWEST} pairs that differ in {factor}.")
