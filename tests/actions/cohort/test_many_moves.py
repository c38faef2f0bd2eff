"""An export of any size is read by the program that wrote it, in memory that does not grow with it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the most memory a process had is asked of Linux")


def take(folder: Path, moves: int, room: int) -> dict[str, int]:
    """Write, read and report so many moves; all of it within so many MB."""
    command = [sys.executable, "-m", "tests.actions.cohort.many_moves", str(folder), str(moves)]
    seen = json.loads(subprocess.run(command, capture_output=True, text=True, check=True, timeout=900).stdout)
    assert (seen["decisions"], seen["rows"], seen["people"]) == (moves, moves, 1)
    assert seen["written"] - seen["before"] < room
    assert seen["read"] - seen["before"] < room
    return seen


def test_fifty_thousand_moves_are_written_read_and_reported_within_a_little_memory(tmp_path: Path) -> None:
    take(tmp_path, 50_000, room=20)
