"""How far each bot got: the table that is kept with a check, and shown."""

from typing import NamedTuple

CHANCE = 0.5
MARGIN = 0.10


FEWEST = 6
"""Scored decisions from which bots are spoken of."""


class BotResult(NamedTuple):
    """One bot: its mean fit, 0 to 1, its sensitivity d', and whether it gets further than guessing may."""

    name: str
    fit: float
    sensitivity: float
    passes: bool


class Contest(NamedTuple):
    """The table. `chance` is the fit of a coin, `band` how far above it luck may carry (95 %); `of` decisions."""

    results: tuple[BotResult, ...]
    chance: float
    band: float
    of: int

    @property
    def bound(self) -> float:
        """The fit above which the key can be guessed: beyond luck, and beyond 10 points."""
        return bound_of(self.band)


def bound_of(band: float) -> float:
    """A coin, and the larger of the band and 10 points."""
    return CHANCE + max(band, MARGIN)
