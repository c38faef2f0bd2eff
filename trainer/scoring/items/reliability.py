"""Reliability: how much of the differences between people would show again with other decisions of the kind.

Cronbach's alpha (Cronbach 1951), k / (k - 1) * (1 - sum of the variances / variance of the sums); of answers that are
right or wrong it is KR-20 (Kuder and Richardson 1937). Its interval is Feldt's (Feldt 1965; Feldt, Woodruff and Salih
1987): (1 - alpha of all) / (1 - alpha seen) is spread as F with n - 1 and (n - 1)(k - 1) degrees of freedom.

As the story branches, people meet different decisions. Alpha is counted of a block without gaps: of decisions that all
of its people met. The block grows from the decision that most people met, each time by the one that keeps most of its
people; of all blocks on that way it is the one with most degrees of freedom, (n - 1)(k - 1).
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from trainer.scoring.intervals import Interval
from trainer.scoring.items.answers import Answers, Item
from trainer.scoring.items.enough import FEWEST, WIDTH_OF_RELIABILITY, people_missing
from trainer.scoring.items.quantiles import f_quantile

TAIL = 0.05


class Block(NamedTuple):
    """Decisions, and the people who met all of them."""

    items: tuple[Item, ...]
    people: tuple[str, ...]


class Reliability(NamedTuple):
    """Alpha of a block; None where it can't be counted, as where all have the same sum.

    `without` is alpha without each of its decisions, where at least two are left and it can be counted. `missing` are
    the people that are missing until it is said.
    """

    block: Block
    alpha: Interval | None
    without: Mapping[Item, float]
    missing: int


def reliability_of(answers: Answers) -> Reliability:
    """Of what each person got right, by decision."""
    block = block_of(answers)
    rows = [[int(answers[person][item]) for item in block.items] for person in block.people]
    mean = alpha_of(rows)
    if mean is None:
        return Reliability(block, None, {}, max(0, FEWEST - len(block.people)))
    people, items = len(block.people), len(block.items)

    def width(n: int) -> float:
        found = feldt_interval(mean, n, items)
        return found.high - found.low

    without = {
        item: left
        for place, item in enumerate(block.items)
        if (left := alpha_of([[*row[:place], *row[place + 1 :]] for row in rows])) is not None
    }
    missing = people_missing(people, width, WIDTH_OF_RELIABILITY, FEWEST)
    return Reliability(block, feldt_interval(mean, people, items), without, missing)


def alpha_of(rows: Sequence[Sequence[int]]) -> float | None:
    """Cronbach's alpha of people by decisions, all of them answered; None for less than two of either, or no spread."""
    if len(rows) < 2 or len(rows[0]) < 2:
        return None
    items = len(rows[0])
    total = _spread([sum(row) for row in rows])
    parts = sum(_spread(column) for column in zip(*rows, strict=True))
    return items / (items - 1) * (1 - parts / total) if total else None


def feldt_interval(alpha: float, people: int, items: int) -> Interval:
    """The central 90 % interval of an alpha, of at least two people and two decisions."""
    above, below = people - 1, (people - 1) * (items - 1)
    low, high = (1 - (1 - alpha) * f_quantile(share, above, below) for share in (1 - TAIL, TAIL))
    return Interval(alpha, low, high)


def block_of(answers: Answers) -> Block:
    """The decisions of which alpha is counted, and the people who met all of them."""
    met: dict[Item, set[str]] = {}
    for person, answered in answers.items():
        for item in answered:
            met.setdefault(item, set()).add(person)
    taken: list[Item] = []
    people, best = set(answers), Block((), ())
    while met:
        item = max(met, key=lambda each: len(met[each] & people))
        people &= met.pop(item)
        taken.append(item)
        found = Block(tuple(taken), tuple(each for each in answers if each in people))
        best = max(best, found, key=_freedom)
    return best


def _freedom(block: Block) -> tuple[int, int]:
    return max(0, len(block.people) - 1) * max(0, len(block.items) - 1), len(block.people)


def _spread(values: Sequence[int]) -> int:
    """The variance times the square of their number: whole numbers, so nothing is rounded."""
    return len(values) * sum(value * value for value in values) - sum(values) ** 2
