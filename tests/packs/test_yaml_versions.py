"""Codes never depend on the version of a library: with the oldest PyYAML the reader says the same."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
OLDEST = re.findall(r'"PyYAML>=([\d.]+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"))[0]


def test_the_reader_says_the_same_with_the_oldest_pyyaml(tmp_path: Path) -> None:
    """The installed one is the newest that pip found; the oldest is put before it."""
    assert yaml.__version__ != OLDEST
    install = [sys.executable, "-m", "pip", "install", "-q", "--target", str(tmp_path), f"PyYAML=={OLDEST}"]
    installed = subprocess.run(install, capture_output=True, text=True)
    if installed.returncode and not os.environ.get("CI"):
        pytest.skip("the oldest PyYAML is not to be had without a network")
    assert installed.returncode == 0, installed.stderr
    there = {**os.environ, "PYTHONPATH": str(tmp_path)}
    asked = [sys.executable, "-c", "import yaml; print(yaml.__version__)"]
    assert subprocess.run(asked, capture_output=True, text=True, env=there).stdout.strip() == OLDEST
    tests = ("tests/packs/test_yaml_events.py", "tests/packs/test_mends.py", "tests/hostile/test_hostile.py")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *tests],
        capture_output=True, text=True, cwd=ROOT, env=there,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
