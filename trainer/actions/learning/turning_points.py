"""Looking for the turning points of a playthrough: for the window bit by bit, else at once."""

from collections.abc import Callable

from trainer.actions.play.play_session import PlaySession
from trainer.checks.time_left import within
from trainer.checks.turning_points import TurningPointSearch
from trainer.scoring.turning_point import Turned, TurningPoint

SECONDS = 15.0
"""Of work; where that is not enough, they are not known."""
BIT = 0.03
"""Seconds after which a bit ends: other work waits for that, and for what was begun then, a hundredth or two."""


class BitByBit:
    """A search that can be left at any time. `now` gives seconds. `found` is None until it is over, and where it took
    too long.
    """

    def __init__(self, session: PlaySession, now: Callable[[], float]) -> None:
        self._search = TurningPointSearch(session.scenario, session.steps)
        self._now, self._left = now, SECONDS
        self.found: Turned = None

    def go_on(self) -> bool:
        """One more bit; returns whether it is over."""
        began = self._now()
        if self._search.go_on(within(BIT, self._now)):
            self.found = self._search.found
            return True
        self._left -= self._now() - began
        return self._left <= 0


def turning_points_in_time(session: PlaySession, now: Callable[[], float]) -> Turned:
    """All at once, for what may take a while; None where it took too long. `now` gives seconds."""
    search = TurningPointSearch(session.scenario, session.steps)
    return search.found if search.go_on(within(SECONDS, now)) else None


SOON = 20_000
"""States up to which it takes about a second: where somebody waits for it."""


def turning_points_of(session: PlaySession) -> tuple[TurningPoint, ...]:
    """All at once; of a story that has more states than `SOON`, none."""
    search = TurningPointSearch(session.scenario, session.steps, SOON)
    search.go_on()
    return search.found
