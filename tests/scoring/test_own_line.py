"""What a line in one's own words has and lacks: exactly from its parts, and modestly where it was typed."""

import sys
from collections import Counter

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
    assert (found.left_out, found.not_found) == ((), ())
    found = looked(FULL, "inspiring")
    assert ([each.need for each in found.has], found.not_found) == (["purpose"], ("question", "room"))
    found = looked(OwnLine(what="who leads here", manner="asked", then="room"), "inspiring")
    assert ([each.need for each in found.has], found.not_found) == (["question", "room"], ("purpose",))


@pytest.mark.parametrize("whom", ["somebody", "Anyone", "all of you", "you people"])
def test_whoever_feels_meant_is_no_person(whom: str) -> None:
    assert "person" in looked(OwnLine(whom=whom, what="dial 112"), "directive").left_out


def test_where_either_fits_and_where_nothing_is_scored_nothing_is_looked_for() -> None:
    assert look(FULL, "either", CUES) is None
    assert look(FULL, None, CUES) is None


@given(
    st.sampled_from(CALLS),
    st.builds(OwnLine, *(st.sampled_from(["", "x"]) for _ in range(5)), st.sampled_from([None, "told", "asked"])),
)
def test_everything_a_line_needs_is_either_there_or_lacking(call: str, line: OwnLine) -> None:
    found = looked(line, call)
    assert sorted([*(each.need for each in found.has), *found.left_out, *found.not_found]) == sorted(NEEDS[call])


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


PEOPLE = ("Tomoko", "Ben Okafor", "Ben", "The night nurse", "The", "Dr Marchetti", "Dr", "A passer-by", "A")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Take the rope. Tomoko, the knots.", "Tomoko"),
        ("Tomoko: the knots.", "Tomoko"),
        ("Please, Tomoko count the ropes.", "Tomoko"),
        ("Hey Ben Okafor, here.", "Ben Okafor"),
        ("The night nurse, come here.", "The night nurse"),
        ("Dr Marchetti, look at him.", "Dr Marchetti"),
        ("Ben, Tomoko, hold this.", "Tomoko"),
        ("I want Tomoko to lead.", None),
        ("Somebody help Ben!", None),
        ("Ben is hurt, and nobody helps.", None),
        ("Ben, Tomoko and I are late.", None),
        ("Tomokos, the knots.", None),
        ("The ambulance is late.", None),
        ("We should ask Dr Smith.", None),
        ("A, B or C.", None),
    ],
)
def test_people_of_the_story_are_called_where_a_clause_begins_with_their_name(text: str, who: str | None) -> None:
    assert typed(text, "directive", *PEOPLE).get("person") == who


@pytest.mark.parametrize(
    "text",
    [
        "Perhaps, if it works.", "Perhaps, Ben.", "Maybe, or maybe not.", "Honestly, I would wait.",
        "Honestly, call 112.", "Note: call 112.", "Surprisingly, it works.", "You are right, we wait.",
        "You know, I would go.", "Everyone, stand back.",
    ],
)  # fmt: skip
def test_what_begins_a_sentence_is_nobody_unless_it_can_only_be_somebody(text: str) -> None:
    assert "person" not in typed(text, "directive")


@pytest.mark.parametrize(
    "text",
    [
        "I just wait and watch now.", "Don't wait, I just check.", "Do you go now?", "Help is coming.",
        "I will not call anybody.", "He can hold it.", "And now I wait.",
    ],
)  # fmt: skip
def test_who_tells_what_happens_orders_nothing(text: str) -> None:
    assert "task" not in typed(text, "directive")


@pytest.mark.parametrize("text", ["Could you please hold this?", "You call 112.", "Then open it.", "“Stop!”"])
def test_an_order_may_have_words_of_courtesy_or_a_person_before_it(text: str) -> None:
    assert "task" in typed(text, "directive")


def test_what_is_denied_leaves_nothing_open_and_asks_for_nothing_back() -> None:
    assert "room" not in typed("It is not up to you.", "inspiring")
    assert "room" not in typed("That isn’t your call.", "inspiring")
    assert typed("It is not mine, it is up to you.", "inspiring")["room"] == "up to you"
    assert "read-back" not in typed("You don't have to tell me when they come.", "directive")


@pytest.mark.parametrize(
    ("whom", "what"),
    [
        ("", "Ben, call 112"), ("", "You in the green coat, call 112"), ("You two people in yellow", "call 112"),
        ("the man with all the keys", "open the gate"), ("you people from the boat", "open the gate"),
    ],
)  # fmt: skip
def test_parts_have_a_person_where_one_is_named_in_either_of_them(whom: str, what: str) -> None:
    assert "person" in {each.need for each in looked(OwnLine(whom=whom, what=what), "directive").has}


def test_what_parts_were_only_looked_through_for_was_not_found_and_is_not_left_out() -> None:
    found = looked(OwnLine(what="call me once in five"), "directive")
    assert (found.left_out, found.not_found) == ((), ("person", "time", "read-back"))
    found = looked(OwnLine(whom="Ben"), "directive")
    assert (found.left_out, found.not_found) == (("task", "time", "read-back"), ())


def test_a_line_is_looked_through_at_once_for_all_words_of_a_kind() -> None:
    """60,000 moves may have 60,000 lines: as many steps as there are words, for each of them, take a minute."""
    line, called = OwnLine("Honestly we are late. What do you think about it all?"), Counter[str]()
    look(line, "directive", CUES, PEOPLE)
    before = sys.getprofile()
    sys.setprofile(lambda _frame, event, _arg: called.update([event]))
    try:
        look(line, "directive", CUES, PEOPLE)
    finally:
        sys.setprofile(before)
    assert called["call"] + called["c_call"] < 200


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
    count.add([scored(FULL, "directive"), scored(OwnLine("Go now."), "directive"), scored(None, "directive")], ())
    count.add([scored(FULL, "either"), scored(FULL, None)], ())
    (lines,) = count.counted
    assert lines == OwnLines("directive", 2, (("person", 1), ("task", 2), ("time", 2), ("read-back", 1)))
