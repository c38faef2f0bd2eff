"""Turning points in words."""

from trainer.language.numbers import percent
from trainer.language.translation import _
from trainer.scoring.turning_point import TurningPoint

SETTLED = 0.9995
"""A chance that is a whole, but for the rounding of a thousand means."""


def turned_in_words(point: TurningPoint) -> str:
    """How likely the ending was, such as "12 % likely before it, 34 % after it."."""
    if point.after > SETTLED:
        return _("{before} likely before it, settled by it.").format(before=percent(point.before))
    said = _("{before} likely before it, {after} after it.")
    return said.format(before=percent(point.before), after=percent(point.after))
