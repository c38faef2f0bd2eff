"""The long runs: `python -m tests.crash --hours 2`, and with `--bytes` or `--updates` everything those can try.

What breaks is printed with its seed and as the shortest history that was found; the figures come at the end.
"""

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.crash.checks import BrokenError
from tests.crash.every_byte import Subject, changes
from tests.crash.history import memory, run
from tests.crash.shrink import shrunk
from tests.crash.steps import Figures, drawn
from tests.crash.updates import interrupt, interruptions
from trainer.records.migrations import VERSION


def main(arguments: Sequence[str] | None = None) -> int:
    """Run for so long, or all there is; 1 if something broke."""
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("--hours", type=float, default=0.02, help="how long histories are lived through")
    parser.add_argument("--first", type=int, default=None, help="the first seed, drawn unless given; or the first byte")
    parser.add_argument("--seed", type=int, default=None, help="one history again, told whole")
    parser.add_argument("--bytes", action="store_true", help="every byte of a small database changed, every length")
    parser.add_argument("--part", default="1/1", help="which part of every byte, such as 2/4")
    parser.add_argument("--updates", action="store_true", help="every call of every update interrupted")
    given = parser.parse_args(arguments)
    if given.seed is not None:
        return _again(given.seed)
    if given.bytes:
        return _every_byte(*map(int, given.part.split("/")), given.first or 0)
    if given.updates:
        return _updates()
    return _histories(given.hours, random.randrange(10**9) if given.first is None else given.first)


def _again(seed: int) -> int:
    try:
        _say(f"{run(drawn(seed))}")
    except BrokenError as broken:
        _say(str(broken))
        return 1
    return 0


def _histories(hours: float, first: int) -> int:
    until, seed, total = time.monotonic() + hours * 3600, first, Figures()
    broken: list[int] = []
    while time.monotonic() < until:
        try:
            total += run(drawn(seed))
        except BrokenError:
            broken.append(seed)
            _tell(seed)
        seed += 1
        if seed % 100 == 0:
            _say(f"seeds {first} to {seed - 1}: {total}, {len(broken)} broken")
    _say(f"seeds {first} to {seed - 1}: {total}; broken: {broken or 'none'}")
    return 1 if broken else 0


def _tell(seed: int) -> None:
    short = shrunk(drawn(seed))
    try:
        run(short)
    except BrokenError as broken:
        _say(f"seed {seed} breaks; as short as it was made:\n{broken}\n{short!r}")


def _every_byte(part: int, of: int, first: int) -> int:
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(dir=memory()) as folder:
        subject = Subject(Path(folder))
        for number, change in enumerate(changes(subject.data)):
            if change.at < first or number % of != part - 1:
                continue
            try:
                found[subject.meets(change, number // of)] += 1
            except BrokenError as broken:
                found["broken"] += 1
                _say(str(broken)[:300])
            if sum(found.values()) % 1000 == 0:
                _say(f"at {change.at}: {dict(found)}")
    _say(f"{len(subject.data)} bytes, from {first}, part {part} of {of}: {dict(found)}")
    return 1 if found["broken"] else 0


def _updates() -> int:
    tried = broken = 0
    with tempfile.TemporaryDirectory(dir=memory()) as folder:
        for version in range(1, VERSION):
            for each in interruptions(version):
                tried += 1
                try:
                    interrupt(each, Path(folder))
                except BrokenError as found:
                    broken += 1
                    _say(str(found))
    _say(f"versions 1 to {VERSION - 1}: {tried} interruptions, {broken} broken")
    return 1 if broken else 0


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
