"""A room whose file takes no more: it is said with its reason, nothing is lost, and no process hangs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.server.clients import PATIENCE, ROOT, Phone, Process

resource = pytest.importorskip("resource", reason="not on Windows")


def test_it_is_said_why_it_cannot_be_gone_on_with(tmp_path: Path) -> None:
    room = Process(tmp_path, "turnaround/turnaround")
    Phone(room).come_in(room.code)
    room.close()
    kept = room.file.read_bytes()
    command = [sys.executable, "-m", "trainer", "room", str(room.file), "--host", "127.0.0.1", "--port", "0"]
    ran = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "RIGHTCALL_DATA": str(tmp_path)}, capture_output=True, text=True,
        check=False, timeout=PATIENCE, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (len(kept),) * 2),
    )  # fmt: skip
    assert ran.returncode == 3
    assert (
        f"{room.file.name} can't be gone on with, for nothing more can be written to it: File too large." in ran.stderr
    )
    assert "Traceback" not in ran.stderr
    assert room.file.read_bytes() == kept
