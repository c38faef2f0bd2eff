"""A line in one's own words, as it reads, and what is said of it: never more than was seen."""

from tests.scoring.test_own_line import CUES, FULL
from trainer.language.own_lines import line_in_words, looked_in_words, own_lines_in_words
from trainer.play.own_line import OwnLine
from trainer.scoring.own_line import OwnLines, look


def said(line: OwnLine, call: str) -> str:
    looked = look(line, call, CUES)
    assert looked is not None
    return looked_in_words(looked)


def test_parts_read_as_a_line_and_what_was_typed_stays_as_it_is() -> None:
    assert line_in_words(FULL) == "Tomoko: count the ropes, before noon. Nobody else can. Say it back to me."
    assert line_in_words(OwnLine(what="who leads here", manner="asked", then="room")) == (
        "Who leads here? How you do it is up to you."
    )
    assert line_in_words(OwnLine(whom="you")) == "You."
    assert line_in_words(OwnLine(what="Go!", when="")) == "Go!"
    assert line_in_words(OwnLine("go now")) == "go now"


def test_a_line_reads_as_it_is_kept_and_nothing_written_reads_as_nothing() -> None:
    assert line_in_words(OwnLine("  go \n now ")) == "go now"
    assert line_in_words(OwnLine(whom=" ", what="go \n now")) == "Go now."
    assert line_in_words(OwnLine(" \n ")) == line_in_words(OwnLine(manner="asked", then="room")) == ""


def test_parts_that_were_written_as_sentences_become_one_sentence() -> None:
    assert line_in_words(OwnLine(whom="Ben:", what="call 112!", when="now.")) == "Ben: call 112, now!"
    assert line_in_words(OwnLine(whom="Ben", what="can you call 112?", when="today")) == "Ben: can you call 112, today?"
    assert line_in_words(OwnLine(whom="Ben,", what="- call 112.", manner="asked")) == "Ben: call 112?"
    assert line_in_words(OwnLine(whom="Ben!", what="wait …")) == "Ben: wait…"
    assert line_in_words(OwnLine(whom="Ben!")) == "Ben!"
    assert line_in_words(OwnLine(what="?!")) == "?!"


def test_of_parts_it_says_what_is_left_out_and_of_typed_words_what_it_could_not_find() -> None:
    assert said(OwnLine(what="go"), "directive") == (
        "Yours has a task (“go”). I could not find a person, a time or a read-back."
    )
    assert said(OwnLine(whom="all of you", what="go"), "directive") == (
        "Yours has a task (“go”). It leaves out a person. I could not find a time or a read-back."
    )
    assert said(OwnLine("Ben, go."), "directive") == (
        "Yours has a person (“Ben”), a task (“go”). I could not find a time or a read-back."
    )
    assert said(OwnLine("Oh."), "inspiring") == "I could not find a purpose, a question or room."
    assert said(FULL, "directive").endswith("a read-back.")


def test_lines_over_time_are_counts_and_no_grade() -> None:
    lines = OwnLines("inspiring", 1, (("purpose", 1), ("question", 0), ("room", 0)))
    assert own_lines_in_words(lines) == (
        "Where it took inspiring, 1 line: purpose in 1 of 1, question in 0 of 1, room in 0 of 1."
    )
