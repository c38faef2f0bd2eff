"""Ctrl-C, at any moment: the program ends without a traceback, and what was stopped is no success."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

AT_IMPORT = """
import signal, sys
awaited = sys.argv.pop(1)
def watch(event, arguments):
    if event == "import" and arguments[0] == awaited:
        signal.raise_signal(signal.SIGINT)
from trainer.__main__ import main
sys.addaudithook(watch)
sys.exit(main())
"""
"""Ctrl-C is pressed when a certain module is about to be imported."""


def hears_ctrl_c() -> None:
    """Also where these tests themselves were started in the background, and so ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def stopped(tmp_path: Path, module: str, *arguments: str, **environment: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-c", AT_IMPORT, module, *arguments], capture_output=True, text=True, timeout=60,
        env={**os.environ, "RIGHTCALL_DATA": str(tmp_path / "data"), **environment}, preexec_fn=hears_ctrl_c,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("module", ["trainer.faces", "trainer.actions.app_paths", "argparse", "trainer.cli.arguments"])
def test_before_anything_is_begun_the_process_ends(tmp_path: Path, module: str) -> None:
    assert stopped(tmp_path, module, "list") == (-signal.SIGINT, "", "")


@pytest.mark.parametrize("module", ["trainer.cli.run", "trainer.actions.catalog.catalog"])
def test_what_was_begun_is_stopped_with_a_sentence(tmp_path: Path, module: str) -> None:
    assert stopped(tmp_path, module, "list") == (3, "", "Stopped. What was recorded is kept.\n")


def test_who_leaves_the_terminal_that_way_is_told_how_to_go_on(tmp_path: Path) -> None:
    status, out, err = stopped(tmp_path, "trainer.actions.catalog.catalog_index", "play", "first-minutes/collapse")
    assert (status, err) == (0, "")
    assert "Your moves are kept" in out


@pytest.mark.parametrize("module", ["trainer.ui.startup.loading", "PySide6.QtWidgets", "trainer.ui.window.window"])
def test_the_window_ends_at_once(tmp_path: Path, module: str) -> None:
    assert stopped(tmp_path, module, QT_QPA_PLATFORM="offscreen") == (-signal.SIGINT, "", "")


def test_where_somebody_ignores_ctrl_c_it_stays_ignored(tmp_path: Path) -> None:
    """As a shell does for what it starts in the background."""
    command = [sys.executable, "-c", AT_IMPORT, "trainer.cli.run", "--data", str(tmp_path / "data"), "list"]
    done = subprocess.run(
        command, capture_output=True, text=True, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN)
    )
    assert (done.returncode, done.stderr) == (0, "")
