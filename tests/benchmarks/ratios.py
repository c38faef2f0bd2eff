"""Measuring a thing against its floor in the same run, pair by pair, so that a noisy machine hits both."""

import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]


class Ratio(NamedTuple):
    """Median of the pairwise ratios, and both medians in their own unit."""

    ratio: float
    thing: float
    floor: float


def ratio_of(pairs: list[tuple[float, float]]) -> Ratio:
    """The ratio of (thing, floor) pairs."""
    return Ratio(
        statistics.median(thing / floor for thing, floor in pairs),
        statistics.median(thing for thing, _ in pairs),
        statistics.median(floor for _, floor in pairs),
    )


def seconds(work: Callable[[], object]) -> float:
    """Wall seconds of one call."""
    gc.collect()
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def pairs(thing: Callable[[], object], floor: Callable[[], object], runs: int) -> list[tuple[float, float]]:
    """Both in turn, after one of each that is not counted."""
    thing(), floor()
    return [(seconds(thing), seconds(floor)) for _ in range(runs)]


def start(module: str, data: Path, *arguments: str) -> tuple[float, float]:
    """Start a module as a process; milliseconds until it says it is painted, and MiB it then holds."""
    environment = {
        k: v for k, v in os.environ.items() if k not in ("PYTHONDONTWRITEBYTECODE", "COVERAGE_PROCESS_START")
    }
    environment |= {
        "RIGHTCALL_DATA": str(data),
        "PYTHONPYCACHEPREFIX": str(data / "pyc"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    begun = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment,
        timeout=60,
        check=True,
    )
    painted, resident = done.stdout.split()[-2:]
    return (int(painted) - begun) / 1e6, int(resident) / 1024
