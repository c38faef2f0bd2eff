"""A bot that understands nothing gets further than chance on one kind of path."""

from tests.checks.story.told import only_beyond
from tests.made.chain import DIRECT, INSPIRE, chain
from tests.made.small import load_text
from trainer.checks.bots.ideas import ideas
from trainer.checks.bots.path_classes import OnClass, furthest_on_a_class
from trainer.checks.giveaways.guessable_on_a_path import guessable_on_a_path


def test_it_is_told_beyond_luck_and_not_within() -> None:
    assert "random" in only_beyond(guessable_on_a_path, on_a_class=(OnClass("random", 0.71, 0.7),)).message


def test_a_story_that_is_fair_as_a_whole_may_give_itself_away_to_those_who_go_one_way() -> None:
    """One way alternates; on the other the calls come in pairs, so that alternating is right in half."""
    way, other = chain(*[DIRECT, INSPIRE] * 6), chain(*[DIRECT, DIRECT, INSPIRE, INSPIRE] * 3)
    pack = load_text(way).pack
    assert pack is not None
    bots = {bot.name: bot for bot in furthest_on_a_class(pack.scenarios["walk"], ideas("en", None))}
    assert bots["alternating"].fit == 1
    assert bots["alternating"].beyond > 0
    assert bots["always directive"].beyond < 0
    pack = load_text(other).pack
    assert pack is not None
    assert all(bot.beyond <= 0 for bot in furthest_on_a_class(pack.scenarios["walk"], ideas("en", None)))
