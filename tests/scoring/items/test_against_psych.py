"""Difficulty, item-rest correlation, alpha, its interval and alpha without an item are those of R's psych::alpha."""

import shutil
import subprocess
from pathlib import Path

import pytest

from trainer.scoring.items.answers import Answers
from trainer.scoring.items.item_figures import correlation
from trainer.scoring.items.reliability import reliability_of

LSAT6 = {
    "00000": 3, "00001": 6, "00010": 2, "00011": 11, "00100": 1, "00101": 1, "00110": 3, "00111": 4, "01000": 1,
    "01001": 8, "01011": 16, "01101": 3, "01110": 2, "01111": 15, "10000": 10, "10001": 29, "10010": 14, "10011": 81,
    "10100": 3, "10101": 28, "10110": 15, "10111": 80, "11000": 16, "11001": 56, "11010": 21, "11011": 173,
    "11100": 11, "11101": 61, "11110": 28, "11111": 298,
}  # fmt: skip
"""Answers of 1,000 people to five questions, as psych's `lsat6` has them, and how many answered so."""

PSYCH = [
    [0.2949971922], [0.2354105820, 0.3514700209],
    [0.2753562108, 0.2375839046, 0.2167994629, 0.2459327104, 0.2662944112],
    [0.1128326889, 0.1531781201, 0.1727789433, 0.1444280952, 0.1215964025], [0.924, 0.709, 0.553, 0.763, 0.870],
]  # fmt: skip
"""What psych.R prints."""
SCRIPT = Path(__file__).with_name("psych.R")


def lsat6() -> Answers:
    rows = [row for row, people in LSAT6.items() for _ in range(people)]
    return {
        str(n): {(str(q), "directive"): answer == "1" for q, answer in enumerate(row)} for n, row in enumerate(rows)
    }


def ours() -> list[list[float]]:
    answers = lsat6()
    found = reliability_of(answers)
    assert found.alpha is not None
    items = sorted(found.block.items)
    columns = [[float(row[item]) for row in answers.values()] for item in items]
    rests = [[sum(row.values()) - row[item] for row in answers.values()] for item in items]
    r = [correlation(list(zip(here, rest, strict=True))) for here, rest in zip(columns, rests, strict=True)]
    assert len(found.block.people) == 1000
    return [
        [found.alpha.mean], [found.alpha.low, found.alpha.high], [found.without[item] for item in items],
        [each for each in r if each is not None], [sum(column) / 1000 for column in columns],
    ]  # fmt: skip


def test_ours_are_those_of_psych() -> None:
    for mine, theirs in zip(ours(), PSYCH, strict=True):
        assert mine == pytest.approx(theirs, abs=2e-9)


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="no R: what psych says was written down once")
def test_psych_still_says_so_where_it_is_installed() -> None:
    done = subprocess.run(["Rscript", str(SCRIPT)], capture_output=True, text=True, timeout=300)
    if done.returncode:
        pytest.skip("R without psych: apt-get install r-cran-psych")
    for mine, theirs in zip(PSYCH, done.stdout.splitlines(), strict=True):
        assert mine == pytest.approx([float(each) for each in theirs.split()], abs=1e-9)
