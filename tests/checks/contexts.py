"""Putting a broken pack before one rule."""

from tests.made.small import PACK, SCENARIO, load_text
from trainer.checks.bots.contest import hold_contest
from trainer.checks.rehearsal.rehearsal import rehearse
from trainer.checks.rule import Rule
from trainer.checks.rule_context import RuleContext
from trainer.packs.problems import Problem


def context_of(scenario: str, pack: str = PACK, budget: int = 100_000, **files: bytes) -> RuleContext:
    loaded = load_text(scenario, pack, **files)
    assert loaded.pack is not None, loaded.problems
    assert loaded.contents is not None
    rehearsals = {id: rehearse(each, budget) for id, each in loaded.pack.scenarios.items()}
    return RuleContext(loaded.pack, loaded.contents.files, rehearsals, hold_contest(loaded.pack, ()))


def found(rule: Rule, scenario: str, pack: str = PACK, **files: bytes) -> list[Problem]:
    """What the rule finds. Whatever it finds has its code, and says how to mend it."""
    problems = list(rule(context_of(scenario, pack, **files)))
    assert all(each.code == rule.code and each.message and each.help for each in problems)
    return problems


def bent(*changes: tuple[str, str], text: str = SCENARIO) -> str:
    """The small scenario with each of the changes made once; each must be there."""
    for old, new in changes:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    return text


def line_of(text: str, part: str) -> int:
    """The line on which `part` stands first."""
    return text[: text.index(part)].count("\n") + 1
