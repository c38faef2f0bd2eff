"""A mistake of our own, met by a command or in the terminal: a sentence, a note, and status 3."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

MISTAKEN = """
import sys
from trainer import faces
from trainer.__main__ import main
from trainer.cli import run
def mistake(*_):
    secret = "Ada Lovelace"
    raise KeyError(secret)
run.COMMANDS["list"] = mistake
faces._terminal = mistake
sys.exit(main())
"""


@pytest.mark.parametrize("command", ["list", "play"])
@pytest.mark.parametrize("writable", [True, False])
def test_a_mistake_is_a_sentence_and_status_3(tmp_path: Path, command: str, writable: bool) -> None:
    data = tmp_path / "data"
    if not writable:
        data.write_text("")
    done = subprocess.run(
        [sys.executable, "-c", MISTAKEN, command],
        capture_output=True, text=True, env={**os.environ, "RIGHTCALL_DATA": str(data)},
    )  # fmt: skip
    assert done.returncode == 3
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("Something went wrong in Right Call itself.")
    assert str(data / "errors.log" if writable else data) in done.stderr
    if writable:
        noted = (data / "errors.log").read_text()
        assert "in mistake" in noted
        assert "Lovelace" not in noted + done.stderr
