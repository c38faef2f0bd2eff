"""Bending good and bad input at random, from a fixed corpus and a fixed seed."""

import time
from collections.abc import Callable, Iterator
from random import Random

TOKENS = (
    b"&a ", b"*a", b"<<: *a", b"!!python/object:x ", b"[", b"]", b"{", b"}", b": ", b"- ", b"? ", b"|\n",
    b">-\n", b"\t", b"\n", b"\r", b"\x00", b"\xff", b"\xed\xa0\x80", b"\xe2\x80\xae", b"---\n", b"...\n",
    b"%YAML 1.1\n", b"#", b"'", b'"', b"\\x00", b"\\u202e", b"9" * 40, b"-1", b"1e999", b".inf", b"~", b"true",
    b" and ", b" or ", b"not ", b"(", b")", b"==", b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06",
    b"\xff\xff\xff\xff", b"../", b"/", b"con",
)  # fmt: skip


def mutated(data: bytes, others: list[bytes], chance: Random) -> bytes:
    """A few bends of `data`: bytes flipped, taken out, doubled, tokens put in, a piece of another one."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 8))):
        at = chance.randrange(len(made) + 1)
        kind = chance.randrange(6)
        if kind == 0 and at < len(made):
            made[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del made[at : at + chance.choice((1, 4, 50))]
        elif kind == 2:
            made[at:at] = made[at : at + chance.choice((1, 10, 200))] * chance.choice((1, 2, 40))
        elif kind == 3:
            made[at:at] = chance.choice(TOKENS) * chance.choice((1, 1, 1, 50))
        elif kind == 4:
            other = chance.choice(others)
            start = chance.randrange(len(other) + 1)
            made[at:at] = other[start : start + chance.choice((5, 80, 400))]
        else:
            made[at : at + 4] = chance.randbytes(4)
    return bytes(made)


def inputs(corpus: list[bytes], seconds: float, clock: Callable[[], float] = time.monotonic) -> Iterator[bytes]:
    """The corpus, then what comes of it, until the time is over. The order is the same each time."""
    chance = Random(20_261_121)
    pool = list(corpus)
    yield from pool
    until = clock() + seconds
    while clock() < until:
        made = mutated(chance.choice(pool), pool, chance)[:200_000]
        yield made
        if chance.random() < 0.02:
            pool.append(made)
