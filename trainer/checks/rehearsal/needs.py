"""What of a state may still be read: flags, and of each meter the values at which a comparison turns."""

import math
from collections.abc import Iterable, Sequence

from trainer.packs import limits
from trainer.packs.condition import Compare, Condition, Flag, Not
from trainer.packs.model import Effects, EffectsWhen
from trainer.play.engine import FULL

ALL_CUTS = (1 << (FULL + 1)) - 2
"""At every value from 1 to 100."""

_ROOM = 100 * (limits.EFFECTS + 1)
"""Bits that a mask may be moved by all effects of an answer together."""

_TURNED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}


class Needs:
    """Of a meter bit k of its `cuts`: "below k" and "k or more" may differ. Of what is not in it nothing is read."""

    __slots__ = ("cuts", "flags")

    def __init__(self, cuts: dict[str, int] | None = None, flags: Iterable[str] = ()) -> None:
        self.cuts = cuts or {}
        self.flags = set(flags)

    @property
    def size(self) -> tuple[int, int]:
        """It only grows while something is added."""
        return len(self.flags), sum(mask.bit_count() for mask in self.cuts.values())

    def add(self, more: "Needs") -> None:
        """Need that too."""
        self.flags |= more.flags
        for name, mask in more.cuts.items():
            self.cuts[name] = self.cuts.get(name, 0) | mask

    def add_read(self, condition: Condition, meters: frozenset[str]) -> None:
        """Need what a condition reads."""
        for part in parts_of(condition):
            if isinstance(part, Flag):
                self.flags.add(part.name)
            else:
                self._add_compared(part, meters)

    def _add_compared(self, part: Compare, meters: frozenset[str]) -> None:
        left, sign, right = part.left, part.sign, part.right
        names = [side for side in (left, right) if isinstance(side, str)]
        both = len(names) == 2 and meters.issuperset(names)
        for name in names:
            if name not in meters:
                self.flags.add(name)
                continue
            limit, turned = (right, sign) if name == left else (left, _TURNED.get(sign, sign))
            cuts = ALL_CUTS if both or isinstance(limit, str) else _cuts_at(turned, limit)
            if cuts:
                self.cuts[name] = self.cuts.get(name, 0) | cuts

    def before(self, effects: Effects, more: Sequence[EffectsWhen] = ()) -> "Needs":
        """What must be known before some effects, and more that come by condition, so that this is known after."""
        cuts = {name: _before(mask, name, effects, more) for name, mask in self.cuts.items()}
        anew = [*effects.flags, *(name for each in more if each.when is None for name in each.effects.flags)]
        return Needs({name: mask for name, mask in cuts.items() if mask}, self.flags.difference(anew))


def parts_of(condition: Condition) -> Iterable[Compare | Flag]:
    """The comparisons and flags a condition is made of."""
    if isinstance(condition, Compare | Flag):
        yield condition
    elif isinstance(condition, Not):
        yield from parts_of(condition.part)
    else:
        for part in condition.parts:
            yield from parts_of(part)


def lowest_alike(cuts: int) -> bytes:
    """Value of a meter, 0 to 100, to the lowest that is between the same cuts: the highest cut at or below it, or 0."""
    return bytes(max(0, (cuts & ((2 << value) - 1)).bit_length() - 1) for value in range(FULL + 1))


def _before(mask: int, name: str, effects: Effects, more: Sequence[EffectsWhen]) -> int:
    """The cuts of one meter before effects of which some may come and some not: every sum that they may have."""
    mask = _moved(mask << _ROOM, effects.meters.get(name, 0))
    for each in more:
        moved = _moved(mask, each.effects.meters.get(name, 0))
        mask = moved if each.when is None else mask | moved
    return (mask >> _ROOM) & ALL_CUTS


def _moved(mask: int, by: int) -> int:
    return mask >> by if by >= 0 else mask << -by


def _cuts_at(sign: str, limit: float) -> int:
    """The cuts of a comparison with a number, as bits."""
    if sign in ("<", ">="):
        cuts: tuple[int, ...] = (math.ceil(limit),)
    elif sign in ("<=", ">"):
        cuts = (math.floor(limit) + 1,)
    else:
        cuts = (int(limit), int(limit) + 1) if limit == int(limit) else ()
    return sum(1 << cut for cut in cuts if 1 <= cut <= FULL)
