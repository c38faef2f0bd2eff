"""A group's table in a spreadsheet: no cell is a formula, whatever somebody wrote."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.scoring.made import scored
from trainer.reports.cohort_csv import cohort_csv
from trainer.scoring.cohort_values import CohortMove

SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−﬩"
BEFORE = ("", *"\n\r\t \u00a0\u200b\ufeff\u2060\x00\u3000\u2028\u202e\u00ad")


def cell_of(text: str) -> str:
    """What stands in the table where somebody wrote that."""
    taken = CohortMove("Ana", "small/walk", scored("fork", "directive", "directive"), text)
    (row,) = csv.DictReader(io.StringIO("".join(cohort_csv([taken])), newline=""))
    return row["sees it differently"]


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("sign", SIGNS)
def test_every_form_of_the_signs_is_quoted_also_after_what_is_not_seen(sign: str, before: str) -> None:
    for name in (f"{before}{sign}1+1", f"{before}{before}{sign}cmd|'/c calc'!A0"):
        assert cell_of(name).startswith("'")


@pytest.mark.parametrize("before", ["\n", "\r", "\t", " ", "\u00a0", "\u3000"])
def test_so_is_what_begins_with_a_space_or_an_empty_line(before: str) -> None:
    assert cell_of(f"{before}1").startswith("'")


@given(st.text(alphabet=st.sampled_from([*SIGNS, *filter(None, BEFORE), "x", "1"]), max_size=8))
def test_no_cell_begins_with_a_sign_once_what_a_spreadsheet_passes_over_is_gone(text: str) -> None:
    cell = cell_of(text)
    assert not cell.lstrip().startswith(tuple(SIGNS))


def test_plain_words_stay_as_they_are() -> None:
    for text in ("There was time", "שרה: לא", "“Go”, she said.", "2 − 1", "two\nlines", ""):
        assert cell_of(text) == text


def test_seconds_that_nobody_took_are_empty_and_not_none_at_all() -> None:
    """Whoever voted in a room seemed to have answered at once."""
    met = [CohortMove("A", "p/s", scored("a", "directive", "directive", seconds=each)) for each in (0.0, 0.5)]
    rows = csv.DictReader(io.StringIO("".join(cohort_csv(met)), newline=""))
    assert [row["seconds"] for row in rows] == ["", "0.5"]
