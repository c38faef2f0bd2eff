"""Turning points in words."""

from trainer.language.numbers import percent
from trainer.language.translation import _
from trainer.scoring.turning_point import TurningPoint

SETTLED = 0.9995
"""A chance that is a whole, but for the rounding of a thousand means."""


def how_likely() -> str:
    """What is meant by how likely an ending was."""
    return _("How likely the ending was: for somebody who gets every second call right.")


def turned_in_words(point: TurningPoint) -> str:
    """How likely the ending was, such as "This ending: 12 % likely before, 34 % after it."."""
    if point.after > SETTLED:
        return _("This ending: {before} likely before, settled after it.").format(before=percent(point.before))
    said = _("This ending: {before} likely before, {after} after it.")
    return said.format(before=percent(point.before), after=percent(point.after))
