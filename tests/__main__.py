"""All checks, as the README's test command runs them: `python -m tests`."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports", "--no-cache"),
    ("pytest", "-n", "auto", "--dist", "loadgroup"),
)


def main() -> int:
    """Run every check, also after one has failed; the status of the first that failed."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    tools = Path(sys.executable).parent
    failed = 0
    for name, *arguments in CHECKS:
        sys.stdout.write(f"== {name} {' '.join(arguments)}\n")
        sys.stdout.flush()
        status = subprocess.call([tools / name, *arguments], cwd=ROOT, env=environment)
        failed = failed or status
    return failed


if __name__ == "__main__":
    sys.exit(main())
