"""A budget of time, and the share of it that each part of the work gets. The clock is passed in."""

from collections.abc import Callable
from typing import NamedTuple


class TimeLeft(NamedTuple):
    """Work may go on until `now` says `until`; both in seconds of the same clock."""

    now: Callable[[], float]
    until: float

    def up(self) -> bool:
        """Whether the time is over."""
        return self.now() >= self.until

    @property
    def seconds(self) -> float:
        """How many are left, 0 or more."""
        return max(0.0, self.until - self.now())

    def share(self, part: float) -> "TimeLeft":
        """That part, 0 to 1, of what is left from now on."""
        now = self.now()
        return TimeLeft(self.now, now + max(0.0, self.until - now) * part)


def within(seconds: float, now: Callable[[], float]) -> TimeLeft:
    """So many seconds from now on."""
    return TimeLeft(now, now() + seconds)


ENDLESS = TimeLeft(lambda: 0.0, float("inf"))
