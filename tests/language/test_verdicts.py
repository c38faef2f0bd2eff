"""Three verdicts, each with its own sign and words, and counted apart in words."""

from trainer.language.verdicts import (
    calls_in_short,
    ended_in_short,
    right_calls,
    tally_in_words,
    verdict_as_heading,
    verdict_in_words,
    verdict_signed,
)
from trainer.scoring.verdict import VERDICTS, Tally


def plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ")


def test_each_has_a_sign_and_words_of_its_own() -> None:
    assert [plain(verdict_signed(verdict)) for verdict in VERDICTS] == [
        "✓ right call", "≈ right style, poorly done", "✕ not the call",
    ]  # fmt: skip
    assert [verdict_as_heading(verdict) for verdict in VERDICTS] == [
        "Right call", "Right style, poorly done", "Not the call",
    ]  # fmt: skip


def test_what_is_not_scored_has_no_sign() -> None:
    assert (verdict_in_words(None), verdict_signed(None), verdict_as_heading(None)) == ("not scored", "not scored", "")


def test_what_was_done_poorly_is_never_among_the_right_calls() -> None:
    tally = Tally(6, 1, 2)
    assert right_calls(tally) == "6 of 9 right calls"
    assert calls_in_short(tally) == "6 of 9 right calls, 1 poorly done"
    assert plain(tally_in_words(tally)) == "✓ 6 right calls · ≈ 1 right style, poorly done · ✕ 2 not the call"
    assert plain(tally_in_words(Tally(1))) == "✓ 1 right call"
    assert plain(tally_in_words(Tally(0, 0, 3))) == "✓ 0 right calls · ✕ 3 not the call"


def test_what_was_kept_before_it_was_counted_claims_no_right_calls() -> None:
    assert ended_in_short(7, 9, 1) == "6 of 9 right calls, 1 poorly done"
    assert ended_in_short(7, 9, None) == "right style in 7 of 9"
