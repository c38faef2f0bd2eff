"""Looking for the turning points of a playthrough: for the window bit by bit, else at once."""

from collections.abc import Callable

from trainer.actions.play.play_session import PlaySession
from trainer.checks.time_left import within
from trainer.checks.turning_points import TurningPointSearch
from trainer.scoring.turning_point import TurningPoint

SECONDS = 15.0
"""Of work; where that is not enough, nothing is said."""
BIT = 0.03
"""Seconds after which a bit ends: other work waits for that, and for what was begun then, a hundredth or two."""


class BitByBit:
    """A search that can be left at any time. `now` gives seconds."""

    def __init__(self, session: PlaySession, now: Callable[[], float]) -> None:
        self._search = TurningPointSearch(session.scenario, session.steps)
        self._now, self._left = now, SECONDS

    def go_on(self) -> tuple[TurningPoint, ...] | None:
        """One more bit. None while it goes on; then what was found, which is nothing where it took too long."""
        began = self._now()
        if self._search.go_on(within(BIT, self._now)):
            return self._search.found
        self._left -= self._now() - began
        return None if self._left > 0 else ()


SOON = 20_000
"""States up to which it takes about a second: where somebody waits for it."""


def turning_points_of(session: PlaySession) -> tuple[TurningPoint, ...]:
    """All at once; of a story that has more states than `SOON`, none."""
    search = TurningPointSearch(session.scenario, session.steps, SOON)
    search.go_on()
    return search.found
