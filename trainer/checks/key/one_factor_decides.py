"""The call follows from one factor alone, in the whole pack.

If urgency always means directing, people learn to look at the clock and nothing else. Write a moment in which
this factor says one thing and the others the opposite.
"""

from collections.abc import Iterator

from trainer.checks.rule import Finding, rule
from trainer.checks.rule_context import CalledDecision, RuleContext
from trainer.packs.situation import FACTORS, LEVELS

FEWEST = 6


@rule("RC318")
def one_factor_decides(context: RuleContext) -> Iterator[Finding]:
    """Report the factors whose level alone gives every call, in packs with six and more stated situations."""
    stated = [each for each in context.scored() if each.decision.situation]
    if len(stated) < FEWEST or len({each.call for each in stated}) < 2:
        return
    alone = [factor for factor in FACTORS if all(len(_calls(at)) == 1 for at in _by_level(stated, factor).values())]
    if alone:  # one cause, so one finding: where two kinds of moment alternate, every factor that differs is one
        others = f" So it does from {', '.join(alone[1:])}." if alone[1:] else ""
        levels = _by_level(stated, alone[0])
        where = ", ".join(f"{LEVELS[alone[0]][level]} in {_named(at)}" for level, at in levels.items())
        message = f"In all {len(stated)} decisions the call follows from {alone[0]} alone: {where}.{others}"
        each = "each of them" if others else alone[0]
        help = f"Write a moment in which {each} says one thing and the other facts the opposite."
        rarest = min(levels.values(), key=len)[0]
        yield Finding(message, help, rarest.scenario, rarest.scene, "situation")


def _by_level(stated: list[CalledDecision], factor: str) -> dict[int, list[CalledDecision]]:
    """The level of a factor to the decisions that have it, in their order."""
    found: dict[int, list[CalledDecision]] = {}
    for each in stated:
        found.setdefault(getattr(each.decision.situation, factor), []).append(each)
    return found


def _calls(decisions: list[CalledDecision]) -> set[str]:
    return {each.call for each in decisions}


def _named(decisions: list[CalledDecision]) -> str:
    """The title of the first, and how many more there are."""
    others = len(decisions) - 1
    return f"{decisions[0].scene.title!r}" + (f" and {others} more" if others else "")
