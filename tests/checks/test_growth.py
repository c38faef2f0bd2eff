"""Twice the story is twice the work: no rule, and nothing before the rules, compares everything with everything."""

import pytest

from tests.made.chain import Link, chain
from tests.made.large import PACK, large_yaml
from tests.made.small import load_text
from tests.made.work import steps_of
from trainer.checks.bots.copies import Copies
from trainer.checks.bots.word_model import Teacher
from trainer.checks.reading_ease import reading_ease
from trainer.checks.rehearsal.rehearsal import rehearse
from trainer.checks.rehearsal.relevance import Relevance
from trainer.checks.rule import Rule
from trainer.checks.rule_context import RuleContext
from trainer.checks.rules import RULES
from trainer.checks.words.placeholder import placeholder
from trainer.packs.model import Pack

SHORT, LONG = 40, 160
MOST = 1.4 * LONG / SHORT
"""How much more work the long story may be."""


def pack_of(scenes: int) -> Pack:
    pack = load_text(large_yaml(scenes), PACK.format(id="large-pack")).pack
    assert pack is not None
    return pack


def context_of(scenes: int) -> RuleContext:
    pack = pack_of(scenes)
    return RuleContext(pack, {}, {id: rehearse(each, 100) for id, each in pack.scenarios.items()}, None)


@pytest.fixture(scope="module")
def contexts() -> tuple[RuleContext, RuleContext]:
    return context_of(SHORT), context_of(LONG)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_rule_compares_everything_with_everything(contexts: tuple[RuleContext, RuleContext], rule: Rule) -> None:
    short, long = (steps_of(lambda context=context: list(rule(context))) for context in contexts)
    assert long <= MOST * short


def test_what_matters_of_a_state_is_worked_out_in_one_go_from_the_end_to_the_beginning() -> None:
    stories = [pack_of(scenes).scenarios["large"] for scenes in (SHORT, LONG)]
    short, long = (steps_of(lambda story=story: Relevance(story)) for story in stories)
    assert long <= MOST * short


def test_a_pack_of_many_scenarios_is_learned_from_once() -> None:
    def own(scenario: int, moment: int) -> tuple[tuple[str, str, str], ...]:
        return tuple(("directive", "fair", f"Words {a} that {scenario} alone {moment} says.") for a in range(3))

    def of(scenarios: int) -> Pack:
        texts = [chain(*[Link(choices=own(n, m)) for m in range(4)]) for n in range(scenarios)]
        files = {f"f{n}__yaml": text.replace("walk", f"s{n}", 1).encode() for n, text in enumerate(texts)}
        pack = load_text(texts[0], PACK.format(id="p"), **files).pack
        assert pack is not None
        return pack

    def learn(pack: Pack) -> None:
        scenarios = list(pack.scenarios.values())
        teacher, copies = Teacher(scenarios), Copies(scenarios)
        for scenario in scenarios:
            teacher.without(copies.of(scenario))

    packs = of(3), of(12)
    few, many = (steps_of(lambda pack=pack: learn(pack)) for pack in packs)
    assert many <= 1.4 * 12 / 3 * few


def test_marks_without_a_space_after_them_are_read_once() -> None:
    """Sixty thousand of them in a row took minutes."""
    assert reading_ease("Dots" + "." * 60_000 + "x", "en") is not None
    text = large_yaml(1).replace("They go.", "|\n          They go" + "\n\n" * 3_900 + "          on")
    pack = load_text(text, PACK.format(id="p")).pack
    assert pack is not None
    assert not list(placeholder(RuleContext(pack, {}, {}, None)))
