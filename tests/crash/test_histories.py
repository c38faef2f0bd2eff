"""Nothing that was acknowledged is lost, nothing is there that was not asked for, and what is erased is gone.

Histories of people and of what goes wrong, drawn from seeds: the folder's docstring says what is simulated. One that
breaks is told step by step; `python -m tests.crash --seed N` tells it again.
"""

import pytest

from tests.crash.__main__ import main
from tests.crash.checks import BrokenError
from tests.crash.history import run
from tests.crash.steps import History, drawn
from tests.crash.world import has_sqlite_layer

pytestmark = pytest.mark.skipif(not has_sqlite_layer(), reason="this Python's SQLite cannot be given another disk")
HISTORIES = 84
"""With the rest of this folder a minute or so of one quiet core."""
TOGETHER = 12


def broken_by(history: History) -> str:
    """What a history breaks, told."""
    try:
        run(history)
    except BrokenError as broken:
        return str(broken)
    return ""


@pytest.mark.parametrize("first", range(0, HISTORIES, TOGETHER))
def test_whatever_goes_wrong_everything_that_was_kept_is_there_and_nothing_else(first: int) -> None:
    for seed in range(first, first + TOGETHER):
        told = broken_by(drawn(seed))
        assert not told, f"seed {seed}:\n{told}"


def test_the_long_run_tells_its_seeds_and_figures(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--seed", "3"]) == 0
    assert main(["--hours", "0.000001", "--first", "3"]) == 0
    once, said = capsys.readouterr().out.splitlines()
    assert said == f"seeds 3 to 3: {once}; broken: none"


def test_the_same_seed_is_the_same_history() -> None:
    assert drawn(5) == drawn(5) != drawn(6)
    assert run(drawn(5)) == run(drawn(5))
