"""A look at a pack under work says what it leaves out, and a longer one leaves out nothing that a check says."""

from pathlib import Path

import pytest

from tests.made.chain import DIRECT, INSPIRE, chain
from tests.made.clock import LookedAt
from tests.made.exploding import exploding
from tests.made.small import SCENARIO, write_small
from trainer.actions.app_context import AppContext
from trainer.actions.authoring.check_packs import check
from trainer.actions.authoring.new_pack import new_pack
from trainer.actions.authoring.preview import Draft, look_at, look_longer
from trainer.checks.check_pack import Stopped
from trainer.checks.left_out import NOTHING
from trainer.checks.rule_context import RuleContext
from trainer.checks.rules import GUESSED, MEASURED, RULES
from trainer.checks.time_left import within
from trainer.language.left_out import left_out_in_words


def silent(played: str | None, count: int) -> None:
    pass


def at(path: Path) -> Draft:
    return look_at(path, silent)


GUESSABLE = chain(*[DIRECT, INSPIRE] * 5)


def test_what_is_left_out_at_first_is_said_and_a_longer_look_says_all_that_a_check_does(
    context: AppContext, tmp_path: Path
) -> None:
    path = write_small(tmp_path / "p", GUESSABLE)
    first = at(path)
    assert first.left_out.bots
    assert "RC331" not in {each.code for each in first.problems}
    longer = look_longer(first, context.app_paths, silent)
    assert longer is not None
    assert longer.left_out == NOTHING
    assert longer.problems == check(context.app_paths, [path]).checks[0].problems
    assert "RC331" in {each.code for each in longer.problems}
    assert longer.readiness.code == "to look at"


def test_stories_that_are_held_to_the_gates_are_named_as_not_measured(context: AppContext, tmp_path: Path) -> None:
    assert at(write_small(tmp_path / "p", GUESSABLE)).left_out.unmeasured == (), "no gate is asked of this one"
    new_pack(context.app_paths, tmp_path / "drills", "drills")
    shipped = Path(__file__).parents[3] / "scenarios" / "one-jacket"
    assert at(shipped).left_out.unmeasured == ("One jacket",)


def test_what_was_saved_meanwhile_is_not_mixed_in(context: AppContext, tmp_path: Path) -> None:
    path = write_small(tmp_path / "p", GUESSABLE)
    first = at(path)
    write_small(path, SCENARIO.replace("style: directive", "style: rude"))
    longer = look_longer(first, context.app_paths, silent)
    assert longer is not None
    assert longer.pack == first.pack


def test_a_longer_look_that_was_stopped_or_has_nothing_to_look_at_says_nothing(
    context: AppContext, tmp_path: Path
) -> None:
    def stop(played: str | None, count: int) -> None:
        raise Stopped

    assert look_longer(at(write_small(tmp_path / "p")), context.app_paths, stop) is None
    broken = at(write_small(tmp_path / "q", SCENARIO.replace("style: directive", "style: rude")))
    assert broken.left_out == NOTHING
    assert look_longer(broken, context.app_paths, silent) is None


def test_a_longer_look_for_which_time_was_up_says_what_it_did_not_come_to(context: AppContext, tmp_path: Path) -> None:
    first = at(write_small(tmp_path / "p", exploding()))
    longer = look_longer(first, context.app_paths, silent, within(0.5, LookedAt()))
    assert longer is not None
    assert longer.left_out.cut == ("Exploding exploding",)
    assert "Time was up" in left_out_in_words(longer.left_out, "done", 0.5)


class Watched:
    """A context that notes whether bots or measures are asked for."""

    def __init__(self, context: RuleContext) -> None:
        self.context, self.asked = context, set[str]()

    def __getattr__(self, name: str) -> object:
        self.asked.add(name)
        return getattr(self.context, name)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_rules_that_need_bots_or_measures_are_those_that_are_said_to(rule) -> None:
    from tests.made.small import small_pack

    watched = Watched(RuleContext(small_pack(), {}, {}, None))
    list(rule.search(watched))
    assert ("contest" in watched.asked) == (rule in GUESSED)
    assert ("measured" in watched.asked) == (rule in MEASURED)
