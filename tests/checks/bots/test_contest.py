"""The bots play by one idea each, and the table says how far it carries."""

import msgspec
import pytest

from tests.checks.contexts import context_of
from tests.made.chain import DIRECT, INSPIRE, Link, chain
from tests.made.first_three import FIRST_THREE, FOLDER
from tests.made.small import PACK, load_text, small_pack, small_scenario
from trainer.actions.app_paths import shipped_packs
from trainer.checks.bots.contest import hold_contest
from trainer.checks.bots.contest_table import Contest
from trainer.checks.bots.word_model import learn
from trainer.checks.chances import at_least, upper_bound
from trainer.packs.load import load_pack
from trainer.packs.model import Pack

LONG = chain(*[DIRECT, INSPIRE] * 12)
EVEN = chain(*[DIRECT, INSPIRE, INSPIRE, DIRECT] * 3)


def contest(text: str, others: list[Pack] | None = None) -> Contest:
    pack = load_text(text, PACK).pack
    assert pack is not None
    return hold_contest(pack, others or [])


def test_who_always_directs_or_always_inspires_gets_half_and_no_sensitivity() -> None:
    bots = {bot.name: bot for bot in contest(EVEN).results}
    for name in ("always directive", "always inspiring"):
        assert bots[name].fit == 0.5
        assert bots[name].sensitivity == pytest.approx(0, abs=1e-9)
    assert bots["always passive"].fit == pytest.approx(0.5, abs=0.06), "nothing is passive here, so it tosses a coin"


def test_where_a_passive_choice_is_there_the_passive_bot_is_never_right() -> None:
    three = (("directive", "fair", "You act."), ("inspiring", "fair", "You ask."), ("passive", "fair", "You wait."))
    text = chain(*[Link(choices=three), INSPIRE._replace(choices=three)] * 3)
    bots = {bot.name: bot for bot in contest(text).results}
    assert bots["always passive"].fit == 0


def test_the_order_of_the_calls_is_found_by_the_bots_that_look_for_it() -> None:
    bots = {bot.name: bot for bot in contest(chain(*[DIRECT, INSPIRE] * 10)).results}
    assert bots["alternating"].fit == 1
    assert bots["alternating"].passes
    assert bots["the last right style"].fit == pytest.approx(0.03, abs=0.03), "only the first can be right"
    same = {bot.name: bot for bot in contest(chain(*[DIRECT] * 10, *[INSPIRE] * 10)).results}
    assert same["the last right style"].fit > 0.9


def test_the_word_model_learns_from_others_which_words_are_right() -> None:
    choices = (("directive", "fair", "Do it firmly now."), ("inspiring", "fair", "Let it go softly now."))
    turned = (("directive", "fair", "Let it go softly now."), ("inspiring", "fair", "Do it firmly now."))
    told = chain(*[Link(choices=choices), INSPIRE._replace(choices=turned)] * 12)
    model = learn([small_scenario(told)])
    assert model is not None
    assert model.rightness("firmly") > 0 > model.rightness("softly")
    other = small_pack(told.replace("id: walk", "id: other").replace("now.", "then."))
    bots = {bot.name: bot for bot in contest(told, [other]).results}
    assert bots["only the words"].fit == 1
    assert bots["only the words"].passes


def test_a_copy_of_the_pack_itself_teaches_nothing() -> None:
    """Copying a pack that ships and changing it is the commonest way to begin."""
    copy = small_pack(LONG.replace("id: walk", "id: copy").replace("You are there.", "You are here."))
    assert "only the words" not in {bot.name for bot in contest(LONG, [copy]).results}


def test_a_pack_in_another_language_teaches_nothing() -> None:
    other = msgspec.structs.replace(small_pack(LONG.replace("You", "Ihr")), language="de-AT")
    assert "only the words" not in {bot.name for bot in contest(LONG, [other]).results}


def test_a_key_that_alternates_is_found_whichever_style_begins() -> None:
    bots = {bot.name: bot for bot in contest(chain(*[INSPIRE, DIRECT] * 10)).results}
    assert bots["alternating"].fit == 0
    assert bots["alternating, inspiring first"].passes
    assert bots["the other style than that"].fit > 0.95


def test_with_little_to_learn_from_there_is_no_word_model() -> None:
    assert learn([small_scenario()]) is None
    assert "only the words" not in {bot.name for bot in contest(EVEN).results}


def test_the_contest_is_the_same_each_time() -> None:
    assert contest(EVEN) == contest(EVEN)


def test_a_pack_without_scored_decisions_has_an_empty_table_and_fails_nobody() -> None:
    found = contest(chain(Link("either")))
    assert found.of == 0
    assert not any(bot.passes for bot in found.results)


def test_exact_chances() -> None:
    assert at_least(3, [0.5, 0.5, 0.5]) == 0.125
    assert at_least(1, [0.2, 0.5]) == pytest.approx(1 - 0.8 * 0.5)
    assert at_least(0, []) == 1
    assert upper_bound(20) == 14, "P(15 or more of 20) = .0207, P(14 or more) = .0577"
    assert upper_bound(0) == 0


@pytest.mark.parametrize("path", shipped_packs(), ids=lambda path: path.name)
def test_no_bot_gets_through_a_pack_that_ships(path) -> None:
    """Every pack is read with all others known, as `trainer check` does it."""
    others = [pack for each in shipped_packs() if (pack := load_pack(each).pack)]
    pack = load_pack(path).pack
    assert pack is not None
    bots = hold_contest(pack, others).results
    assert len(bots) == 17
    assert [bot.name for bot in bots if bot.passes] == []


@pytest.mark.parametrize("name", FIRST_THREE)
def test_a_reader_finds_the_key_of_each_of_the_first_three_without_a_scene(name: str) -> None:
    others = [pack for each in FIRST_THREE if (pack := load_pack(FOLDER / each).pack)]
    bots = hold_contest(next(each for each in others if (FOLDER / name).name == each.id), others).results
    assert [bot.name for bot in bots if bot.passes] == ["all but the scene"]


def test_the_style_offered_more_often_is_followed_where_there_is_one() -> None:
    more = (("directive", "fair", "You act."), ("directive", "weak", "You may act."), ("inspiring", "fair", "You ask."))
    as_many = {bot.name: bot for bot in contest(EVEN).results}["the style offered more often"]
    assert as_many.fit == pytest.approx(0.5, abs=0.06), "neither is, so it tosses a coin"
    larger = {bot.name: bot for bot in contest(chain(*[Link(choices=more)] * 12)).results}
    assert larger["the style offered more often"].fit == 1


def test_a_case_holds_the_contest_of_its_pack() -> None:
    assert context_of(EVEN).contest == contest(EVEN)
