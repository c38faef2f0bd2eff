"""Texts that hide what they say, or that say nothing, are no texts: whichever key they stand at."""

import pytest

from tests.made.small import PACK, SCENARIO, load_text

TEXTS = ("You say that all go left now.", "The bell rings.", "They go.", "You are in the woods.", "A walk", "Health")


@pytest.mark.parametrize("override", "\u202a\u202b\u202c\u202d\u202e")
@pytest.mark.parametrize("text", TEXTS)
def test_no_text_turns_the_reading_direction(override: str, text: str) -> None:
    for written in (f"{text[:3]}{override}{text[3:]}", f'"{text[:3]}\\u{ord(override):04x}{text[3:]}"'):
        broken = SCENARIO.replace(text, written, 1)
        (problem,) = load_text(broken).problems
        assert (problem.code, problem.severity) == ("RC108", "error")
        assert f"U+{ord(override):04X}" in problem.message


@pytest.mark.parametrize("nothing", ["\u200b", "\ufeff\u2060", "\u3164", "\u2800 \u2800", "\u200e", "\u00ad\u200d"])
@pytest.mark.parametrize("text", TEXTS)
def test_a_choice_a_title_or_a_text_that_shows_nothing_is_empty(nothing: str, text: str) -> None:
    broken = SCENARIO.replace(text, f"'{nothing}'", 1)
    (problem,) = load_text(broken).problems
    assert (problem.code, problem.severity) == ("RC207", "error")
    assert problem.line == broken[: broken.index(nothing)].count("\n") + 1


def test_the_title_of_a_pack_is_looked_at_too() -> None:
    (problem,) = load_text(SCENARIO, PACK.replace("Small pack", "'\u200b'")).problems
    assert (problem.code, problem.file) == ("RC207", "pack.yaml")


@pytest.mark.parametrize("text", ["הם יושבים. מה עכשיו?", "می\u200cخواهم", "👩\u200d🚒", "\u200fהם\u200f"])
def test_what_scripts_need_is_text_like_any_other(text: str) -> None:
    assert load_text(SCENARIO.replace("They sit down. What now?", text)).pack is not None
