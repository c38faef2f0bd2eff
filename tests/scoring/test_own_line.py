"""What a line in one's own words has and lacks: exactly from its parts, and modestly where it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.language.own_lines import cues
from trainer.play.move import Move
from trainer.play.own_line import LONGEST_PART, LONGEST_TYPED, OwnLine, cleaned
from trainer.scoring.fit import ScoredMove
from trainer.scoring.own_line import NEEDS, Looked, OwnLines, OwnLineTally, look

CUES = cues()
CALLS = ("directive", "inspiring")


def looked(line: OwnLine, call: str, *names: str) -> Looked:
    found = look(line, call, CUES, names)
    assert found is not None
    return found


def typed(text: str, call: str, *names: str) -> dict[str, str]:
    """What is found in a typed line, and in which words."""
    return {found.need: found.words for found in looked(OwnLine(text), call, *names).has}


FULL = OwnLine(whom="Tomoko", what="count the ropes", when="before noon", why="nobody else can", then="read back")


def test_a_line_from_parts_has_what_was_filled_in_and_lacks_the_rest() -> None:
    found = looked(FULL, "directive")
    assert {each.need: each.words for each in found.has} == {
        "person": "Tomoko", "task": "count the ropes", "time": "before noon", "read-back": "",
    }  # fmt: skip
    assert (found.lacks, found.typed) == ((), False)
    found = looked(FULL, "inspiring")
    assert ([each.need for each in found.has], found.lacks) == (["purpose"], ("question", "room"))
    found = looked(OwnLine(what="who leads here", manner="asked", then="room"), "inspiring")
    assert ([each.need for each in found.has], found.lacks) == (["question", "room"], ("purpose",))


@pytest.mark.parametrize("whom", ["somebody", "Anyone", "all of you", "you people"])
def test_whoever_feels_meant_is_no_person(whom: str) -> None:
    assert "person" in looked(OwnLine(whom=whom, what="dial 112"), "directive").lacks


def test_where_either_fits_and_where_nothing_is_scored_nothing_is_looked_for() -> None:
    assert look(FULL, "either", CUES) is None
    assert look(FULL, None, CUES) is None


@given(
    st.sampled_from(CALLS),
    st.builds(OwnLine, *(st.sampled_from(["", "x"]) for _ in range(5)), st.sampled_from([None, "told", "asked"])),
)
def test_everything_a_line_needs_is_either_there_or_lacking(call: str, line: OwnLine) -> None:
    found = looked(line, call)
    assert sorted([*(each.need for each in found.has), *found.lacks]) == sorted(NEEDS[call])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "“You in the green coat: dial 112 now, and tell me when they answer.”",
            {"person": "You in the green coat", "task": "dial", "time": "now", "read-back": "tell me when"},
        ),
        ("Ben, hold this.", {"person": "Ben", "task": "hold"}),
        ("Somebody call an ambulance!", {"task": "call"}),
        ("Everyone, stand back.", {"task": "stand"}),
        ("Please, could somebody do something?", {}),
        ("Run, run!", {}),
        ("Quickly, Ben.", {}),
        ("The names by 18:30.", {"time": "18:30"}),
        ("Nowhere is a knowing call. He needs help. I watch.", {}),
        ("You two, please help him and you there hold this.", {"person": "You two", "task": "help"}),
    ],
)
def test_a_typed_line_that_directs_is_looked_through_and_what_is_found_is_shown(text: str, found: dict) -> None:
    assert typed(text, "directive") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "We stop here because the wind has turned. What do you need?",
            {"purpose": "because", "question": "What do you need?", "room": "What do you need"},
        ),
        ("How you get there is up to you.", {"room": "up to you"}),
        ("We can do this!", {}),
        ("それでいいですか？", {"question": "それでいいですか？"}),
    ],
)
def test_a_typed_line_that_inspires_is_looked_through_too(text: str, found: dict) -> None:
    assert typed(text, "inspiring") == found


def test_people_of_the_story_are_known_by_name_wherever_they_stand() -> None:
    assert typed("I want tomoko and Tomoko to lead.", "directive", "Tomoko")["person"] == "Tomoko"
    assert "person" not in typed("I want Tomokos to lead.", "directive", "Tomoko")


def test_a_line_is_kept_on_one_line_within_its_limits_and_nothing_written_is_no_line() -> None:
    assert cleaned(OwnLine()) is None
    assert cleaned(OwnLine(" \n ", manner="asked", then="room")) is None
    assert cleaned(OwnLine("  Go \n now\x00 \ud800")) == OwnLine("Go now")
    long = cleaned(OwnLine("x" * 999, "y" * 999))
    assert long is not None
    assert (len(long.typed), len(long.whom)) == (LONGEST_TYPED, LONGEST_PART)


@given(st.text(max_size=600), st.sampled_from(CALLS))
def test_any_text_is_looked_through_and_only_its_own_words_are_shown(text: str, call: str) -> None:
    line = cleaned(OwnLine(text))
    if line is not None:
        assert all(found.words in line.typed for found in looked(line, call).has)


def scored(own: OwnLine | None, call: str | None) -> ScoredMove:
    return ScoredMove(Move("s", "c", own=own), call, "directive", None, "strong")


def test_lines_are_counted_for_each_call_and_what_was_not_written_or_is_not_scored_counts_nowhere() -> None:
    count = OwnLineTally(CUES)
    count.add([scored(FULL, "directive"), scored(OwnLine("Go now."), "directive"), scored(None, "directive")], [])
    count.add([scored(FULL, "either"), scored(FULL, None)], [])
    (lines,) = count.counted
    assert lines == OwnLines("directive", 2, (("person", 1), ("task", 2), ("time", 2), ("read-back", 1)))
