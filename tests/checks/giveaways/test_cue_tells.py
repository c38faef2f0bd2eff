"""A cue tells which style is right."""

from tests.checks.story.told import KEPT
from tests.made.chain import DIRECT, INSPIRE, Link, chain
from tests.made.small import load_text
from trainer.checks.giveaways.cue_tells import cue_tells
from trainer.checks.measures.cues import cues_of
from trainer.checks.rule_context import RuleContext
from trainer.packs.model import Pack

SORRY = (("directive", "strong", "You say who goes."), ("inspiring", "strong", "I was wrong, and you go."))
TOLD = chain(*[DIRECT._replace(choices=SORRY), INSPIRE] * 6)


def pack_of(text: str) -> Pack:
    pack = load_text(text).pack
    assert pack is not None
    return pack


def messages(text: str) -> list[str]:
    pack = pack_of(text)
    context = RuleContext(pack, {}, {}, None, dict.fromkeys(pack.scenarios, KEPT))
    found = list(cue_tells(context))
    assert all(each.code == "RC418" and each.severity == "warning" and each.help for each in found)
    return [each.message for each in found]


def test_an_admission_that_is_never_right_tells() -> None:
    assert any("'admission' is on the style that fits in 0% of its 6 uses" in each for each in messages(TOLD))


def test_what_is_as_often_right_as_wrong_tells_nothing() -> None:
    both = chain(*[Link(choices=SORRY), INSPIRE._replace(choices=SORRY)] * 6)
    assert messages(both) == []


def test_a_word_is_told_only_if_it_is_found_among_all_that_were_tested() -> None:
    """Twelve words of a story's choices are right in five of seven uses by chance; one is in all of twenty."""
    scenario = pack_of(chain(*[Link(choices=choices(number)) for number in range(20)])).scenarios["walk"]
    words = {cue.cue for cue in cues_of([scenario], "en") if cue.kind == "word"}
    assert "firmly" in words
    assert "common" not in words, "it is in all choices"


def choices(number: int) -> tuple[tuple[str, str, str], ...]:
    return (("directive", "fair", f"Firmly common {number}."), ("inspiring", "fair", f"Softly common {number}."))


def test_a_story_that_is_not_held_to_the_gates_is_not_asked() -> None:
    pack = pack_of(TOLD)
    assert list(cue_tells(RuleContext(pack, {}, {}, None))) == []
