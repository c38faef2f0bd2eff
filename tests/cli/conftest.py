"""Running the commands as a person or a program runs them."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

COLLAPSE = (
    "name-and-task,start-now,one-voice,report-and-keep,four-facts,stay-a-minute,sit-with-him,back-selma,"
    "four-names,try-and-see,first-follower,one-story"
)


class Ran:
    def __init__(self, done: subprocess.CompletedProcess[str]) -> None:
        self.status, self.out, self.err = done.returncode, done.stdout, done.stderr
        assert "Traceback" not in self.out + self.err, self.err

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def trainer(tmp_path: Path) -> Callable[..., Ran]:
    def run(*arguments: str | Path, data: Path | None = None, **environment: str) -> Ran:
        keep = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        keep["RIGHTCALL_DATA"] = str(data or tmp_path / "data")
        return Ran(
            subprocess.run(
                [sys.executable, "-m", "trainer", *map(str, arguments)],
                capture_output=True, text=True, env={**keep, **environment}, stdin=subprocess.DEVNULL, timeout=600,
            )
        )  # fmt: skip

    return run
