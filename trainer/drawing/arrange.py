"""Where people and things stand in a picture."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from trainer.drawing.looks import CHILD, chosen
from trainer.drawing.sky import HIGH, WIDE
from trainer.drawing.values import Someone

IN_FRONT = (0, 1, 2, 3, 4, 3, 4, 4)
"""How many of how many stand in the first row; the others are seen between them."""
_STAND = {
    1: ((0.36,), (0.62,), (0.4,)),
    2: ((0.31, 0.68), (0.34, 0.72), (0.28, 0.64)),
    3: ((0.2, 0.5, 0.8), (0.2, 0.47, 0.78), (0.22, 0.54, 0.82)),
    4: ((0.16, 0.39, 0.62, 0.85),),
}
"""How many to where they stand, as shares of the width; who they are and what they feel decides which is taken."""
_NEAR = {1: (1.2, 1.28, 1.14), 2: (1.04, 1.12, 1.08), 3: (0.94, 0.98, 0.94), 4: (0.86,)}
"""How many to how near they are."""
MOST = 7
"""As many as the format lets be in a picture."""
EYES = 262.0
"""The height of the head of somebody grown up who stands."""


class Stand(NamedTuple):
    """Where somebody is: the middle of the head, how large, and how far turned, from -1, to the left, to 1."""

    someone: Someone
    x: float
    y: float
    size: float
    turn: float


def stands(people: Sequence[Someone], at: Sequence[float] = ()) -> list[Stand]:
    """A place for each, those behind first. `at` are shares of the width that the place offers, if any."""
    front = people[: IN_FRONT[min(len(people), MOST)]]
    behind = people[len(front) : MOST]
    if not front:
        return []
    who = "".join(each.id + each.mood for each in front)
    places = at[: len(front)] if len(at) >= len(front) else chosen(who, "stand", _STAND[len(front)])
    near = 1.0 if at else chosen(who, "near", _NEAR[len(front)])
    between = [(one + other) / 2 for one, other in pairwise(places)]
    between = between if len(between) == len(behind) else [between[0], between[-1]] if behind else []
    found = [_stand(each, share, 0.66, 205) for each, share in zip(behind, between, strict=True)]
    back = int(chosen(who, "back", (0, 1))) if len(front) == 2 else 1 if len(front) == 3 else -1
    for number, each in enumerate(front):
        size = near * (0.93 if number == back else 1.0)
        found.append(_stand(each, places[number], size, EYES))
    return sorted(found, key=lambda stand: stand.size)


def _stand(someone: Someone, share: float, size: float, eyes: float) -> Stand:
    small = 0.8 if someone.age < CHILD else 1.0
    low = {"sits": 70, "crouches": 120, "in-bed": 96, "lies": 210}.get(someone.pose, 0)
    short = (CHILD + 1 - someone.age) * 8 + 70 if someone.age < CHILD else 0
    turn = max(-1.0, min(1.0, (0.5 - share) * 4.4)) or 0.5
    return Stand(someone, share * WIDE, eyes + low + short + (1 - size) * 40, size * small, turn)


def thing_places(things: Sequence[str], people: int) -> list[tuple[str, float, float]]:
    """Where each thing stands in front, its foot: name, x and y."""
    sides = (0.9, 0.08, 0.5, 0.74, 0.26, 0.62) if people != 1 else (0.74, 0.9, 0.12, 0.58, 0.26, 0.04)
    return [(name, share * WIDE, HIGH - 26.0) for name, share in zip(things, sides, strict=False)]
