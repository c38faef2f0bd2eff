"""Each rule with the broken pack beside it, and the small good pack that it leaves alone."""

import pytest

from tests.made.small import SCENARIO, small_pack
from trainer.checks.call_against_model import call_against_model
from trainer.checks.calls_unbalanced import calls_unbalanced
from trainer.checks.check_pack import RULES, check_pack
from trainer.checks.one_choice import one_choice
from trainer.checks.rule import Rule
from trainer.checks.short_timer import short_timer
from trainer.checks.style_missing import style_missing
from trainer.checks.trap import trap
from trainer.checks.uneven_length import uneven_length
from trainer.checks.unreachable_scene import unreachable_scene
from trainer.packs.problems import Problem

EXTRA = """  lonely:
    ending: mixed
    text: Nobody comes here.
"""
LOOP = """  round:
    text: Round and round.
    choices:
      - {id: on, text: You go on and on., style: directive, next: round}
      - {id: up, text: You go up and up., style: inspiring, next: round}
"""


def found(rule: Rule, scenario: str) -> list[Problem]:
    return list(rule(small_pack(scenario)))


def bent(old: str, new: str) -> str:
    assert old in SCENARIO
    return SCENARIO.replace(old, new)


@pytest.mark.parametrize(
    ("rule", "broken", "code", "scene", "words"),
    [
        (unreachable_scene, SCENARIO + EXTRA, "RC301", "lonely", "No path leads"),
        (trap, bent("next: woods", "next: round") + LOOP, "RC302", "round", "no ending"),
        (one_choice, bent("      - id: ask\n", "      - id: asks\n        when: went\n").replace(
            "      - id: left\n", "      - id: left\n        when: not went\n"), "RC303", "fork", "may be none"),
        (short_timer, bent("timer: 30", "timer: 6"), "RC304", "fork", "at least"),
        (call_against_model, bent("call: directive", "call: inspiring"), "RC311", "fork", "the model reads directing"),
        (style_missing, bent("style: inspiring\n        execution: fair", "style: passive\n        execution: fair"),
         "RC312", "fork", "no inspiring choice"),
        (uneven_length, bent("You ask where they would go.", "You ask."), "RC321", "fork", "characters"),
    ],
)  # fmt: skip
def test_a_rule_finds_what_it_is_there_for(rule: Rule, broken: str, code: str, scene: str, words: str) -> None:
    (first, *_) = found(rule, broken)
    assert (first.code, first.scene, first.scenario, first.file) == (code, scene, "walk", "walk.yaml")
    assert words in first.message + first.help
    assert first.line > 1
    assert first.help


def test_a_decision_with_one_choice_is_none() -> None:
    start = SCENARIO.index("      - id: ask")
    end = SCENARIO.index("    on_timeout")
    (first,) = found(one_choice, SCENARIO[:start] + SCENARIO[end:])
    assert first.code == "RC303"


def test_calls_that_lean_to_one_side_are_found() -> None:
    (first,) = found(calls_unbalanced, bent("call: inspiring", "call: directive"))
    assert (first.code, first.file) == ("RC313", "pack.yaml")
    assert "2 of 2" in first.message


def test_a_call_against_the_model_is_a_note_where_the_author_explains_and_a_warning_else() -> None:
    explained = bent("call: directive", "call: inspiring")
    assert found(call_against_model, explained)[0].severity == "note"
    assert found(call_against_model, explained.replace("    because: The bell rings.\n", ""))[0].severity == "warning"


def test_a_trap_is_an_error() -> None:
    assert found(trap, bent("next: woods", "next: round") + LOOP)[0].severity == "error"


def test_the_small_pack_is_left_alone() -> None:
    assert check_pack(small_pack()) == []


def test_every_rule_says_what_it_is_for() -> None:
    import sys

    for rule in RULES:
        manual = sys.modules[rule.__module__].__doc__
        assert manual is not None
        assert manual.startswith("RC3")
        assert rule.__name__ in rule.__module__
