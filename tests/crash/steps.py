"""A history as it is drawn from a seed, and how much was lived through."""

import math
import random
from typing import NamedTuple

from tests.crash.deeds import DEEDS
from tests.crash.disk import Fault

FAULTS: tuple[Fault, ...] = ("cut", "eio", "full", "readonly", "window")
OFTEN = (50, 15, 10, 8, 17)


class Step(NamedTuple):
    """A deed in a window, chosen by `a` and `b`; and what goes wrong at its call number `at`."""

    deed: str
    window: int
    a: int
    b: int
    fault: Fault = ""
    at: int = 0


class History(NamedTuple):
    """`seed` draws what the disk loses and what SQLite draws."""

    seed: int
    steps: tuple[Step, ...]


class Figures(NamedTuple):
    """What was run: histories, deeds, times the power went, other faults that struck."""

    histories: int = 0
    deeds: int = 0
    crashes: int = 0
    faults: int = 0

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(*(mine + more for mine, more in zip(self, other, strict=True)))


def drawn(seed: int) -> History:
    """The history of a seed."""
    chance = random.Random(seed)
    names = [*DEEDS, "rot"]
    weights = [*(weight for weight, _ in DEEDS.values()), 2]
    steps = []
    for _ in range(chance.randint(5, 40)):
        fault: Fault = chance.choices(FAULTS, OFTEN)[0] if chance.random() < 0.35 else ""
        at = math.ceil(math.exp(chance.uniform(0, 5.5)))
        deed = chance.choices(names, weights)[0]
        steps.append(Step(deed, chance.randint(0, 1), chance.randrange(1000), chance.randrange(1000), fault, at))
    return History(seed, tuple(steps))
