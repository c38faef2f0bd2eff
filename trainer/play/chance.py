"""What is drawn of a playthrough, as a function of its seed: the same on every machine and version of Python."""

import hashlib
from collections.abc import Iterator, Mapping
from itertools import product

from trainer.packs.drawn import Draw, fact_of

TRIED = 200_000
"""Seeds that are looked through for one that draws what is wanted."""


def order_drawn(seed: int, scene: str, choice: str) -> bytes:
    """A place in the order of a scene's choices."""
    return hashlib.blake2b(f"{seed}/{scene}/{choice}".encode(), digest_size=8).digest()


def facts_drawn(draw: Draw, seed: int) -> frozenset[str]:
    """What a playthrough with that seed draws, as facts: one of each name, by the weights of its values."""
    return frozenset(fact_of(name, _value(values, f"{seed}/draw/{name}")) for name, values in draw.items())


def all_facts(draw: Draw) -> Iterator[frozenset[str]]:
    """Everything that can be drawn together."""
    for values in product(*draw.values()):
        yield frozenset(map(fact_of, draw, values))


def seed_that_draws(draw: Draw, facts: frozenset[str]) -> int | None:
    """The lowest seed that draws these facts; None if nothing draws them together, or none of the first many seeds."""
    if not any(facts <= drawn for drawn in all_facts(draw)):
        return None
    return next((seed for seed in range(TRIED) if facts <= facts_drawn(draw, seed)), None)


def _value(values: Mapping[str, int], what: str) -> str:
    number = int.from_bytes(hashlib.blake2b(what.encode(), digest_size=8).digest(), "big") % sum(values.values())
    for value, weight in values.items():
        number -= weight
        if number < 0:
            return value
    raise AssertionError("the weights add up")
