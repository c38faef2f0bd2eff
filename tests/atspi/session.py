"""A session of its own: a display, a bus, and the registry through which a screen reader hears a window."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("xvfb-run", "dbus-run-session")
REGISTRY = Path("/usr/libexec/at-spi-bus-launcher")
ORCA = Path("/usr/bin/orca")
SECONDS = 400
"""For all that is done in one, also where the machine has much else to do; a quiet one takes a tenth."""
MISSES = "xvfb, dbus, at-spi2-core or gir1.2-atspi-2.0 is not here; .ci/run installs them where it can"


def has_session() -> bool:
    """Whether there can be one here, and the system's Python can listen in it."""
    look = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if not all(map(shutil.which, NEEDED)) or not REGISTRY.exists():
        return False
    return subprocess.run(["/usr/bin/python3", "-c", look], capture_output=True).returncode == 0


def in_session(module: str, folder: Path, *arguments: str) -> None:
    """Run a module of tests in one. It writes into `folder`, which is the home of all that runs there."""
    script = str(Path(__file__).with_name("session.sh"))
    command = [
        "xvfb-run",
        "-a",
        "dbus-run-session",
        "--",
        "bash",
        script,
        sys.executable,
        module,
        str(folder),
        *arguments,
    ]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(folder)}
    done = subprocess.run([*command, *arguments], capture_output=True, text=True, timeout=SECONDS, cwd=ROOT, env=env)
    assert done.returncode == 0, done.stderr[-3000:]
