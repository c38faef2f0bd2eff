"""What a move comes to: three verdicts, and none where nothing is scored."""

import pytest

from tests.scoring.made import scored
from trainer.scoring.fit import fit_of
from trainer.scoring.verdict import VERDICTS, Tally, tally_of


@pytest.mark.parametrize(
    ("call", "style", "execution", "verdict"),
    [
        ("directive", "directive", "strong", "right"),
        ("inspiring", "inspiring", "fair", "right"),
        ("directive", "directive", "weak", "poorly done"),
        ("inspiring", "inspiring", "weak", "poorly done"),
        ("directive", "inspiring", "strong", "not the call"),
        ("inspiring", "directive", "weak", "not the call"),
        ("directive", "passive", "weak", "not the call"),
        ("either", "directive", "weak", None),
        ("either", "inspiring", "strong", None),
        (None, "directive", "strong", None),
    ],
)
def test_the_style_says_whether_it_was_the_call_and_the_execution_whether_it_was_done(
    call: str | None, style: str, execution: str, verdict: str | None
) -> None:
    assert scored("a", call, style, execution).verdict == verdict


def test_each_verdict_is_counted_apart_and_fit_counts_the_style_as_before() -> None:
    moves = [
        *[scored("a", "directive", "directive", "strong")] * 3, *[scored("b", "directive", "directive", "weak")] * 2,
        scored("c", "directive", "inspiring"), scored("d", "either", "inspiring", "weak"),
    ]  # fmt: skip
    tally = tally_of(move.verdict for move in moves)
    assert [tally.count(verdict) for verdict in VERDICTS] == [3, 2, 1]
    assert (tally.fitting, tally.of) == fit_of(moves) == (5, 6)
    assert tally_of([]) == Tally(0, 0, 0)
