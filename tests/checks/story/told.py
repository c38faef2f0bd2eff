"""Putting figures before one rule: those of a story that just keeps every gate, but for what is changed."""

from typing import Any

from tests.checks.measures.test_measure import hill
from trainer.checks.bots.contest_table import Contest
from trainer.checks.bots.path_classes import OnClass
from trainer.checks.measures.cues import Cue
from trainer.checks.measures.ends import Ends
from trainer.checks.measures.gates import GATES
from trainer.checks.measures.influence import Influence
from trainer.checks.measures.measured import Measures
from trainer.checks.measures.outcomes import Outcomes
from trainer.checks.measures.paths import Paths
from trainer.checks.rule import Rule
from trainer.checks.rule_context import RuleContext
from trainer.packs.problems import Problem

PATHS = Paths(proved=True, decisions=(8, 14), call_sequences=8, orders=6, moments_on_every_path=0.5, fewest_of_a_call=3)
ENDS = Ends(forks=("path",), way_back=3, done_well_and_lost=("bad",))
OUTCOMES = Outcomes(right_dominant=0.4, right_costs=0.3, weak_right_minus_strong_wrong=3.0)
KEPT = Measures(
    paths=PATHS, ends=ENDS, plays=1_200, new_words_at_second_play=0.45, state_dependent_calls=3, twin_sets=3,
    two_strong=0.9,
    outcomes=OUTCOMES,
    cues=(Cue("tactic", "pressure", 9, 0.6, found=False), Cue("words", "name", 9, 0.15, found=False)),
    influences={"gate": Influence(10, 1), "path": Influence(10, 6)},
    endings={"top": 0.35, "bad": 0.35, "a": 0.1, "b": 0.1, "c": 0.05, "d": 0.05}, facts=tuple("abcdefgh"),
    contest=Contest((), 0.5, 0.2, 12), on_a_class=(OnClass("random", 0.7, 0.7),), whole=True,
)  # fmt: skip
"""Just within every gate."""


def told(rule: Rule, measures: Measures) -> list[Problem]:
    """What the rule finds of a story with these figures. Whatever it finds has its code, and says how to mend it."""
    problems = list(rule(RuleContext(hill(), {}, {}, None, {"hill": measures})))
    assert all(each.code == rule.code and each.message and each.help for each in problems)
    return problems


def only_beyond(rule: Rule, **figures: Any) -> Problem:
    """The one thing the rule finds with these figures; just within every gate it finds nothing."""
    assert not any(gate.short(KEPT) for gate in GATES)
    assert told(rule, KEPT) == []
    (problem,) = told(rule, KEPT._replace(**figures))
    assert problem.severity == "warning"
    return problem


def paths(**figures: Any) -> Paths:
    return PATHS._replace(**figures)


def outcomes(**figures: Any) -> Outcomes:
    return OUTCOMES._replace(**figures)
