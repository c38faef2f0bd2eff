"""The largest result file: 500,000 moves, which is what somebody decides who does so every minute for four years."""

import sys
from pathlib import Path

import pytest

from tests.actions.cohort.test_many_moves import take


@pytest.mark.timeout(900)  # half a million moves are written and read, which is minutes on a busy core
def test_half_a_million_moves(tmp_path: Path) -> None:
    seen = take(tmp_path, 500_000, room=50)
    sys.stdout.write(f"\n500,000 moves, {seen['bytes'] / 1e6:.0f} MB: memory {seen['before']} MB before, ")
    sys.stdout.write(f"{seen['written']} MB after writing, {seen['read']} MB after a profile and a table\n")
    assert seen["bytes"] > 32_000_000, "larger than any file that earlier versions read"
