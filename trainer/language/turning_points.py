"""Turning points in words."""

from trainer.language.numbers import percent
from trainer.language.translation import _
from trainer.scoring.turning_point import TurningPoint

SETTLED = 0.9995
"""A chance that is a whole, but for the rounding of a thousand means."""


def how_likely() -> str:
    """Of which plays the shares are."""
    return _("What did most to the ending, counted over plays that get every second call right.")


def turned_in_words(point: TurningPoint) -> str:
    """How many plays end so, such as "Before it 12 % of plays end like this, after it 34 %."."""
    said = _("Before it {before} of plays end like this, after it {after}.")
    if point.after > SETTLED:
        said = _("Before it {before} of plays end like this, after it all of them.")
    return said.format(before=percent(point.before), after=percent(point.after))
