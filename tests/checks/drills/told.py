"""The small pack of drills before one rule."""

from tests.made.drills import DRILLS, load_drills
from trainer.checks.rule import Rule
from trainer.checks.rule_context import RuleContext
from trainer.packs.problems import Problem


def told(rule: Rule, *changes: tuple[str, str], drills: str = DRILLS) -> list[Problem]:
    """What the rule finds once each of the changes is made."""
    for old, new in changes:
        assert old in drills, old
        drills = drills.replace(old, new, 1)
    loaded = load_drills(drills)
    assert loaded.pack is not None, loaded.problems
    problems = list(rule(RuleContext(loaded.pack, {}, {}, None)))
    assert all(each.code == rule.code and each.message and each.help for each in problems)
    return problems
