"""Reading the situation before the choices are seen: which factors decide this moment?

A person picks up to two. A pick is right if the factor is one of those that decide by the model (DESIGN
section 4): it is part of the gate that fired, or it weighs at least two points towards the reading (where none
does, the one that weighs most). Of a contested situation both sides count. It is counted on its own and never
mixed into fit. Beside it stands what guessing would get: a pick drawn evenly from all eleven factors.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from trainer.packs.situation import FACTORS, Situation
from trainer.scoring.gates import gate_of
from trainer.scoring.situation_model import Reading, read

MOST_PICKS = 2
HEAVY = 2
"""Points from which a share is one that decides."""


class Picks(NamedTuple):
    """So many picks right, of so many, and how many guessing would get (a mean, 0 to `of`)."""

    right: int
    of: int
    by_chance: float


@lru_cache(maxsize=1024)
def deciders(situation: Situation) -> frozenset[str]:
    """The factors that decide this situation; at least one."""
    reading = read(situation)
    gate = gate_of(situation)
    found = set(gate.factors(situation) if gate else ())
    weights = _towards(reading)
    most = max(weights.values(), default=0)
    found |= {factor for factor, points in weights.items() if points >= min(HEAVY, most) and points > 0}
    return frozenset(found)


def _towards(reading: Reading) -> dict[str, int]:
    """Points of each factor towards the reading."""
    sign = {"directive": 1, "inspiring": -1}
    if reading.call == "contested":
        return {factor: abs(points) for factor, points in reading.contributions.items()}
    return {factor: sign[reading.call] * points for factor, points in reading.contributions.items()}


def score_picks(situation: Situation, picked: Iterable[str]) -> Picks:
    """How many of the picks decide this situation."""
    right = deciders(situation)
    picks = tuple(picked)
    return Picks(sum(pick in right for pick in picks), len(picks), len(picks) * len(right) / len(FACTORS))


def sum_of(picks: Iterable[Picks | None]) -> Picks | None:
    """Over several decisions; None if it was asked in none of them."""
    asked = [each for each in picks if each is not None]
    if not asked:
        return None
    return Picks(sum(p.right for p in asked), sum(p.of for p in asked), sum(p.by_chance for p in asked))
