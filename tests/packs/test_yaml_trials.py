"""Faults of a file's syntax are told together, as far as each can be told apart from the one before it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.made.small import PACK, SCENARIO, load_text

FAULTS = {
    "role: You walk.": "role: You walk: far.",
    "    timer: 30": "\ttimer: 30",
    "      - id: left": "      – id: left",
    "        outcome: They go.": "        outcome: @go",
    "        style: inspiring\n        execution: fair": "        style:inspiring\n        execution: fair",
    "    title: The talk": '    title: "The talk',
    "        text: You listen to each of them.": "         text: You listen to each of them.",
    "        text: You order them to stand up.": "        text: You order: stand up.",
    "    ending: good": "    ending good",
}
"""What stands in a file, far enough apart, to what an author may make of it."""


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def told(text: str) -> list[int]:
    found = load_text(text).problems
    assert {each.code for each in found} <= {"RC101"}, found
    assert all(each.help for each in found)
    return [each.line for each in found]


@given(st.sets(st.sampled_from(sorted(FAULTS)), min_size=1))
def test_each_fault_is_told_once_and_nothing_else_whichever_there_are(put: set[str]) -> None:
    text = SCENARIO
    for old in put:
        assert text.count(old) == 1
        text = text.replace(old, FAULTS[old])
    lines = sorted(line_of(SCENARIO, old) for old in put)
    found = told(text)
    assert len(found) == len(lines)
    assert all(said in (line, line + 1) for said, line in zip(found, lines, strict=True)), "libyaml may be a line late"


def test_what_cannot_be_told_apart_is_told_once() -> None:
    assert told(SCENARIO.replace("    timer: 30\n", "    timer: @\n    picture: @\n")) == [11]


def test_other_files_are_told_in_the_same_round() -> None:
    found = load_text("id: [", f"{PACK}summary: a: b\n").problems
    assert [each.file for each in found] == ["pack.yaml", "walk.yaml"]


def test_a_long_file_is_not_read_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    text = SCENARIO.replace("timer: 30", "timer: @").replace("title: The talk", "title: @")
    monkeypatch.setattr("trainer.packs.yaml_trials.CHARACTERS", len(text) - 1)
    assert told(text) == [11]


def test_only_syntax_is_told_of_a_file_whose_syntax_is_wrong() -> None:
    """A line that is passed over may leave two keys of one name behind it; that is nobody's fault."""
    text = SCENARIO.replace("      - id: ask", "      * id: ask").replace("style: directive", "style: rude")
    assert told(text) == [line_of(SCENARIO, "      - id: ask")]


def test_a_key_too_far_to_the_right_is_told_to_stand_where_the_one_above_stands() -> None:
    """It was told as a text that should be put in quotes."""
    (found,) = load_text(SCENARIO.replace("    timer: 30", "     timer: 30")).problems
    assert "Line 11 begins further right than the key above it" in found.help
    (found,) = load_text(SCENARIO.replace("You walk.", "You walk: far.")).problems
    assert "put the whole text in quotes" in found.help
