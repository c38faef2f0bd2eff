"""A browser that has no window, and what drives it from npm: .ci/run installs both where it can."""

import shutil
import subprocess
from pathlib import Path

import pytest

BROWSER = next(filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "google-chrome"))), None)
AXE = "axe-core@4.14.1"
SECONDS = 110
"""A browser that has not answered by then never will."""

needs_browser = [
    pytest.mark.skipif(BROWSER is None, reason="no Chromium is here; .ci/run installs one where it can"),
    pytest.mark.skipif(shutil.which("npm") is None, reason="npm is not here; .ci/run installs it"),
]


def modules_of(folder: Path, *packages: str) -> Path:
    """The folder of these packages' modules, installed from npm."""
    command = ["npm", "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--silent", *packages]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return folder / "node_modules"
