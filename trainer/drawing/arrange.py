"""Where people and things stand in a picture."""

from collections.abc import Sequence
from typing import NamedTuple

from trainer.drawing.looks import CHILD
from trainer.drawing.sky import HIGH, WIDE
from trainer.drawing.values import Someone

IN_FRONT = 3
"""How many stand in the first row."""
_ALONE = 0.42
_STAND = {1: (_ALONE,), 2: (0.33, 0.68), 3: (0.22, 0.5, 0.79), 4: (0.16, 0.39, 0.62, 0.85)}
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
    front = people[:IN_FRONT] if len(people) <= 2 * IN_FRONT else people[:4]
    behind = people[len(front) :]
    found = [
        _stand(each, (number + 1) / (len(behind) + 1), 0.66, 205)
        for number, each in enumerate(behind)
    ]  # fmt: skip
    places = at[: len(front)] if len(at) >= len(front) else _STAND.get(len(front), ())
    size = 0.86 if len(front) > IN_FRONT else 0.94 if len(front) == IN_FRONT else 1.0
    found += [_stand(each, places[number], size, EYES) for number, each in enumerate(front)]
    return found


def _stand(someone: Someone, share: float, size: float, eyes: float) -> Stand:
    small = 0.8 if someone.age < CHILD else 1.0
    low = {"sits": 70, "in-bed": 96, "kneels": 130}.get(someone.pose, 0)
    short = (CHILD + 1 - someone.age) * 8 + 70 if someone.age < CHILD else 0
    turn = 0.6 if share == _ALONE else max(-1.0, min(1.0, (0.5 - share) * 3.2)) or 0.5
    return Stand(someone, share * WIDE, eyes + low + short + (1 - size) * 40, size * small, turn)


def thing_places(things: Sequence[str], people: int) -> list[tuple[str, float, float]]:
    """Where each thing stands in front, its foot: name, x and y."""
    sides = (0.9, 0.08, 0.5, 0.74, 0.26, 0.62) if people != 1 else (0.74, 0.9, 0.12, 0.58, 0.26, 0.04)
    return [(name, share * WIDE, HIGH - 26.0) for name, share in zip(things, sides, strict=False)]
