"""No two decisions that differ in one factor only, with different calls.

Nothing teaches what a factor does as well as meeting nearly the same moment twice. Write a pair: the same
situation but for one factor, and the other call.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import RuleContext

FEWEST = 6


@rule("RC352")
def no_pair(context: RuleContext) -> Iterator[Finding]:
    """Report packs of six and more stated situations without such a pair."""
    stated = [(decision.situation, call) for _, _, decision, call in context.scored() if decision.situation]
    if len(stated) < FEWEST:
        return
    but_one: dict[tuple[object, ...], set[tuple[int, str]]] = {}
    for situation, call in stated:
        levels = tuple(situation)
        for place, level in enumerate(levels):
            seen = but_one.setdefault((place, *levels[:place], *levels[place + 1 :]), set())
            if any(level != other and call != another for other, another in seen):
                return
            seen.add((level, call))
    message = "No two decisions differ in one factor only and have different calls."
    yield Finding(message, "Write a pair: the same situation but for one factor, and the other call.")
